using Microsoft.AspNetCore.CookiePolicy;

namespace OcopScoring.App.Web;

/// <summary>
/// One rule for every cookie, whoever sets it: no script reads it, no other site's form brings it, and over TLS it travels over TLS alone and
/// under the prefix __Host-, by which a browser vouches that no neighbour on the network or other host of the domain has planted it. On a plain
/// network, where there is no TLS, the same cookies work without the prefix. Which it is, the request says.
/// </summary>
internal static class ProtectedCookies
{
    private const string Prefix = "__Host-";

    public static void UseProtectedCookies(this IApplicationBuilder app)
    {
        app.UseCookiePolicy(new CookiePolicyOptions
        {
            HttpOnly = HttpOnlyPolicy.Always,
            Secure = CookieSecurePolicy.SameAsRequest,
            MinimumSameSitePolicy = SameSiteMode.Lax,
            OnAppendCookie = cookie => cookie.CookieName = NameOf(cookie.Context, cookie.CookieName),
            OnDeleteCookie = cookie => cookie.CookieName = NameOf(cookie.Context, cookie.CookieName),
        });
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps)
                context.Request.Headers.Cookie = Vouched(context.Request.Headers.Cookie.ToString());
            return next(context);
        });
    }

    private static string NameOf(HttpContext context, string name) => context.Request.IsHttps ? Prefix + name : name;

    // What comes without the prefix was set without TLS, or by another host: over TLS it counts for nothing.
    private static string Vouched(string header) => string.Join("; ", header
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(cookie => cookie.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(cookie => cookie[Prefix.Length..]));
}
