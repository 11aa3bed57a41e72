using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Desk;

/// <summary>Why a session could not be opened as things stand.</summary>
public static class Opening
{
    /// <summary>What Core would answer to whoever presides; null when the session can be opened, or has nobody who could.</summary>
    public static Refusal? Hindrance(SessionDesk desk, SessionState state)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(state);
        return state.Products.IsEmpty ? new Refusal.NothingOnAgenda()
            : (state.Presiding ?? state.Heads.FirstOrDefault()) is { } chair
                ? desk.Consider(state, new OpenSession(), Actor.InSeat(chair.Id))
                : null;
    }

    /// <summary>The same with everybody present: who has come so far is another question.</summary>
    public static Refusal? HindranceWithAllPresent(SessionDesk desk, SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Hindrance(desk, state with { Present = SessionState.NoSeats.Union(state.Seats.Select(seat => seat.Id)) });
    }

    /// <summary>A session whose record holds; null when there is none, or none that holds.</summary>
    public static async Task<SessionState?> FindSoundAsync(this SessionDesk desk, string sessionId)
    {
        ArgumentNullException.ThrowIfNull(desk);
        try
        {
            return await desk.FindAsync(sessionId);
        }
        catch (RecordDamagedException)
        {
            return null;
        }
    }
}
