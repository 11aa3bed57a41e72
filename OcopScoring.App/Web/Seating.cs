using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// Taking a seat and leaving it. Until there are accounts this works in a demonstration only; elsewhere the addresses do not exist.
/// </summary>
internal static class Seating
{
    /// <summary>The key in the front page's address that says why someone was sent back there.</summary>
    public const string ProblemKey = "loi";

    /// <summary>The form came from a page of before the last sign-in, or from nowhere.</summary>
    public const string StalePage = "trang-cu";

    /// <summary>The record of the session asked for does not hold.</summary>
    public const string DamagedRecord = "ho-so-hong";

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
        services.AddSingleton<AccessTrail>();
    }

    public static void MapSeating(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<RunMode>().Demonstration)
            return;

        app.MapPost("/ngoi-vao-ghe", TakeAsync);
        app.MapPost("/roi-ghe", LeaveAsync);
        app.MapOfficeDoor();
        app.MapAuditorDoor();
    }

    /// <summary>Where a session is shown to everyone, and seats are taken.</summary>
    public static string LobbyOf(string sessionId) => $"/phien/{sessionId}";

    /// <summary>Where a seat works: presiding, keeping the record, or filling in forms.</summary>
    public static string PlaceOf(string sessionId, Seat seat) => seat.Role switch
    {
        SeatRole.Chair => $"/phien/{sessionId}/dieu-hanh",
        SeatRole.Secretary => $"/phien/{sessionId}/thu-ky",
        SeatRole.AdvisoryTeam => LobbyOf(sessionId),
        _ => $"/phien/{sessionId}/phieu",
    };

    /// <summary>Sends someone back to where they can choose again, with the reason in the address.</summary>
    public static IResult BackWith(string problem, string to = "/") => Results.LocalRedirect($"{to}?{ProblemKey}={problem}");

    // The forms are read by hand: a bad one sends the person back to the choice of seats in words, not to a bare status.
    private static async Task<IResult> TakeAsync(HttpContext context, SessionDesk desk, IAntiforgery antiforgery)
    {
        if (!context.Request.HasFormContentType)
            return BackWith(StalePage);

        if (!await antiforgery.IsRequestValidAsync(context))
            return BackWith(StalePage, await LobbyAskedForAsync(context, desk));

        var form = await context.Request.ReadFormAsync();
        var badge = new SeatBadge(form["session"].ToString(), form["seat"].ToString());
        SessionState? state;
        try
        {
            state = await desk.FindAsync(badge.SessionId);
        }
        catch (RecordDamagedException)
        {
            return BackWith(DamagedRecord);
        }

        if (state?.FindSeat(badge.SeatId) is not { } seat)
            return BackWith("ghe", state is null ? "/" : LobbyOf(badge.SessionId));

        await context.SignInAsync(Scheme, badge.ToPrincipal(Scheme), new() { IsPersistent = true });
        return Results.LocalRedirect(PlaceOf(badge.SessionId, seat));
    }

    // Where the stale page stood, so that one chooses again among the seats of the same session; only of a session there is.
    private static async Task<string> LobbyAskedForAsync(HttpContext context, SessionDesk desk)
    {
        var sessionId = (await context.Request.ReadFormAsync())["session"].ToString();
        try
        {
            return await desk.FindAsync(sessionId) is null ? "/" : LobbyOf(sessionId);
        }
        catch (RecordDamagedException)
        {
            return "/";
        }
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return BackWith(StalePage);

        await context.SignOutAsync(Scheme);
        return Results.LocalRedirect("/");
    }
}
