namespace OcopScoring.Core.Session;

/// <summary>
/// Who may look at a paper form that was entered and compare it with the paper. Whoever compares sees a colleague's scores, so it
/// is never someone whose own form, or whose word for the dossier, could still be moved by them.
/// </summary>
public static class PaperSight
{
    /// <summary>Whether a seat may compare the entered form of another with its paper.</summary>
    /// <param name="state">The session.</param>
    /// <param name="product">The product.</param>
    /// <param name="seatId">Whose form it is.</param>
    /// <param name="by">Who would compare.</param>
    public static bool MayCompare(SessionState state, ProductState product, string seatId, string by)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(product);
        return product.CurrentRound is { } round
            && round.Papers.GetValueOrDefault(seatId) is { } paper
            && paper.EnteredBy != by
            && !product.IsRecused(by)
            && state.FindSeat(seatId) is not null // nobody speaks for a member who was replaced
            && state.FindSeat(by) is { } second
            && (by == seatId || second.Role == SeatRole.Secretary || (second == state.PresidingOver(product) && round.HasForm(by)));
    }

    /// <summary>
    /// Whether a viewer may look at the scan of a paper form: while the entry waits, whoever entered it and whoever may compare it; of a
    /// form that is in, its own member alone, since to the others it would be a colleague's form by name; the inspection, of a sealed
    /// session, every scan that was entered, also of an entry that was set aside or never confirmed.
    /// </summary>
    /// <param name="state">The session.</param>
    /// <param name="product">The product.</param>
    /// <param name="seatId">Whose form it is.</param>
    /// <param name="scan">SHA-256 of the scan.</param>
    /// <param name="viewer">Who would look.</param>
    public static bool MaySeeScan(SessionState state, ProductState product, string seatId, string scan, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(product);
        var isOfForm = product.Rounds.Any(each => each.VersionsOf(seatId).Any(form => form.Paper?.ScanSha256 == scan));
        return viewer switch
        {
            Viewer.Inspector => AuditSight.MayRead(state) && product.Rounds.Any(round => round.Scans.Contains(scan)),
            Viewer.Seated { SeatId: var by } => MaySeeScan(state, product, seatId, scan, by, isOfForm),
            _ => false,
        };
    }

    private static bool MaySeeScan(SessionState state, ProductState product, string seatId, string scan, string by, bool isOfForm)
    {
        if (product.CurrentRound is not { } round || product.IsRecused(by) || state.FindSeat(by) is null)
        {
            return false;
        }

        var waits = product.Progress is ProductProgress.Scoring
            && round.Papers.GetValueOrDefault(seatId) is { } paper
            && paper.ScanSha256 == scan
            && (paper.EnteredBy == by || MayCompare(state, product, seatId, by));
        return waits || (by == seatId && isOfForm);
    }
}
