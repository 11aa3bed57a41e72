using System.Security.Claims;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web;

/// <summary>Whose sign-in it is, beside the badge that says what it acts as.</summary>
public static class AccountClaims
{
    private const string Account = "ocop:account";

    /// <summary>The id of the account somebody has signed in with; null for a seat taken with a code, a screen, and in a demonstration.</summary>
    public static string? Of(ClaimsPrincipal user) => user.FindFirstValue(Account);

    /// <summary>Says on a badge whose it is.</summary>
    public static ClaimsPrincipal Sign(ClaimsPrincipal badge, Guid signIn, string? accountId)
    {
        ArgumentNullException.ThrowIfNull(badge);
        var identity = (ClaimsIdentity)badge.Identity!;
        identity.AddClaim(new Claim(SignIns.Claim, signIn.ToString("D")));
        if (accountId is not null)
            identity.AddClaim(new Claim(Account, accountId));

        return badge;
    }
}
