using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OcopScoring.App.Accounts;
using OcopScoring.App.Operation;
using OcopScoring.App.Views;

namespace OcopScoring.App.Store;

/// <summary>Puts the store together.</summary>
public static class StoreSetup
{
    private static readonly Action<ILogger, string, string, Exception?> RecordDamaged = LoggerMessage.Define<string, string>(
        LogLevel.Critical, new EventId(1, nameof(RecordDamaged)), "The record of {Session} does not hold; no list shows it: {Damage}");

    public static void AddStore(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(folder);

        // Kept with the data: after a restart, seats stay taken and paused screens come back. The name goes by the database, so
        // that a seat taken in a demonstration opens nothing in a real run on the same folder.
        services.AddDataProtection()
            .SetApplicationName("OcopScoring/" + Path.GetFileNameWithoutExtension(folder.DatabaseFile))
            .PersistKeysToFileSystem(PrivateFolder.Create(Path.Combine(folder.Path, "khoa")));

        // Asked for here, where the database is put together: it has passkeys whoever opens it, the command line included.
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddDbContextFactory<OcopDb>(options => options
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = folder.DatabaseFile }.ToString())
            .AddInterceptors(new SqliteSettings()));
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<EventStore>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<AttachmentStore>();
        services.AddSingleton<WallStore>();
        services.AddSingleton<TargetStore>();
        services.AddSingleton<AccessStore>();
        services.AddSingleton<VerificationStore>();
        services.AddSingleton<SessionCouncils>();
        services.AddSingleton<RowKeeper>();
        services.AddSingleton<SessionList>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Upgrade>();
    }

    /// <summary>Brings the database up to this program: its tables, and the rows that are made from the record.</summary>
    public static async Task MigrateStoreAsync(this IServiceProvider services)
    {
        await services.MigrateTablesAsync();
        foreach (var (sessionId, damage) in (await services.GetRequiredService<RowKeeper>().CatchUpAsync()).Damaged)
            RecordDamaged(services.GetRequiredService<ILogger<RowKeeper>>(), sessionId, damage, null);
    }

    /// <summary>Brings only the tables up to this program.</summary>
    /// <exception cref="UpgradeRefusedException">They are a later program's, or could not be backed up first.</exception>
    public static async Task MigrateTablesAsync(this IServiceProvider services)
    {
        PrivateFolder.Prepare(services.GetRequiredService<DataFolder>().DatabaseFile);
        await services.GetRequiredService<Upgrade>().PrepareAsync();
        await using var database = await services.GetRequiredService<IDbContextFactory<OcopDb>>().CreateDbContextAsync();
        await database.Database.MigrateAsync();
    }
}
