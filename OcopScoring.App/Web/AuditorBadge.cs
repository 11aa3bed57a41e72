using System.Security.Claims;

namespace OcopScoring.App.Web;

/// <summary>The inspection team that reads the record of sealed sessions, as the sign-in cookie vouches for it. Like the office it belongs to no session.</summary>
public static class AuditorBadge
{
    /// <summary>How the log of accesses names it.</summary>
    public const string Name = "auditor";

    private const string Claim = "ocop:auditor";

    public static bool IsWornBy(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Claim);

    public static ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity([new(Claim, "1")], scheme));
}
