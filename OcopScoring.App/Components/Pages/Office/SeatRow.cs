using System.Globalization;
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

    /// <summary>The least "g" and number that no seat has, nor had: a replaced seat keeps its id in the record.</summary>
    /// <param name="taken">The ids that are taken.</param>
    public static string NewId(IEnumerable<string> taken)
    {
        var ids = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, ids.Count + 1).Select(number => "g" + number.ToString(CultureInfo.InvariantCulture)).First(id => !ids.Contains(id));
    }

    public Seat ToSeat() => new(Id, Office, Role);
}
