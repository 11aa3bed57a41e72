using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace OcopScoring.App.Web.SignOn;

/// <summary>Puts the province's own sign-on together, where there is one.</summary>
internal static class SignOnSetup
{
    /// <summary>The name of its scheme.</summary>
    public const string Scheme = "province";

    // Of each question to the provider. To begin takes two of them, and whoever waits at the door does not wait for more than ten seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static void AddSignOn(this IServiceCollection services, SignOnProvider? provider)
    {
        services.AddSingleton(new SignOnOffer(provider?.Name));
        if (provider is null)
            return;

        // The handler logs what the provider says, people's names included. What there is to know, SignOnEvents logs.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None));
        services.AddScoped<SignOnEvents>();
        services.AddAuthentication().AddCookie(IdentityConstants.ExternalScheme, options =>
        {
            options.Cookie.Name = "ocop-cong";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            options.SlidingExpiration = false;
        }).AddOpenIdConnect(Scheme, options => Configure(options, provider));
    }

    private static void Configure(OpenIdConnectOptions options, SignOnProvider provider)
    {
        options.Authority = provider.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.EventsType = typeof(SignOnEvents);
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = SignOnDoor.Back;
        options.BackchannelTimeout = Patience;

        // A code and nothing else in the address, of use only to whoever has the other half of what it was asked with (PKCE).
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.Scope.Clear();
        foreach (var scope in provider.Scopes)
            options.Scope.Add(scope);

        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.TokenValidationParameters.ValidAlgorithms =
        [
            SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
            SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
            SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        ];

        // What was not begun here is nobody's answer: the address itself says so. Signing out is local, so these addresses are not there.
        options.SkipUnrecognizedRequests = true;
        options.RemoteSignOutPath = PathString.Empty;
        options.SignedOutCallbackPath = PathString.Empty;

        // They come back from another site, by a link: Lax. And at the root, or the prefix __Host- would not hold.
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Path = "/";
        }

        options.CorrelationCookie.Name = "ocop-cong-di.";
        options.NonceCookie.Name = "ocop-cong-mot-lan.";
    }
}
