using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Office;

/// <summary>A seat while its row is being written. Its id is given once and stays, whatever becomes of office and role.</summary>
public sealed class SeatRow(string id)
{
    public string Id { get; } = id;

    public string Office { get; set; } = string.Empty;

    public SeatRole Role { get; set; } = SeatRole.Member;

    public static SeatRow Of(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return new SeatRow(seat.Id) { Office = seat.Office, Role = seat.Role };
    }

    public Seat ToSeat() => new(Id, Office, Role);
}
