using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// Working as the office that prepares sessions without an account, in a demonstration only: the address does not exist elsewhere. And
/// beginning a practice session with one press.
/// </summary>
internal static class OfficeDoor
{
    /// <summary>Whoever asked for a practice session is neither the office nor a secretary.</summary>
    public const string NotYours = "khong-duoc";

    public static void MapOfficeDoor(this WebApplication app) => app.MapPost("/vao-van-phong", EnterAsync);

    public static void MapPractice(this WebApplication app) => app.MapPost("/tap-huan", PractiseAsync);

    /// <summary>Whether someone may begin a practice session: the office, and the secretary of any council.</summary>
    public static async Task<bool> MayPractiseAsync(ClaimsPrincipal user, SessionDesk desk)
    {
        if (OfficeBadge.IsWornBy(user))
            return true;

        try
        {
            return SeatBadge.Of(user) is { } badge
                && await desk.FindAsync(badge.SessionId) is { } state
                && state.FindSeat(badge.SeatId) is { Role: SeatRole.Secretary };
        }
        catch (RecordDamagedException)
        {
            return false; // whoever sits in a session that does not hold is nobody until it is looked into
        }
    }

    private static async Task<IResult> EnterAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage);

        await context.SignInAsync(Seating.Scheme, OfficeBadge.ToPrincipal(Seating.Scheme), new() { IsPersistent = true });
        return Results.LocalRedirect("/");
    }

    // A secretary may ask for it, the office convenes it: convening is nobody else's in the record.
    private static async Task<IResult> PractiseAsync(
        HttpContext context, SessionDesk desk, PracticeSession practice, SessionCouncils councils, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage);

        var council = OfficeBadge.CouncilOf(context.User) ?? (SeatBadge.Of(context.User) is { } badge ? councils.Of(badge.SessionId) : null);
        return await MayPractiseAsync(context.User, desk)
            ? Results.LocalRedirect(Seating.LobbyOf(await practice.MakeAsync(council)))
            : Seating.BackWith(NotYours);
    }
}
