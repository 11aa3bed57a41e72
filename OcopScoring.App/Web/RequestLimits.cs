using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OcopScoring.App.Components;

namespace OcopScoring.App.Web;

/// <summary>
/// How much one request may bring, and how long it may take over it. Files come in over a page's line, piece by piece and counted there, so
/// no request brings more than a form's worth.
/// </summary>
internal static class RequestLimits
{
    /// <summary>The most one request brings; a page's line that has to do without a WebSocket sends its messages as requests too.</summary>
    public const int MostBytes = 256 * 1024;

    // A seat has a field in the list of codes, and a council no more than two hundred.
    private const int MostFields = 256;

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

    /// <summary>Reads each form before anybody else does: what is too much of it is said in words, whatever it was sent to.</summary>
    public static void UseRequestLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (await StatusOfFormAsync(context) is { } status)
            await new RazorComponentResult<TooLarge> { StatusCode = status }.ExecuteAsync(context);
        else
            await next(context);
    });

    private static async Task<int?> StatusOfFormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return null;

        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
    }
}
