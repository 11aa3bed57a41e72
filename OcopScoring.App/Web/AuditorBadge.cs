using System.Security.Claims;

namespace OcopScoring.App.Web;

/// <summary>Whoever examines sealed sessions, as the sign-in cookie vouches for it. Unlike a seat it belongs to no session.</summary>
public static class AuditorBadge
{
    private const string Claim = "ocop:auditor";

    public static bool IsWornBy(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Claim);

    public static ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity([new(Claim, "1")], scheme));
}
