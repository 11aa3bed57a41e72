using System.Security.Claims;

namespace OcopScoring.App.Web;

/// <summary>A screen on the wall that shows one session, as the sign-in cookie vouches for it: it reads what the whole room may see, and nothing else.</summary>
public sealed record ScreenBadge(string SessionId)
{
    /// <summary>How logs name it.</summary>
    public const string Name = "screen";

    private const string Claim = "ocop:screen";

    /// <summary>The badge of whoever is signed in, or null.</summary>
    public static ScreenBadge? Of(ClaimsPrincipal user) => user.FindFirstValue(Claim) is { } session ? new ScreenBadge(session) : null;

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity([new(Claim, SessionId)], scheme));
}
