using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web;

/// <summary>
/// Signing in with an account, choosing what to work as, and leaving. Plain forms: they work before any circuit, and the cookie is set by the
/// answer itself.
/// </summary>
public static class AccountDoor
{
    /// <summary>Where one signs in.</summary>
    public const string SignIn = "/dang-nhap";

    /// <summary>Where the form of the password is sent to.</summary>
    public const string Password = SignIn + "/gui";

    /// <summary>Where the form of the chosen badge is sent to.</summary>
    public const string Work = "/lam-viec";

    /// <summary>Where one signs out.</summary>
    public const string SignOut = "/dang-xuat";

    /// <summary>The key of the address to go on to.</summary>
    public const string Next = "ve";

    /// <summary>Why one has to sign in (again), in the address.</summary>
    public const string Wrong = "sai", LockedOut = "khoa", Over = "het-han", NotYours = "khong-phai";

    public static void MapAccountDoor(this WebApplication app)
    {
        app.MapPost(Password, SignInAsync).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(Work, WorkAsync);
        app.MapPost(SignOut, SignOutAsync);
    }

    /// <summary>Where whoever has shown who they are goes: to what they asked for, or to the choice of what to work as.</summary>
    public static async Task<IResult> EnterAsync(HttpContext context, Account account, SignInWay way, string? next) =>
        Results.LocalRedirect(await AdmitAsync(context, account, way, next));

    /// <summary>Lets whoever has shown who they are in.</summary>
    /// <returns>Where they go on to.</returns>
    public static async Task<string> AdmitAsync(HttpContext context, Account account, SignInWay way, string? next)
    {
        var keeper = context.RequestServices.GetRequiredService<Doorkeeper>();
        var choices = await context.RequestServices.GetRequiredService<Duties>().OfAsync(account.Id);

        // Somebody with one thing to do need not choose it.
        var only = choices.Count == 1 ? Badges(choices).Single() : default;
        await EndUnlessTheirsAsync(context, await keeper.LetInAsync(context, way, account.Id, only.Badge), account, only.Name);
        return RedirectHttpResult.IsLocalUrl(next) ? next! : only.Place ?? "/";
    }

    /// <summary>The badges somebody may put on: how a form names each, the badge, and where one works with it.</summary>
    public static IEnumerable<(string Name, ClaimsPrincipal Badge, string Place)> Badges(Choices choices)
    {
        if (choices.Administers)
            yield return ("quan-tri", AdminBadge.ToPrincipal(Seating.Scheme), "/quan-tri");

        foreach (var office in choices.Offices)
            yield return ("van-phong/" + office.Id, OfficeBadge.ToPrincipal(Seating.Scheme, office.Id), "/");

        if (choices.Audits)
            yield return ("kiem-tra", AuditorBadge.ToPrincipal(Seating.Scheme), Components.Pages.Audit.AuditHome.Address);

        foreach (var seat in choices.Seats)
            yield return ($"ghe/{seat.SessionId}/{seat.SeatId}", new SeatBadge(seat.SessionId, seat.SeatId).ToPrincipal(Seating.Scheme), Seating.LobbyOf(seat.SessionId));
    }

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery antiforgery, PasswordCheck check, Doorkeeper keeper)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage, SignIn);

        var form = await context.Request.ReadFormAsync();
        var (outcome, account) = await check.TryAsync(form["ten"].ToString(), form["mat-khau"].ToString());
        if (outcome == PasswordOutcome.Right)
        {
            return SecondStep.IsNeeded(account!)
                ? Results.LocalRedirect(await SecondStep.BeginAsync(context, account!, form[Next]))
                : await EnterAsync(context, account!, SignInWay.Password, form[Next]);
        }

        await keeper.NoteAsync(context, outcome == PasswordOutcome.LockedOut ? SignInEvent.LockedOut : SignInEvent.Refused, SignInWay.Password, account?.Id);
        return Seating.BackWith(outcome == PasswordOutcome.LockedOut ? LockedOut : Wrong, SignIn);
    }

    private static async Task<IResult> WorkAsync(HttpContext context, IAntiforgery antiforgery, AccountDesk accounts, Duties duties, Doorkeeper keeper)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage);

        if (AccountClaims.Of(context.User) is not { } accountId || await keeper.StandingAsync(context.User) != Standing.Good
            || await accounts.FindAsync(accountId) is not { ClosedAt: null } account)
        {
            return Results.LocalRedirect(SignIn);
        }

        var wanted = (await context.Request.ReadFormAsync())["viec"].ToString();
        var (name, badge, place) = Badges(await duties.OfAsync(accountId)).FirstOrDefault(choice => choice.Name == wanted);
        if (name is null)
            return Seating.BackWith(NotYours);

        if (await keeper.WearAsync(context, badge) is { } signIn)
            await EndUnlessTheirsAsync(context, signIn, account, name);

        return Results.LocalRedirect(place);
    }

    // Closed, given another password or relieved in the very moment of coming in: the sign-in was not there yet to be ended with it.
    private static async Task EndUnlessTheirsAsync(HttpContext context, Guid signIn, Account account, string? badge)
    {
        var services = context.RequestServices;
        var now = await services.GetRequiredService<AccountDesk>().FindAsync(account.Id);
        var stands = now is { ClosedAt: null } && now.SecurityStamp == account.SecurityStamp
            && (badge is null || Badges(await services.GetRequiredService<Duties>().OfAsync(account.Id)).Any(choice => choice.Name == badge));
        if (!stands)
            await services.GetRequiredService<SignIns>().EndAsync(row => row.Id == signIn);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, Doorkeeper keeper)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage);

        await keeper.LetOutAsync(context);
        return Results.LocalRedirect("/");
    }
}
