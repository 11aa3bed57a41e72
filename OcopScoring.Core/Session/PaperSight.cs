namespace OcopScoring.Core.Session;

/// <summary>
/// Who may look at a paper form that was entered and compare it with the paper. Whoever compares sees a colleague's scores, so it
/// is never someone whose own form could still be moved by them.
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
            && state.FindSeat(by) is { } second
            && (by == seatId || !second.Scores || (second == state.PresidingOver(product) && round.HasForm(by)));
    }
}
