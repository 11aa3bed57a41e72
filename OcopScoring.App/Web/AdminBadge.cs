using System.Security.Claims;

namespace OcopScoring.App.Web;

/// <summary>The administration of this program, as the sign-in cookie vouches for it. It belongs to no session and sees none from inside.</summary>
public static class AdminBadge
{
    /// <summary>How logs name it.</summary>
    public const string Name = "administrator";

    private const string Claim = "ocop:administrator";

    public static bool IsWornBy(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Claim);

    public static ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity([new(Claim, "1")], scheme));
}
