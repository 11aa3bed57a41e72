using System.Security.Claims;

namespace OcopScoring.App.Web;

/// <summary>The seat someone has taken, as the sign-in cookie vouches for it.</summary>
public sealed record SeatBadge(string SessionId, string SeatId)
{
    private const string SessionClaim = "ocop:session";
    private const string SeatClaim = "ocop:seat";

    /// <summary>The badge of whoever is signed in, or null.</summary>
    public static SeatBadge? Of(ClaimsPrincipal user) =>
        user.FindFirstValue(SessionClaim) is { } session && user.FindFirstValue(SeatClaim) is { } seat ? new SeatBadge(session, seat) : null;

    /// <summary>The badge for this session, or null when the user sits elsewhere or nowhere.</summary>
    public static SeatBadge? Of(ClaimsPrincipal user, string sessionId) => Of(user) is { } badge && badge.SessionId == sessionId ? badge : null;

    public ClaimsPrincipal ToPrincipal(string scheme) =>
        new(new ClaimsIdentity([new(SessionClaim, SessionId), new(SeatClaim, SeatId)], scheme));
}
