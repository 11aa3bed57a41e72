using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using OcopScoring.App.Accounts;
using OcopScoring.App.Web.SignOn;

namespace OcopScoring.App.Web;

/// <summary>
/// Locking the screen, by hand or because nobody touched it, and unlocking it. What was on it stays as it was: drafts are on disk, and the page
/// that was left is where one comes back to.
/// </summary>
public static class LockDoor
{
    /// <summary>Where the form that locks is sent to.</summary>
    public const string Lock = "/khoa";

    /// <summary>Where a locked screen is.</summary>
    public const string Locked = "/mo-khoa";

    /// <summary>Where the form that unlocks is sent to.</summary>
    public const string Unlock = Locked + "/gui";

    /// <summary>The field with the password, or the code of the seat.</summary>
    public const string Secret = "bi-mat";

    public static void MapLockDoor(this WebApplication app)
    {
        app.MapPost(Lock, LockAsync);
        app.MapPost(Unlock, UnlockAsync).RequireRateLimiting(RateLimits.SignIn);
    }

    /// <summary>Holds everything back from a locked sign-in but the way to unlock it and the way out.</summary>
    public static void UseLock(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (SignIns.IdOf(context.User) is not { } id
            || IsOpen(context)
            || await context.RequestServices.GetRequiredService<SignIns>().StandingAsync(id) != Standing.Locked)
        {
            await next(context);
        }
        else if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(Locked + QueryString.Create(AccountDoor.Next, context.Request.Path + context.Request.QueryString));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    });

    private static bool IsOpen(HttpContext context) =>
        SecurityHeaders.IsForAnybody(context)
        || new[] { Lock, Locked, Unlock, SignOnDoor.Start, SignOnDoor.Arrive, AccountDoor.SignOut, LanguageChoice.Path }.Any(path => context.Request.Path.Equals(path, StringComparison.OrdinalIgnoreCase));

    private static async Task<IResult> LockAsync(HttpContext context, IAntiforgery antiforgery, SignIns signIns, Doorkeeper keeper)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage);

        if (SignIns.IdOf(context.User) is not { } id)
            return Results.LocalRedirect("/");

        await signIns.LockAsync(id);
        await keeper.NoteAsync(context, SignInEvent.Locked, null, AccountClaims.Of(context.User), signIn: id);
        return Results.LocalRedirect(Locked + QueryString.Create(AccountDoor.Next, await NextAsync(context)));
    }

    private static async Task<IResult> UnlockAsync(HttpContext context, IAntiforgery antiforgery, SignIns signIns, AccountDesk accounts, PasswordCheck check, SeatCodes codes, Doorkeeper keeper)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage, Locked);

        if (SignIns.IdOf(context.User) is not { } id)
            return Results.LocalRedirect("/");

        var secret = (await context.Request.ReadFormAsync())[Secret].ToString();
        if (await signIns.ReadAsync(id) is { Way: SignInWay.SeatCode, SessionId: { } sessionId, SeatId: { } seatId })
            return await UnlockSeatAsync(context, id, signIns, keeper, await codes.TryAsync(sessionId, seatId, secret, DeviceMark.Of(context)));

        var outcome = AccountClaims.Of(context.User) is { } accountId && await accounts.FindAsync(accountId) is { ClosedAt: null } account
            ? await check.TryAsync(account, secret)
            : PasswordOutcome.Wrong;
        await keeper.NoteAsync(
            context, outcome switch { PasswordOutcome.Right => SignInEvent.Unlocked, PasswordOutcome.LockedOut => SignInEvent.LockedOut, _ => SignInEvent.Refused }, null, AccountClaims.Of(context.User), signIn: id);
        return outcome == PasswordOutcome.Right
            ? await OpenAsync(context, id, signIns)
            : await AgainAsync(context, outcome == PasswordOutcome.LockedOut ? AccountDoor.LockedOut : AccountDoor.Wrong);
    }

    private static async Task<IResult> UnlockSeatAsync(HttpContext context, Guid id, SignIns signIns, Doorkeeper keeper, CodeAnswer answer)
    {
        var right = answer.Outcome == CodeOutcome.Right;
        await keeper.NoteAsync(
            context, right ? SignInEvent.Unlocked : RoomDoor.EventOf(answer.Outcome), SignInWay.SeatCode, null, answer.Code?.SessionId, answer.Code?.SeatId, id);
        if (right)
            return await OpenAsync(context, id, signIns);

        // With the code the sign-in has ended: there is nothing left to unlock here.
        return answer.Outcome is CodeOutcome.UsedUp or CodeOutcome.NoCode
            ? Seating.BackWith(answer.Outcome.ToString(), RoomDoor.Enter)
            : await AgainAsync(context, answer.Outcome.ToString());
    }

    private static async Task<IResult> OpenAsync(HttpContext context, Guid id, SignIns signIns)
    {
        await signIns.UnlockAsync(id);
        return Results.LocalRedirect(await NextAsync(context));
    }

    private static async Task<IResult> AgainAsync(HttpContext context, string problem) =>
        Results.LocalRedirect(Locked + QueryString.Create(AccountDoor.Next, await NextAsync(context)).Add(Seating.ProblemKey, problem));

    private static async Task<string> NextAsync(HttpContext context) =>
        (await context.Request.ReadFormAsync())[AccountDoor.Next].ToString() is var next && RedirectHttpResult.IsLocalUrl(next) ? next : "/";
}
