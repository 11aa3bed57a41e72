namespace OcopScoring.Core.Session;

/// <summary>
/// Who may see how far each member is with a form, and which seats are connected: whoever leads or keeps the record. To the other
/// members it would say by name what they may know as a count only. Never scores.
/// </summary>
public static class BoardSight
{
    /// <summary>Whether a seat may look at the board.</summary>
    /// <param name="state">The session.</param>
    /// <param name="seatId">The seat.</param>
    /// <param name="product">The product the board is about; null for the session as a whole.</param>
    public static bool MaySee(SessionState state, string seatId, ProductState? product = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.FindSeat(seatId) is { } seat
            && (seat.Role is SeatRole.Chair or SeatRole.Secretary || seat == state.PresidingOver(product));
    }
}
