using Microsoft.Extensions.Localization;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Controls;

/// <summary>The seats of a session as people look for theirs: who presides, who scores, who does not.</summary>
internal static class SeatGroups
{
    public static IEnumerable<(string Name, List<Seat> Seats)> Of(IStringLocalizer<AppWords> L, IReadOnlyList<Seat> seats) =>
        new (string Name, List<Seat> Seats)[]
        {
            (L["Chủ trì"], [.. seats.Where(seat => seat.Role is SeatRole.Chair or SeatRole.ViceChair)]),
            (L["Ủy viên"], [.. seats.Where(seat => seat.Role is SeatRole.Member)]),
            (L["Tổ tư vấn, không chấm điểm"], [.. seats.Where(seat => seat.Role is SeatRole.AdvisoryTeam)]),
            (L["Thư ký, không chấm điểm"], [.. seats.Where(seat => seat.Role is SeatRole.Secretary)]),
        }.Where(group => group.Seats.Count > 0);
}
