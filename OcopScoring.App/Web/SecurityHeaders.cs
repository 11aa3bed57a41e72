namespace OcopScoring.App.Web;

/// <summary>What a browser may do with our pages: load from this server, and nothing else.</summary>
public static class SecurityHeaders
{
    // style-src allows inline styles because MudBlazor needs them: its theme provider writes a <style> element,
    // its popovers and ripples write style attributes. Scripts get no such exception.
    private const string ContentSecurityPolicy =
        "default-src 'self'; " +
        "script-src 'self'; " +
        "style-src 'self' 'unsafe-inline'; " +
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
                var context = (HttpContext)state;
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy =
                    context.GetEndpoint()?.Metadata.GetMetadata<ShownInOwnFrame>() is null ? ContentSecurityPolicy : ScanPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                var camera = context.GetEndpoint()?.Metadata.GetMetadata<MayUseCameraAttribute>() is null ? "()" : "(self)";
                headers["Permissions-Policy"] = $"camera={camera}, geolocation=(), microphone=(), payment=(), usb=()";
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
}
