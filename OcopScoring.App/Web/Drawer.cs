using System.Security.Claims;
using OcopScoring.App.Desk;

namespace OcopScoring.App.Web;

/// <summary>
/// Names the places in a browser where changes of forms wait until they are delivered (wwwroot/drawer.js): one for each seat, so that
/// on a shared tablet nobody sees or sends what is another's – not of another account in the same seat either –, and in it one for each form.
/// </summary>
internal static class Drawer
{
    /// <summary>All that a seat has not delivered from this browser.</summary>
    public static string OfSeat(string sessionId, string seatId, string? accountId) =>
        $"{Uri.EscapeDataString(sessionId)}/{Uri.EscapeDataString(seatId)}/{accountId ?? "-"}";

    /// <summary>All that whoever wears this badge has not delivered from this browser; null for whoever fills in no forms.</summary>
    public static string? Of(ClaimsPrincipal user) => SeatBadge.Of(user) is { } badge ? OfSeat(badge.SessionId, badge.SeatId, AccountClaims.Of(user)) : null;

    /// <summary>What it has not delivered of one form.</summary>
    public static string OfForm(string sessionId, string seatId, string? accountId, string productId, DraftHand hand) =>
        $"{OfSeat(sessionId, seatId, accountId)}/{Uri.EscapeDataString(productId)}/{hand.Key}";
}
