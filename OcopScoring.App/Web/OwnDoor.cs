using Microsoft.AspNetCore.Antiforgery;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web;

/// <summary>
/// What people change about their own account. Every change asks for the password again: a browser left open must not be enough to take an
/// account over.
/// </summary>
internal static class OwnDoor
{
    /// <summary>Where one's own account is.</summary>
    public const string Address = "/toi";

    /// <summary>Where a new authenticator is set up, and where its recovery codes are shown.</summary>
    public const string NewAuthenticator = Address + "/xac-thuc", Codes = Address + "/ma-du-phong";

    /// <summary>Where the forms are sent to.</summary>
    public const string SendPassword = Address + "/mat-khau/gui",
        Begin = NewAuthenticator + "/bat-dau/gui", Confirm = NewAuthenticator + "/gui", SwitchOff = NewAuthenticator + "/tat/gui", SendCodes = Codes + "/gui";

    /// <summary>The field with the present password.</summary>
    public const string Password = "mat-khau";

    /// <summary>The key of what was done, in the address.</summary>
    public const string Done = "xong";

    /// <summary>The secret of an authenticator that has not shown yet that it has it.</summary>
    public static readonly SealedCookie Pending = new("ocop-xac-thuc", 10);

    /// <summary>Recovery codes on their way to the page that shows them.</summary>
    public static readonly SealedCookie FreshCodes = new("ocop-ma-du-phong", 2);

    /// <summary>A change of one's own account, by whoever has just shown the password again.</summary>
    internal delegate Task<IResult> Change(HttpContext context, Account account, IFormCollection form);

    public static void MapOwnDoor(this WebApplication app)
    {
        app.MapPost(SendPassword, WithPassword(ChangePasswordAsync, Seating.BackWith)).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(Begin, WithPassword(BeginAsync, Seating.BackWith)).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(Confirm, ConfirmAsync).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(SendCodes, WithPassword(RenewCodesAsync, Seating.BackWith)).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(SwitchOff, WithPassword(SwitchOffAsync, Seating.BackWith)).RequireRateLimiting(RateLimits.SignIn);
    }

    /// <summary>Puts the question for form, account and password before a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="refuse">How a refusal goes back: the reason, and the address to say it at.</param>
    public static Delegate WithPassword(Change change, Func<string, string, IResult> refuse) =>
        async (HttpContext context, IAntiforgery antiforgery, AccountDesk accounts, PasswordCheck check, Doorkeeper keeper) =>
        {
            if (await WhoAsync(context, antiforgery, accounts) is not { } account)
                return refuse(Seating.StalePage, Address);

            var form = await context.Request.ReadFormAsync();
            switch (await check.TryAsync(account, form[Password].ToString()))
            {
                case PasswordOutcome.Right:
                    return await change(context, account, form);
                case PasswordOutcome.LockedOut:
                    await keeper.NoteAsync(context, SignInEvent.LockedOut, SignInWay.Password, account.Id, signIn: SignIns.IdOf(context.User));
                    return refuse(AccountDoor.LockedOut, Address);
                default:
                    await keeper.NoteAsync(context, SignInEvent.Refused, SignInWay.Password, account.Id, signIn: SignIns.IdOf(context.User));
                    return refuse(nameof(AccountProblem.PasswordWrong), Address);
            }
        };

    /// <summary>Where one reads that something was done.</summary>
    public static string DoneAt(string what) => $"{Address}?{Done}={what}";

    private static async Task<Account?> WhoAsync(HttpContext context, IAntiforgery antiforgery, AccountDesk accounts) =>
        context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context)
        && AccountClaims.Of(context.User) is { } id && await accounts.FindAsync(id) is { ClosedAt: null } account
            ? account
            : null;

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, Account account, IFormCollection form)
    {
        var outcome = await context.RequestServices.GetRequiredService<AccountDesk>().ReplacePasswordAsync(
            account, form["mat-khau-moi"].ToString(), form["lan-hai"].ToString(), keep: SignIns.IdOf(context.User));
        return outcome.Succeeded ? Results.LocalRedirect(DoneAt("mat-khau")) : Seating.BackWith(outcome.Errors.First().Code, Address);
    }

    private static Task<IResult> BeginAsync(HttpContext context, Account account, IFormCollection form)
    {
        Pending.Put(context, TimeCode.NewKey());
        return Task.FromResult(Results.LocalRedirect(NewAuthenticator));
    }

    // No password here: the secret, which only whoever gave it has got, is in the cookie.
    private static async Task<IResult> ConfirmAsync(HttpContext context, IAntiforgery antiforgery, AccountDesk accounts, Authenticator authenticator)
    {
        if (await WhoAsync(context, antiforgery, accounts) is not { } account || Pending.Read(context) is not { } key)
            return Seating.BackWith(Seating.StalePage, Address);

        var code = string.Concat((await context.Request.ReadFormAsync())["ma"].ToString().Where(char.IsAsciiDigit));
        if (await authenticator.SwitchOnAsync(account.Id, key, code) is not { } codes)
            return Seating.BackWith(nameof(AccountProblem.CodeWrong), NewAuthenticator);

        Pending.Take(context);
        return Show(context, codes);
    }

    private static async Task<IResult> RenewCodesAsync(HttpContext context, Account account, IFormCollection form) =>
        account.TwoFactorEnabled
            ? Show(context, await context.RequestServices.GetRequiredService<Authenticator>().RenewCodesAsync(account.Id))
            : Results.LocalRedirect(Address);

    private static async Task<IResult> SwitchOffAsync(HttpContext context, Account account, IFormCollection form)
    {
        await context.RequestServices.GetRequiredService<Authenticator>().SwitchOffAsync(account.Id, account.Id);
        return Results.LocalRedirect(DoneAt("xac-thuc-tat"));
    }

    private static IResult Show(HttpContext context, IEnumerable<string> codes)
    {
        FreshCodes.Put(context, string.Join(' ', codes));
        return Results.LocalRedirect(Codes);
    }
}
