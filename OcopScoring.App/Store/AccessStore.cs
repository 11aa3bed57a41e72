using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace OcopScoring.App.Store;

/// <summary>The log of who looked at what.</summary>
public sealed class AccessStore(IDbContextFactory<OcopDb> databases, StoreWriter writer, TimeProvider clock)
{
    /// <summary>How many entries stand on a page.</summary>
    public const int OnPage = 50;

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
    public async Task<AccessPage> ReadAsync(string? sessionId, int page)
    {
        await using var database = await databases.CreateDbContextAsync();
        var wanted = database.Accesses.AsNoTracking().Where(row => sessionId == null || row.SessionId == sessionId);
        var count = await wanted.CountAsync();
        var pages = Math.Max(1, (count + OnPage - 1) / OnPage);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await wanted.OrderByDescending(row => row.Number).Skip((shown - 1) * OnPage).Take(OnPage).ToListAsync();
        return new AccessPage([.. rows], shown, pages, count);
    }
}

/// <summary>A page of the log.</summary>
/// <param name="Rows">Its entries, the newest first.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Of">How many pages there are.</param>
/// <param name="Count">How many entries there are.</param>
public sealed record AccessPage(ImmutableArray<AccessRow> Rows, int Number, int Of, int Count);
