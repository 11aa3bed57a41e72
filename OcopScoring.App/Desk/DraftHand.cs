namespace OcopScoring.App.Desk;

/// <summary>
/// Who writes on an unfinished form: its own member on a screen, or a secretary copying a paper form. Each has a draft of its own, so
/// that neither overwrites nor sees the other's.
/// </summary>
/// <param name="SeatId">Whose form it is.</param>
/// <param name="CopiedBy">The seat that copies it from paper; null for the member's own hand.</param>
public sealed record DraftHand(string SeatId, string? CopiedBy)
{
    /// <summary>Names the draft among those of a round. Escaped, so that no seat's id can name the copy of another's form.</summary>
    public string Key => (CopiedBy is null ? "" : "giay/") + Uri.EscapeDataString(SeatId);

    /// <summary>A member's own hand.</summary>
    public static DraftHand Of(string seatId) => new(seatId, null);

    /// <summary>A seat stands for its member's own hand: the usual case.</summary>
    public static implicit operator DraftHand(string seatId) => Of(seatId);
}
