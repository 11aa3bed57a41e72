using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web;

/// <summary>
/// What stands between a right password and being in: the code of an authenticator, and a new password instead of one that was given out. Also
/// between the province's sign-on and being in, when somebody has an authenticator here and the province did not ask for more than one proof.
/// Who it is about is kept in a cookie of its own for a few minutes, which opens nothing else.
/// </summary>
internal static class SecondStep
{
    /// <summary>Where the authenticator's code is asked for.</summary>
    public const string Code = "/dang-nhap/buoc-hai";

    /// <summary>Where a new password is asked for.</summary>
    public const string NewPassword = "/dang-nhap/mat-khau-moi";

    /// <summary>Where their forms are sent to.</summary>
    public const string SendCode = Code + "/gui", SendPassword = NewPassword + "/gui";

    /// <summary>The field of a recovery code.</summary>
    public const string RecoveryCode = "ma-du-phong";

    private const string CodeShown = "ma-dung", Stamp = "dau", Way = "cach";

    public static void MapSecondStep(this WebApplication app)
    {
        app.MapPost(SendCode, CodeAsync).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(SendPassword, NewPasswordAsync).RequireRateLimiting(RateLimits.SignIn);
    }

    public static bool IsNeeded(Account account, SignInWay way = SignInWay.Password) => account.TwoFactorEnabled || NewPasswordIsNeeded(account, way);

    /// <summary>Remembers who has shown the first step.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">Who it is.</param>
    /// <param name="next">Where they go on to when they are in.</param>
    /// <param name="way">How they have shown it.</param>
    /// <param name="codeShown">Whether nothing but the new password is left.</param>
    /// <returns>Where the next step is.</returns>
    public static async Task<string> BeginAsync(HttpContext context, Account account, string? next, SignInWay way = SignInWay.Password, bool codeShown = false)
    {
        // With the stamp: what was begun before the password was set, or given out anew, leads nowhere after it.
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id), new(AccountDoor.Next, next ?? string.Empty),
                new(Stamp, account.SecurityStamp ?? string.Empty), new(Way, way.ToString()),
            ],
            IdentityConstants.TwoFactorUserIdScheme);
        if (codeShown)
            identity.AddClaim(new Claim(CodeShown, "1"));

        await context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
        return account.TwoFactorEnabled && !codeShown ? Code : NewPassword;
    }

    private static async Task<IResult> CodeAsync(
        HttpContext context, IAntiforgery antiforgery, AccountDesk accounts, Authenticator authenticator, PasswordCheck check, Doorkeeper keeper)
    {
        if (await FormAsync(context, antiforgery) is not { } form || await WhoAsync(context, accounts) is not { } who)
            return Seating.BackWith(AccountDoor.Over, AccountDoor.SignIn);

        var account = who.Account;
        var outcome = await check.TryAsync(
            account,
            () => form[RecoveryCode].ToString() is { Length: > 0 } recovery
                ? authenticator.TryRecoveryCodeAsync(account.Id, recovery)
                : authenticator.TryCodeAsync(account.Id, string.Concat(form["ma"].ToString().Where(char.IsAsciiDigit))),
            clears: true);
        if (outcome == PasswordOutcome.Right)
        {
            return NewPasswordIsNeeded(account, who.Way)
                ? Results.LocalRedirect(await BeginAsync(context, account, who.Next, who.Way, codeShown: true))
                : await EnterAsync(context, account, who);
        }

        var locked = outcome == PasswordOutcome.LockedOut;
        await keeper.NoteAsync(context, locked ? SignInEvent.LockedOut : SignInEvent.Refused, who.Way, account.Id);
        return locked ? Seating.BackWith(AccountDoor.LockedOut, AccountDoor.SignIn) : Seating.BackWith(AccountDoor.Wrong, Code);
    }

    private static async Task<IResult> NewPasswordAsync(HttpContext context, IAntiforgery antiforgery, AccountDesk accounts)
    {
        if (await FormAsync(context, antiforgery) is not { } form || await WhoAsync(context, accounts) is not { } who
            || !NewPasswordIsNeeded(who.Account, who.Way) || (who.Account.TwoFactorEnabled && !who.CodeShown))
        {
            return Seating.BackWith(AccountDoor.Over, AccountDoor.SignIn);
        }

        var outcome = await accounts.ReplacePasswordAsync(who.Account, form["mat-khau"].ToString(), form["lan-hai"].ToString());
        if (!outcome.Succeeded)
            return Seating.BackWith(outcome.Errors.First().Code, NewPassword);

        return await accounts.FindAsync(who.Account.Id) is { } account ? await EnterAsync(context, account, who) : Seating.BackWith(AccountDoor.Over, AccountDoor.SignIn);
    }

    private static async Task<IResult> EnterAsync(HttpContext context, Account account, Person who)
    {
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return await AccountDoor.EnterAsync(context, account, who.Way, who.Next);
    }

    // Whoever comes from the province has not shown the password that was given out: it waits until they do.
    private static bool NewPasswordIsNeeded(Account account, SignInWay way) => account.MustChangePassword && way != SignInWay.SignOn;

    private static async Task<IFormCollection?> FormAsync(HttpContext context, IAntiforgery antiforgery) =>
        context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context) ? await context.Request.ReadFormAsync() : null;

    private static async Task<Person?> WhoAsync(HttpContext context, AccountDesk accounts)
    {
        var ticket = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return ticket.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && await accounts.FindAsync(id) is { ClosedAt: null } account
            && ticket.Principal.HasClaim(Stamp, account.SecurityStamp ?? string.Empty)
            && Enum.TryParse<SignInWay>(ticket.Principal.FindFirstValue(Way), out var way)
            ? new(account, way, ticket.Principal.FindFirstValue(AccountDoor.Next), ticket.Principal.HasClaim(CodeShown, "1"))
            : null;
    }

    private sealed record Person(Account Account, SignInWay Way, string? Next, bool CodeShown);
}
