namespace OcopScoring.Core.Session;

/// <summary>Who may have the minutes. They tell every member's points by name, so they are the council's own, and the inspection's once sealed.</summary>
public static class MinutesSight
{
    /// <summary>Whether a seat works on the minutes: words them, draws them, attaches what was signed.</summary>
    /// <param name="state">The session.</param>
    /// <param name="seatId">The seat of whoever asks.</param>
    public static bool MayPrepare(SessionState state, string seatId)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.FindSeat(seatId) is { } seat && (seat.Role == SeatRole.Secretary || state.Heads.Contains(seat));
    }

    /// <summary>
    /// Whether a viewer may see what the minutes would tell now: whoever works on them, once the sitting has ended. Before, they would
    /// tell the points of a round that is still open.
    /// </summary>
    /// <param name="state">The session.</param>
    /// <param name="viewer">Who asks.</param>
    public static bool MayPreview(SessionState state, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(state);
        return viewer switch
        {
            Viewer.Inspector => AuditSight.MayRead(state),
            Viewer.Seated { SeatId: var seatId } => MayPrepare(state, seatId) && state.Phase is SessionPhase.Closed or SessionPhase.Sealed,
            _ => false,
        };
    }

    /// <summary>Whether a viewer may read a drawing and what was signed: whoever works on them, and every member, who is to sign them.</summary>
    /// <param name="state">The session.</param>
    /// <param name="viewer">Who asks.</param>
    public static bool MayRead(SessionState state, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(state);
        return viewer switch
        {
            Viewer.Inspector => AuditSight.MayRead(state),
            Viewer.Seated { SeatId: var seatId } => MayPrepare(state, seatId) || state.FindSeat(seatId) is { Scores: true },
            _ => false,
        };
    }
}
