using Microsoft.AspNetCore.StaticAssets;

namespace OcopScoring.App.Web;

/// <summary>What a browser may do with our pages: load from this server, keep nothing that is for one person, and nothing else.</summary>
public static class SecurityHeaders
{
    /// <summary>For everything that is not a file of the program itself: on a shared tablet "back" must show nothing either.</summary>
    public const string KeptByNobody = "private, no-store";

    private const string NonceSlot = " 'nonce'";

    // A <style> element needs the nonce of its page; style attributes are allowed, because MudBlazor's components, bars and time lines
    // place themselves by them, and an attribute can neither run anything nor match what somebody types. Scripts get no exception.
    // No X-Frame-Options: every browser that can run these pages knows frame-ancestors, and two rules could contradict each other.
    private const string PagePolicy =
        "default-src 'self'; " +
        "script-src 'self'; " +
        "script-src-attr 'none'; " +
        "style-src 'self'" + NonceSlot + "; " +
        "style-src-attr 'unsafe-inline'; " +
        "img-src 'self' data:; " +
        "font-src 'self'; " +
        "connect-src 'self'; " +
        "object-src 'none'; " +
        "base-uri 'self'; " +
        "form-action 'self'; " +
        "frame-ancestors 'none'";

    // A scan is bytes from outside: nothing in it runs or loads anything. A browser's own PDF reader counts as an object.
    private const string ScanPolicy =
        "default-src 'none'; " +
        "object-src 'self'; " +
        "img-src 'self'; " +
        "style-src 'unsafe-inline'; " +
        "base-uri 'none'; " +
        "form-action 'none'; " +
        "frame-ancestors 'self'";

    /// <summary>Adds the headers to every response, error pages and static files included.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            // On starting, because the exception handler clears whatever headers were set before it.
            context.Response.OnStarting(static state =>
            {
                Write((HttpContext)state);
                return Task.CompletedTask;
            }, context);
            return next(context);
        });

    private static void Write(HttpContext context)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyOf(context, isScan: endpoint?.GetMetadata<ShownInOwnFrame>() is not null);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var camera = endpoint?.GetMetadata<MayUseCameraAttribute>() is null ? "()" : "(self)";
        headers["Permissions-Policy"] =
            $"camera={camera}, geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

        // Browsers refuse this one, with a complaint, where the address is not protected.
        if (context.Request.IsHttps)
            headers["Cross-Origin-Opener-Policy"] = "same-origin";

        if (!IsForAnybody(context))
            headers.CacheControl = KeptByNobody;
    }

    /// <summary>Whether what is asked for says nothing about anybody: scripts, styles and fonts.</summary>
    public static bool IsForAnybody(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var endpoint = context.GetEndpoint()?.Metadata;
        return endpoint?.GetMetadata<StaticAssetDescriptor>() is not null || endpoint?.GetMetadata<KeptByAnybody>() is not null;
    }

    private static string PolicyOf(HttpContext context, bool isScan)
    {
        if (isScan)
            return ScanPolicy;

        var nonce = StyleNonce.Find(context) is { } given ? $" 'nonce-{given}'" : string.Empty;
        return PagePolicy.Replace(NonceSlot, nonce, StringComparison.Ordinal) + (context.Request.IsHttps ? "; upgrade-insecure-requests" : string.Empty);
    }
}

/// <summary>Marks what says nothing about anybody and is the same for everybody, so that it may be kept on the way.</summary>
public sealed class KeptByAnybody
{
    /// <summary>The mark.</summary>
    public static KeptByAnybody Mark { get; } = new();
}
