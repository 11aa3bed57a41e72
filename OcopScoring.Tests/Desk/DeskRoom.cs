using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Desk;

/// <summary>The desk and the store as the program puts them together, without the web: on a folder of its own, or on a given one.</summary>
public sealed class DeskRoom : IAsyncDisposable
{
    public const string Session = "phien-thu";

    private static readonly Lazy<Dictionary<string, ReadOnlyMemory<byte>>> LawFiles = new(ReadLawFiles);
    private static readonly Lazy<Lawbook> TheLaw = new(() => Lawbook.Read(LawFiles.Value).Lawbook);

    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;

    private DeskRoom(ServiceProvider services, string folder, bool ownsFolder)
    {
        _services = services;
        _ownsFolder = ownsFolder;
        Folder = folder;
    }

    public static Lawbook Law => TheLaw.Value;

    public string Folder { get; }

    public string DatabaseFile => _services.GetRequiredService<DataFolder>().DatabaseFile;

    public SessionDesk Desk => _services.GetRequiredService<SessionDesk>();

    public DraftDesk Drafts => _services.GetRequiredService<DraftDesk>();

    public DeviceBoard Devices => _services.GetRequiredService<DeviceBoard>();

    public ReminderDesk Reminders => _services.GetRequiredService<ReminderDesk>();

    public SessionFeed Feed => _services.GetRequiredService<SessionFeed>();

    public EventStore Store => _services.GetRequiredService<EventStore>();

    public AttachmentStore Attachments => _services.GetRequiredService<AttachmentStore>();

    public AccessStore Accesses => Get<AccessStore>();

    public StoreWriter Writer => _services.GetRequiredService<StoreWriter>();

    /// <summary>Opens it; <paramref name="more"/> may add to what the program puts together, such as a disk that fails.</summary>
    public static async Task<DeskRoom> OpenAsync(
        string? folder = null, Lawbook? law = null, TimeProvider? clock = null, Action<IServiceCollection>? more = null, DataFolder? data = null)
    {
        var room = Over(folder, law, clock, more, data);
        await room._services.MigrateStoreAsync();
        return room;
    }

    /// <summary>Opens it over a database that is there already, as it is.</summary>
    public static DeskRoom Over(
        string? folder, Lawbook? law, TimeProvider? clock, Action<IServiceCollection>? more, DataFolder? data = null)
    {
        var path = folder ?? Directory.CreateTempSubdirectory("ocop-desk-").FullName;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStore(data ?? new DataFolder(path, Path.Combine(path, "ocop.db")));
        services.AddSingleton(new CriteriaShelf(law ?? Law));
        services.AddDesk();
        services.AddVerification(TimeSpan.Zero);
        if (clock is not null)
            services.AddSingleton(clock);

        more?.Invoke(services);
        return new DeskRoom(services.BuildServiceProvider(), path, ownsFolder: folder is null);
    }

    /// <summary>The law with another rule of who may see scores.</summary>
    public static Lawbook LawWithVisibility(string rule)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(LawFiles.Value, StringComparer.Ordinal);
        Change(files, "councils/default.json", "\"after-own-form\"", $"\"{rule}\"");
        return Lawbook.Read(files).Lawbook;
    }

    /// <summary>Any other of its parts.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public OcopDb OpenDatabase() => _services.GetRequiredService<IDbContextFactory<OcopDb>>().CreateDbContext();

    /// <summary>A connection of its own, as another program on this machine would have.</summary>
    public async Task<T?> AskAsync<T>(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }

    private static void Change(Dictionary<string, ReadOnlyMemory<byte>> files, string name, string from, string to)
    {
        var before = Convert.ToHexStringLower(SHA256.HashData(files[name].Span));
        files[name] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[name].Span).Replace(from, to, StringComparison.Ordinal));
        var after = Convert.ToHexStringLower(SHA256.HashData(files[name].Span));
        files["register.json"] = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(files["register.json"].Span).Replace(before, after, StringComparison.Ordinal));
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> ReadLawFiles()
    {
        var root = Repository.FullPath("criteria");
        return Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .Where(entry => !entry.Name.StartsWith("schema/", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Name, entry => new ReadOnlyMemory<byte>(File.ReadAllBytes(entry.File)), StringComparer.Ordinal);
    }
}
