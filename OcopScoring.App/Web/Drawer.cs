using OcopScoring.App.Desk;

namespace OcopScoring.App.Web;

/// <summary>
/// Names the places in a browser where changes of forms wait until they are delivered (wwwroot/drawer.js): one for each seat, so that
/// on a shared tablet nobody sees or sends what is another's, and in it one for each form.
/// </summary>
internal static class Drawer
{
    /// <summary>All that a seat has not delivered from this browser.</summary>
    public static string OfSeat(string sessionId, string seatId) => $"{Uri.EscapeDataString(sessionId)}/{Uri.EscapeDataString(seatId)}";

    /// <summary>What it has not delivered of one form.</summary>
    public static string OfForm(string sessionId, string seatId, string productId, DraftHand hand) =>
        $"{OfSeat(sessionId, seatId)}/{Uri.EscapeDataString(productId)}/{hand.Key}";
}
