namespace OcopScoring.Core.Session;

/// <summary>
/// Who may take the results of a session out of the room as tables, and what of each product stands in them. What is taken out is
/// read by others than those who see it happen, so it holds only what a closed round says.
/// </summary>
public static class ResultSight
{
    /// <summary>
    /// Whether a viewer may have the tables: whoever leads or keeps the record at any time, the whole council and the inspection once the
    /// session is sealed.
    /// </summary>
    /// <param name="state">The session.</param>
    /// <param name="viewer">Who asks.</param>
    public static bool MayHave(SessionState state, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(state);
        return viewer switch
        {
            Viewer.Inspector => AuditSight.MayRead(state),
            Viewer.Seated { SeatId: var seatId } =>
                BoardSight.MaySee(state, seatId) || (state.Phase is SessionPhase.Sealed && state.FindSeat(seatId) is not null),
            _ => false,
        };
    }

    /// <summary>
    /// What a viewer gets of a product: what it may see of it, and nothing while a round is open, or of a product that was never scored
    /// or was taken off the agenda.
    /// </summary>
    /// <param name="scoreboard">The law the session is pinned to.</param>
    /// <param name="state">The session.</param>
    /// <param name="product">One of its products.</param>
    /// <param name="viewer">Who asks.</param>
    public static Sight Of(Scoreboard scoreboard, SessionState state, ProductState product, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(product);
        return MayHave(state, viewer)
            && product.Progress is not (ProductProgress.Waiting or ProductProgress.Scoring or ProductProgress.Withdrawn)
                ? Sight.Of(scoreboard, state, product, viewer)
                : new Sight.OfNothing();
    }
}
