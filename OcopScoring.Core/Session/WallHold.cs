namespace OcopScoring.Core.Session;

/// <summary>
/// The wall held still: it shows the session as it was at one version, whatever happens meanwhile. What hangs on the wall is no fact
/// of a session, so this stands beside the record; who may hold it, and how long that lasts, is decided here.
/// </summary>
/// <param name="Version">The version of the session it goes on showing.</param>
/// <param name="Edition">The number of the result the session was working on.</param>
/// <param name="Since">Since when.</param>
public sealed record WallHold(int Version, int Edition, DateTimeOffset Since)
{
    /// <summary>The session as it stands, held from now on.</summary>
    /// <param name="state">The session.</param>
    /// <param name="since">Since when.</param>
    public static WallHold Of(SessionState state, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new WallHold(state.Version, state.Edition, since);
    }

    /// <summary>
    /// Why a seat may not hold the wall or let it go, or null. It is for whoever presides or keeps the record: the chair, the delegated
    /// vice-chair, the secretary. They need not be in the room on the record: the wall hangs there before the attendance is taken.
    /// </summary>
    /// <param name="state">The session.</param>
    /// <param name="seatId">The seat.</param>
    public static Refusal? Hindrance(SessionState state, string seatId)
    {
        ArgumentNullException.ThrowIfNull(state);
        var mayHold = state.FindSeat(seatId) is { } seat && (seat.Role == SeatRole.Secretary || state.Heads.Contains(seat));
        return mayHold switch
        {
            false => new Refusal.NotYourRole([SeatRole.Chair, SeatRole.Secretary]),
            _ when state.Phase is SessionPhase.Nothing or SessionPhase.Sealed or SessionPhase.Voided => new Refusal.WrongPhase(state.Phase),
            _ => null,
        };
    }

    /// <summary>
    /// Whether the wall is still held. Sealing the session or declaring it void lets go: the result stands (or nothing does), nobody is
    /// left on duty to let go, and a wall that goes on showing an open round would contradict the record. Reopened later, the session
    /// works on another result, and this hold does not come back.
    /// </summary>
    /// <param name="now">The session as it stands.</param>
    public bool LastsIn(SessionState now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.Edition == Edition && now.Phase is not (SessionPhase.Sealed or SessionPhase.Voided);
    }
}
