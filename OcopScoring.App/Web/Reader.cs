using System.Security.Claims;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>Who reads a session over the web, as Core asks for it when it decides what they may read.</summary>
public static class Reader
{
    /// <summary>The seat taken in this session, or the inspection; null for whoever is neither.</summary>
    public static Viewer? Of(ClaimsPrincipal user, string sessionId) => SeatBadge.Of(user, sessionId) is { } badge
        ? Viewer.InSeat(badge.SeatId)
        : AuditorBadge.IsWornBy(user) ? Viewer.Auditor : null;

    /// <summary>The badge someone wears, as the log of accesses names it: an office, never a person. Null for whoever wears none.</summary>
    public static string? BadgeOf(ClaimsPrincipal user) =>
        AuditorBadge.IsWornBy(user) ? AuditorBadge.Name
        : AdminBadge.IsWornBy(user) ? AdminBadge.Name
        : OfficeBadge.IsWornBy(user) ? Actor.Office.Name
        : ScreenBadge.Of(user) is not null ? ScreenBadge.Name
        : SeatBadge.Of(user) is { } badge ? Actor.InSeat(badge.SeatId).Name
        : null;
}
