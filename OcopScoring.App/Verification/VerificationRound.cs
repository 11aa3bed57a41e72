using OcopScoring.App.Store;

namespace OcopScoring.App.Verification;

/// <summary>Verifies the sessions that are due.</summary>
public sealed class VerificationRound(SealedSessions sessions, SessionVerifier verifier, VerificationStore results, TimeProvider clock)
{
    /// <summary>How many sessions are verified in one round: the others are due again in the next.</summary>
    public const int MostAtOnce = 25;

    /// <summary>
    /// Verifies those whose last verification is older than this, longest ago first; returns how many. Each must carry the head it had when
    /// it last held: what was cut off or made anew between two rounds is found without the minutes.
    /// </summary>
    /// <param name="every">How often a session is to be verified.</param>
    /// <param name="cancellation">Stops it between two sessions and within one.</param>
    public async Task<int> RunAsync(TimeSpan every, CancellationToken cancellation)
    {
        var last = await results.LastAsync();
        var now = clock.GetUtcNow();
        var due = (await sessions.AllAsync())
            .Select(id => (Id: id, At: Past(last.GetValueOrDefault(id)?.At, now)))
            .Where(session => session.At <= now - every)
            .OrderBy(session => session.At)
            .Take(MostAtOnce)
            .ToList();
        foreach (var (id, _) in due)
            await VerifyAsync(id, cancellation);

        return due.Count;
    }

    // What is said to have been verified in the future was not: a row of that kind must not keep a session out of every round.
    private static DateTimeOffset Past(DateTimeOffset? at, DateTimeOffset now) => at is { } then && then <= now ? then : DateTimeOffset.MinValue;

    // A session that cannot be examined comes first in every round: it must not keep the others from being verified.
    private async Task VerifyAsync(string id, CancellationToken cancellation)
    {
        try
        {
            await verifier.RunAsync(id, await results.FindHeadAsync(id), VerificationCause.Schedule, progress: null, cancellation);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            await verifier.GiveUpAsync(id, VerificationCause.Schedule, failure);
        }
    }
}
