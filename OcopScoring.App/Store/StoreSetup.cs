using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OcopScoring.App.Store;

/// <summary>Puts the store together.</summary>
public static class StoreSetup
{
    public static void AddStore(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(folder);

        // Kept with the data: after a restart, seats stay taken and paused screens come back. The name goes by the database, so
        // that a seat taken in a demonstration opens nothing in a real run on the same folder.
        services.AddDataProtection()
            .SetApplicationName("OcopScoring/" + Path.GetFileNameWithoutExtension(folder.DatabaseFile))
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Path, "khoa")));
        services.AddDbContextFactory<OcopDb>(options => options
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = folder.DatabaseFile }.ToString())
            .AddInterceptors(new SqliteSettings()));
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<EventStore>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<AttachmentStore>();
    }

    public static async Task MigrateStoreAsync(this IServiceProvider services)
    {
        await using var database = await services.GetRequiredService<IDbContextFactory<OcopDb>>().CreateDbContextAsync();
        await database.Database.MigrateAsync();
    }
}
