using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Store;

/// <summary>What verifications came to.</summary>
public sealed class VerificationStore(IDbContextFactory<OcopDb> databases, StoreWriter writer)
{
    /// <summary>Adds one; completes when it is on disk.</summary>
    public Task AddAsync(VerificationRow row) => writer.WriteAsync(database =>
    {
        database.Verifications.Add(row);
        return Task.CompletedTask;
    });

    /// <summary>Those of a session, the newest first.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="most">How many at most.</param>
    public async Task<ImmutableArray<VerificationRow>> OfAsync(string sessionId, int most)
    {
        await using var database = await databases.CreateDbContextAsync();
        return [.. await database.Verifications.AsNoTracking().Where(row => row.SessionId == sessionId).OrderByDescending(row => row.Number).Take(most).ToListAsync()];
    }

    /// <summary>The last one of every session that was ever verified.</summary>
    public async Task<ImmutableDictionary<string, VerificationRow>> LastAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        var last = database.Verifications.GroupBy(row => row.SessionId).Select(session => session.Max(row => row.Number));
        return (await database.Verifications.AsNoTracking().Where(row => last.Contains(row.Number)).ToListAsync())
            .ToImmutableDictionary(row => row.SessionId, StringComparer.Ordinal);
    }

    /// <summary>The head a session had when it was last found to hold; null when it never was. A record only grows: it must still carry it.</summary>
    /// <param name="sessionId">The session.</param>
    public async Task<RecordHead?> FindHeadAsync(string sessionId)
    {
        await using var database = await databases.CreateDbContextAsync();
        if (!await database.HasVerificationsAsync())
            return null;

        var intact = await database.Verifications.AsNoTracking()
            .Where(row => row.SessionId == sessionId && row.Findings == 0 && row.Head != null)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync();
        return intact is null ? null : new RecordHead(intact.Events, intact.Head!);
    }
}
