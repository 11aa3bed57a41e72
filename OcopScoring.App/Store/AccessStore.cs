using Microsoft.EntityFrameworkCore;

namespace OcopScoring.App.Store;

/// <summary>The log of who looked at what.</summary>
public sealed class AccessStore(IDbContextFactory<OcopDb> databases, StoreWriter writer, TimeProvider clock)
{
    /// <summary>The longest address that is kept whole: what comes in over the line is not trusted to be short.</summary>
    public const int LongestPath = 500;

    /// <summary>Adds an entry; completes when it is on disk.</summary>
    public Task AddAsync(string who, AccessKind what, string path, string? sessionId)
    {
        ArgumentNullException.ThrowIfNull(path);
        var row = new AccessRow
        {
            At = clock.GetUtcNow(),
            Who = who,
            What = what,
            Path = path.Length <= LongestPath ? path : path[..LongestPath],
            SessionId = sessionId,
        };
        return writer.WriteAsync(database =>
        {
            database.Accesses.Add(row);
            return Task.CompletedTask;
        });
    }

    /// <summary>A page of the log, the newest entries first.</summary>
    /// <param name="sessionId">Only those of this session; null for all.</param>
    /// <param name="page">The page, from 1; one past the last shows the last.</param>
    public async Task<LogPage<AccessRow>> ReadAsync(string? sessionId, int page)
    {
        await using var database = await databases.CreateDbContextAsync();
        var wanted = database.Accesses.AsNoTracking().Where(row => sessionId == null || row.SessionId == sessionId);
        return await wanted.OrderByDescending(row => row.Number).PageAsync(page);
    }
}
