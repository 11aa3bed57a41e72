namespace OcopScoring.Core.Session;

/// <summary>
/// What an inspection may read. It looks at what a council has done, so a session is open to it once it is sealed, then as a whole;
/// before, what it sees could still move what the council decides. It acts in nobody's name: no command is its own.
/// </summary>
public static class AuditSight
{
    /// <summary>Whether an inspection may read a session.</summary>
    /// <param name="state">The session.</param>
    public static bool MayRead(SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Phase is SessionPhase.Sealed;
    }

    /// <summary>
    /// Whether a viewer may have the record itself, verified or taken away as a whole: the inspection, and whoever leads or keeps it and
    /// may follow every product, for the record holds all forms of all of them; once the session is sealed.
    /// </summary>
    /// <param name="state">The session.</param>
    /// <param name="viewer">Who asks.</param>
    public static bool MayHaveRecord(SessionState state, Viewer viewer) => MayRead(state) && viewer switch
    {
        Viewer.Inspector => true,
        Viewer.Seated { SeatId: var seatId } => MinutesSight.MayPrepare(state, seatId) && state.Products.All(product => MayFollow(product, viewer)),
        _ => false,
    };

    /// <summary>
    /// Whether a viewer may follow how a product was judged: not one whose judging they kept out of and that is still to be decided, for
    /// another sitting will judge it.
    /// </summary>
    /// <param name="product">The product at the last moment that is looked at.</param>
    /// <param name="viewer">Who asks.</param>
    public static bool MayFollow(ProductState product, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(product);
        return viewer is not Viewer.Seated { SeatId: var seatId }
            || !product.IsRecused(seatId)
            || product.Progress is ProductProgress.Rated or ProductProgress.Contested or ProductProgress.Eliminated;
    }
}
