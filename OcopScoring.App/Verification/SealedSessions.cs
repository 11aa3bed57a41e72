using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Verification;

/// <summary>
/// Which sessions are to be verified. Asked of everything that could know: a session must not escape by having one of its traces removed.
/// </summary>
public sealed class SealedSessions(IDbContextFactory<OcopDb> databases)
{
    // The aliases of facts, which never change.
    private const string SealedFact = "session-sealed";
    private const string ReopenedFact = "session-reopened";
    private const string VoidedFact = "session-voided";

    /// <summary>
    /// Sessions whose record ends sealed, whose row says so, that were verified before, or of which there is anything but no event.
    /// </summary>
    public async Task<ImmutableArray<string>> AllAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        return [.. (await (await IdsAsync(database)).ToListAsync()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a session is among them.</summary>
    public async Task<bool> ContainAsync(string sessionId)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await (await IdsAsync(database)).AnyAsync(id => id == sessionId);
    }

    /// <summary>Whether there is any trace of a session, sealed or not.</summary>
    public async Task<bool> KnowAsync(string sessionId)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.Events.Select(row => row.SessionId).Union(await IdsAsync(database)).AnyAsync(id => id == sessionId);
    }

    private static async Task<IQueryable<string>> IdsAsync(OcopDb database)
    {
        var events = database.Events;
        var ended = events
            .Where(row => row.Type == SealedFact && !events.Any(later =>
                later.SessionId == row.SessionId && later.Version > row.Version && (later.Type == ReopenedFact || later.Type == VoidedFact)))
            .Select(row => row.SessionId);
        var listed = database.SessionRows.Where(row => row.Phase == SessionPhase.Sealed).Select(row => row.Id);
        var traces = database.SessionRows.Select(row => row.Id)
            .Union(database.ProductRows.Select(row => row.SessionId))
            .Union(database.Commands.Select(row => row.SessionId))
            .Where(id => !events.Any(row => row.SessionId == id));
        var known = ended.Union(listed).Union(traces);
        return await database.HasVerificationsAsync() ? known.Union(database.Verifications.Select(row => row.SessionId)) : known;
    }
}
