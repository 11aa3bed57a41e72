using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Web.AdminDoors;
using OcopScoring.App.Web.SignOn;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// The cookie that carries a badge; taking a seat without an account, which works in a demonstration only – elsewhere the address does not
/// exist – and taking a badge off again.
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
            options.ExpireTimeSpan = SignIns.Longest;
            options.LoginPath = "/";
            options.AccessDeniedPath = "/";
            options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<Doorkeeper>().ValidateAsync(context);
        }).AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            options.Cookie.Name = "ocop-buoc-hai";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        });
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<AccessTrail>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<Reach>();
        services.AddSingleton<Porter>();
    }

    public static void MapSeating(this WebApplication app)
    {
        app.MapPost("/roi-ghe", LeaveAsync);
        app.MapPractice();
        if (app.Services.GetRequiredService<RunMode>().Demonstration)
        {
            app.MapPost("/ngoi-vao-ghe", TakeAsync);
            app.MapOfficeDoor();
            app.MapAuditorDoor();
            return;
        }

        app.MapSetupDoor();
        app.MapAccountDoor();
        app.MapSecondStep();
        app.MapOwnDoor();
        app.MapPasskeyDoor();
        app.MapSignOnDoor();
        app.MapLockDoor();
        app.MapPeopleDoor();
        app.MapPersonSignOnDoor();
        app.MapCouncilsDoor();
        app.MapDevicesDoor();
        app.MapRoomDoor();
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

    // Whoever came with an account stays signed in and chooses again; whoever came with a code is out.
    private static async Task<IResult> LeaveAsync(HttpContext context, IAntiforgery antiforgery, Doorkeeper keeper)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return BackWith(StalePage);

        if (AccountClaims.Of(context.User) is null)
            await keeper.LetOutAsync(context);
        else
            await keeper.WearAsync(context, badge: null);

        return Results.LocalRedirect("/");
    }
}
