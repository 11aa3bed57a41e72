using System.Security.Claims;

namespace OcopScoring.App.Web;

/// <summary>
/// The standing office of a council that prepares its sessions, as the sign-in cookie vouches for it. Unlike a seat it belongs to no session;
/// in a demonstration it is the office of all.
/// </summary>
public static class OfficeBadge
{
    private const string Claim = "ocop:office";
    private const string OfAll = "1";

    public static bool IsWornBy(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Claim);

    /// <summary>The council whose office it is; null for whoever wears none, and in a demonstration.</summary>
    public static string? CouncilOf(ClaimsPrincipal user) => user.FindFirstValue(Claim) is { } council && council != OfAll ? council : null;

    /// <summary>Whether it is the office of all councils: in a demonstration.</summary>
    public static bool IsOfAll(ClaimsPrincipal user) => user.HasClaim(Claim, OfAll);

    public static ClaimsPrincipal ToPrincipal(string scheme, string? councilId = null) => new(new ClaimsIdentity([new(Claim, councilId ?? OfAll)], scheme));
}
