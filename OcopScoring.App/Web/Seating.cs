using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// Taking a seat and leaving it. Until there are accounts this works in a demonstration only; elsewhere the addresses do not exist.
/// </summary>
internal static class Seating
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddSeating(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddCookie(options =>
        {
            options.Cookie.Name = "ocop-ghe";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = TimeSpan.FromHours(16);
            options.LoginPath = "/";
            options.AccessDeniedPath = "/";
        });
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
    }

    public static void MapSeating(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<RunMode>().Demonstration)
            return;

        app.MapPost("/ngoi-vao-ghe", TakeAsync);
        app.MapPost("/roi-ghe", LeaveAsync);
    }

    /// <summary>Where a seat works: presiding and keeping the record in one place, filling in forms in another.</summary>
    public static string PlaceOf(string sessionId, Seat seat) =>
        seat.Role is SeatRole.Chair or SeatRole.Secretary ? $"/phien/{sessionId}/dieu-hanh" : $"/phien/{sessionId}/phieu";

    private static async Task<IResult> TakeAsync(
        HttpContext context, SessionDesk desk, [FromForm] string session, [FromForm] string seat)
    {
        if (await desk.FindAsync(session) is not { } state || state.FindSeat(seat) is not { } found)
            return Results.NotFound();

        await context.SignInAsync(Scheme, new SeatBadge(session, seat).ToPrincipal(Scheme), new() { IsPersistent = true });
        return Results.LocalRedirect(PlaceOf(session, found));
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, IFormCollection _)
    {
        await context.SignOutAsync(Scheme);
        return Results.LocalRedirect("/");
    }
}
