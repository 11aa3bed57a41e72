using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Demo;

namespace OcopScoring.App.Web;

/// <summary>Reading as the inspection team. As with seats, in a demonstration only: the address does not exist elsewhere.</summary>
internal static class AuditorDoor
{
    /// <summary>Where the form is sent to.</summary>
    public const string Enter = "/vao-kiem-tra";

    public static void MapAuditorDoor(this WebApplication app) => app.MapPost(Enter, EnterAsync);

    private static async Task<IResult> EnterAsync(HttpContext context, SimulatedPast past, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage);

        // Held when somebody first comes to inspect, not at every start of a demonstration.
        await past.PrepareAsync();
        await context.SignInAsync(Seating.Scheme, AuditorBadge.ToPrincipal(Seating.Scheme), new() { IsPersistent = true });
        return Results.LocalRedirect(AuditHome.Address);
    }
}
