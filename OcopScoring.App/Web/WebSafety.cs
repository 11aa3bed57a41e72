using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace OcopScoring.App.Web;

/// <summary>What stands before every page, file and line: whose word counts, headers, cookies, limits. THREATS.md says against what.</summary>
public static class WebSafety
{
    public static void AddWebSafety(this WebApplicationBuilder builder, TrustedProxies proxies)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(proxies);
        builder.Services.PostConfigure<ForwardedHeadersOptions>(proxies.Configure);
        builder.Services.AddRequestLimits();
        builder.Services.AddRateLimits();
        builder.Services.AddCircuitLimits();
        builder.Services.AddIncidents();
        builder.Services.AddSingleton<ThemeSheet>();
    }

    /// <summary>First in the pipeline.</summary>
    public static void UseWebSafety(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseProtectedCookies();
        app.UseRateLimiter();
        app.UseRequestLimits();
    }
}
