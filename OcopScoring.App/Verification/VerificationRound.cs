using OcopScoring.App.Store;

namespace OcopScoring.App.Verification;

/// <summary>Verifies the sessions that are due.</summary>
public sealed class VerificationRound(SealedSessions sessions, SessionVerifier verifier, VerificationStore results, TimeProvider clock)
{
    /// <summary>How many sessions are verified in one round: the others are due again in the next.</summary>
    public const int MostAtOnce = 25;

    /// <summary>Verifies those whose last verification is older than this, longest ago first; returns how many.</summary>
    /// <param name="every">How often a session is to be verified.</param>
    /// <param name="cancellation">Stops it between two sessions and within one.</param>
    public async Task<int> RunAsync(TimeSpan every, CancellationToken cancellation)
    {
        var last = await results.LastAsync();
        var before = clock.GetUtcNow() - every;
        var due = (await sessions.AllAsync())
            .Select(id => (Id: id, At: last.GetValueOrDefault(id)?.At ?? DateTimeOffset.MinValue))
            .Where(session => session.At <= before)
            .OrderBy(session => session.At)
            .Take(MostAtOnce)
            .ToList();
        foreach (var (id, _) in due)
            await verifier.RunAsync(id, demanded: null, VerificationCause.Schedule, progress: null, cancellation);

        return due.Count;
    }
}
