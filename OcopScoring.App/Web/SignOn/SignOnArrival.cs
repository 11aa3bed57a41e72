using System.Globalization;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web.SignOn;

/// <summary>
/// What the province's sign-on has vouched for, left with the browser for the one step until it is used: who it is, by a reference, and how they
/// have shown it. Nothing else of what the province says is kept, no name and no token.
/// </summary>
/// <param name="Reference">Who it is.</param>
/// <param name="TwoSteps">Whether the province says that they have shown it in more than one way.</param>
/// <param name="ShownAt">When they have shown it, if the province says so.</param>
/// <param name="Errand">What they went for.</param>
internal sealed record SignOnArrival(string Reference, bool TwoSteps, DateTimeOffset? ShownAt, SignOnErrand Errand)
{
    // "mfa" in the list of methods (RFC 8176).
    private const string Methods = "amr", SeveralMethods = "mfa", Time = "auth_time";

    /// <summary>What a token that holds vouches for.</summary>
    public static ClaimsPrincipal ToPrincipal(JwtSecurityToken token)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, SignOnReference.Of(token.Issuer, token.Subject))], IdentityConstants.ExternalScheme);
        identity.AddClaims(token.Claims.Where(claim => claim is { Type: Methods, Value: SeveralMethods } or { Type: Time }).Select(claim => new Claim(claim.Type, claim.Value)));
        return new ClaimsPrincipal(identity);
    }

    public static Task LeaveAsync(HttpContext context, ClaimsPrincipal principal, SignOnErrand errand)
    {
        var properties = new AuthenticationProperties();
        errand.WriteTo(properties);
        return context.SignInAsync(IdentityConstants.ExternalScheme, principal, properties);
    }

    public static async Task<SignOnArrival?> ReadAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        return ticket.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } reference
            ? new(reference, ticket.Principal.HasClaim(Methods, SeveralMethods), TimeOf(ticket.Principal.FindFirstValue(Time)), SignOnErrand.Of(ticket.Properties))
            : null;
    }

    public static Task ForgetAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.ExternalScheme);

    private static DateTimeOffset? TimeOf(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(number)
            : null;
}
