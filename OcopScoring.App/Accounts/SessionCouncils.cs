using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>Which council a session belongs to. Read once; from then on only added to, here.</summary>
public sealed class SessionCouncils(IDbContextFactory<OcopDb> databases, StoreWriter writer)
{
    private readonly ConcurrentDictionary<string, string> _councils = new(StringComparer.Ordinal);

    /// <summary>Reads what is on disk, before the program answers anybody.</summary>
    public async Task LoadAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        foreach (var row in await database.SessionCouncils.AsNoTracking().ToListAsync())
            _councils[row.SessionId] = row.CouncilId;
    }

    /// <summary>The council of a session; null for one that was never given to any, such as a demonstration's.</summary>
    public string? Of(string sessionId) => _councils.GetValueOrDefault(sessionId);

    /// <summary>
    /// Gives a session that is about to be convened to a council. First this, then the session: a session of nobody could be prepared by nobody.
    /// </summary>
    public async Task GiveAsync(string sessionId, string councilId)
    {
        await writer.WriteAsync(async database =>
        {
            if (!await database.SessionCouncils.AnyAsync(row => row.SessionId == sessionId))
                database.SessionCouncils.Add(new SessionCouncilRow { SessionId = sessionId, CouncilId = councilId });
        });
        _councils.TryAdd(sessionId, councilId);
    }
}
