using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OcopScoring.App.Web;

/// <summary>
/// How much one request may bring, and how long it may take over it. Files come in over a page's line, piece by piece and counted there, so
/// no request brings more than a form's worth.
/// </summary>
internal static class RequestLimits
{
    /// <summary>The most one request brings; a page's line that has to do without a WebSocket sends its messages as requests too.</summary>
    public const int MostBytes = 256 * 1024;

    private const int MostFields = 200;

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBytes;
            options.Limits.MaxRequestHeadersTotalSize = 24 * 1024;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);

            // Two thousand lines are ten rooms of two hundred; what is beyond waits or is turned away, and those who are in stay in.
            options.Limits.MaxConcurrentConnections = 4000;
            options.Limits.MaxConcurrentUpgradedConnections = 2000;
        });
        services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = MostFields;
            options.KeyLengthLimit = 256;
            options.ValueLengthLimit = MostBytes;
            options.MultipartBodyLengthLimit = MostBytes;
        });
    }
}
