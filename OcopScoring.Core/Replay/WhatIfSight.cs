using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>Who may reckon a session anew: it tells what hung on which rule, and that is the inspection's business and the chair's.</summary>
public static class WhatIfSight
{
    /// <summary>Whether someone may: the inspection, and the chair of that very session; of a sealed session only.</summary>
    /// <param name="state">The session.</param>
    /// <param name="viewer">Who asks.</param>
    public static bool MaySee(SessionState state, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AuditSight.MayRead(state)
            && (viewer is Viewer.Inspector || (viewer is Viewer.Seated { SeatId: var seatId } && state.FindSeat(seatId) is { Role: SeatRole.Chair }));
    }
}
