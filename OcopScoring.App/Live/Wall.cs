using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Live;

/// <summary>
/// Holds the wall of a session still and lets it go. Nothing of it enters the record; who may do it, and how long it lasts, is for
/// <see cref="WallHold"/> to say.
/// </summary>
public sealed class Wall(SessionDesk desk, WallStore store, SessionFeed feed, TimeProvider clock)
{
    /// <summary>How often the wall was held or let go, and what holds it now, if anything.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="now">The session as it stands.</param>
    public async Task<(int Turn, WallHold? Hold)> ReadAsync(string sessionId, SessionState now)
    {
        var (turn, hold) = await store.ReadAsync(sessionId);
        return (turn, hold?.LastsIn(now) == true ? hold : null);
    }

    /// <summary>From now on every screen of the session shows it as it is now. Held already, it stays as it is.</summary>
    /// <returns>Why it was not done, or null.</returns>
    public Task<Refusal?> HoldAsync(string sessionId, string seatId) => TurnAsync(sessionId, seatId, held: true);

    /// <summary>From now on every screen of the session shows it as it stands.</summary>
    /// <returns>Why it was not done, or null.</returns>
    public Task<Refusal?> LetGoAsync(string sessionId, string seatId) => TurnAsync(sessionId, seatId, held: false);

    private async Task<Refusal?> TurnAsync(string sessionId, string seatId, bool held)
    {
        var state = await desk.FindAsync(sessionId) ?? SessionState.Initial;
        if (WallHold.Hindrance(state, seatId) is { } refusal)
            return refusal;

        var (turn, hold) = await ReadAsync(sessionId, state);
        if (held == hold is not null)
            return null; // someone else was faster, and it hangs as this one wants it

        await store.TurnAsync(sessionId, turn, held ? WallHold.Of(state, clock.GetUtcNow()) : null);
        feed.Announce(Topic.Record(sessionId));
        return null;
    }
}
