using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// Notes what the inspection reads, before it is given out. What cannot be noted is not given: a log with gaps would vouch for nothing.
/// </summary>
public sealed class AccessTrail(AccessStore store, ILogger<AccessTrail> log)
{
    private static readonly Action<ILogger, string, Exception?> NotNoted = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(1, nameof(NotNoted)), "The log of accesses could not be written, so {Path} was not shown.");

    /// <summary>Notes one access; false when it could not be written, and then nothing may be given out.</summary>
    public async Task<bool> NoteAsync(ClaimsPrincipal user, AccessKind what, string path, string? sessionId)
    {
        if (Reader.BadgeOf(user) is not { } who)
            return false;

        try
        {
            await store.AddAsync(who, what, path, sessionId);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            NotNoted(log, path, failure);
            return false;
        }
    }

    /// <summary>Notes that the inspection looks at a page.</summary>
    public Task<bool> NotePageAsync(ClaimsPrincipal user, string path, string? sessionId) =>
        NoteAsync(user, AccessKind.View, path, sessionId);
}

/// <summary>
/// Stands before everything a browser asks for, so that no file and no page is forgotten. Pages that live on a circuit give nothing out
/// here; they note what they show themselves, in <see cref="Components.SessionComponent"/>.
/// </summary>
internal static class AccessGate
{
    public static void UseAccessTrail(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!AuditorBadge.IsWornBy(context.User) || await NotedAsync(context))
            await next(context);
        else
            context.Response.Redirect(NotLogged.Address);
    });

    private static async Task<bool> NotedAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || !(context.Request.Path.Value ?? string.Empty).StartsWith("/phien", StringComparison.OrdinalIgnoreCase))
            return true;

        var isPage = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (isPage && endpoint.Metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is null)
            return true;

        var sessionId = context.GetRouteValue("sessionId") as string;
        if (sessionId is null ? isPage : !await IsOpenAsync(context, sessionId))
            return true;

        var trail = context.RequestServices.GetRequiredService<AccessTrail>();
        var path = context.Request.Path + context.Request.QueryString;
        return isPage ? await trail.NotePageAsync(context.User, path, sessionId) : await trail.NoteAsync(context.User, AccessKind.Export, path, sessionId);
    }

    // Of a session that is not open to the inspection nothing is given out but what everybody sees.
    private static async Task<bool> IsOpenAsync(HttpContext context, string sessionId)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<SessionDesk>().FindAsync(sessionId) is { } state && AuditSight.MayRead(state);
        }
        catch (RecordDamagedException)
        {
            return false;
        }
    }
}
