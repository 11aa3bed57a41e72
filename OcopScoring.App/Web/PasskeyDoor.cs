using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using OcopScoring.App.Accounts;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// Passkeys: adding and removing them, and signing in with one. passkey.js asks for the options, has the device sign, and sends the form with
/// what it signed; each answer says where to go on to. A passkey that has verified its user stands for both steps.
/// </summary>
internal static class PasskeyDoor
{
    /// <summary>Where options are asked for and what was signed is sent to, to sign in.</summary>
    public const string SignInOptions = AccountDoor.SignIn + "/khoa-truy-cap/tuy-chon", SignIn = AccountDoor.SignIn + "/khoa-truy-cap/gui";

    /// <summary>The same, to add one; and where the form that removes one is sent to.</summary>
    public const string AddOptions = OwnDoor.Address + "/khoa-truy-cap/tuy-chon", Add = OwnDoor.Address + "/khoa-truy-cap/gui", Remove = OwnDoor.Address + "/khoa-truy-cap/xoa/gui";

    /// <summary>The field with what the device signed, with the name of a new passkey, and with the one to remove.</summary>
    public const string Signed = "da-ky", Name = "ten-khoa", Which = "khoa";

    /// <summary>Why nobody came in with it, or it was not added, in the address.</summary>
    public const string Unknown = "khoa-la", NotAdded = "khoa-chua-them";

    private static readonly SealedCookie Asked = new("ocop-khoa-truy-cap", PasskeyChallenges.Minutes);

    public static void MapPasskeyDoor(this WebApplication app)
    {
        app.MapPost(SignInOptions, SignInOptionsAsync).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(SignIn, SignInAsync).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(AddOptions, OwnDoor.WithPassword(AddOptionsAsync, (problem, to) => GoTo($"{to}?{Seating.ProblemKey}={problem}"))).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(Add, OwnDoor.WithPassword(AddAsync, (problem, to) => GoTo($"{to}?{Seating.ProblemKey}={problem}"))).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(Remove, OwnDoor.WithPassword(RemoveAsync, Seating.BackWith)).RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<IResult> SignInOptionsAsync(HttpContext context, IAntiforgery antiforgery, IPasskeyHandler<Account> handler)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Refuse(Seating.StalePage);

        // Whose it is comes out of the passkey: no name is asked, and none can be tried.
        var made = await handler.MakeRequestOptionsAsync(null, context);
        Remember(context, made.AssertionState);
        return Options(made.RequestOptionsJson);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery antiforgery, IPasskeyHandler<Account> handler, Passkeys passkeys, Doorkeeper keeper)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context) || Recall(context) is not { } state)
            return Refuse(Seating.StalePage);

        var form = await context.Request.ReadFormAsync();
        var outcome = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = form[Signed].ToString(), AssertionState = state });
        if (outcome is not { Succeeded: true, User: { ClosedAt: null } account } || !(await passkeys.UsedAsync(account.Id, outcome.Passkey)).Succeeded)
        {
            await keeper.NoteAsync(context, SignInEvent.Refused, SignInWay.Passkey, outcome.User?.Id);
            return Refuse(Unknown);
        }

        // It stands for password and code. What was given out in place of the password is to be replaced all the same.
        return GoTo(account.MustChangePassword
            ? await SecondStep.BeginAsync(context, account, form[AccountDoor.Next], codeShown: true)
            : await AccountDoor.AdmitAsync(context, account, SignInWay.Passkey, form[AccountDoor.Next]));
    }

    private static async Task<IResult> AddOptionsAsync(HttpContext context, Account account, IFormCollection form)
    {
        var entity = new PasskeyUserEntity { Id = account.Id, Name = account.UserName!, DisplayName = account.FullName };
        var made = await context.RequestServices.GetRequiredService<IPasskeyHandler<Account>>().MakeCreationOptionsAsync(entity, context);
        Remember(context, made.AttestationState);
        return Options(made.CreationOptionsJson);
    }

    private static async Task<IResult> AddAsync(HttpContext context, Account account, IFormCollection form)
    {
        if (Recall(context) is not { } state)
            return GoTo($"{OwnDoor.Address}?{Seating.ProblemKey}={AccountDoor.Over}");

        var outcome = await context.RequestServices.GetRequiredService<IPasskeyHandler<Account>>()
            .PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = form[Signed].ToString(), AttestationState = state });
        var name = RecordText.Clean(form[Name].ToString());
        if (!outcome.Succeeded || outcome.UserEntity.Id != account.Id || name.Length is 0 or > Passkeys.LongestName)
            return GoTo($"{OwnDoor.Address}?{Seating.ProblemKey}={NotAdded}");

        outcome.Passkey.Name = name;
        return GoTo((await context.RequestServices.GetRequiredService<Passkeys>().AddAsync(account.Id, outcome.Passkey)).Succeeded
            ? OwnDoor.DoneAt("khoa-them")
            : $"{OwnDoor.Address}?{Seating.ProblemKey}={NotAdded}");
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, Account account, IFormCollection form)
    {
        await context.RequestServices.GetRequiredService<Passkeys>().RemoveAsync(account.Id, form[Which].ToString());
        return Results.LocalRedirect(OwnDoor.DoneAt("khoa-xoa"));
    }

    // The browser knows the name of what it was asked, the server what that was.
    private static void Remember(HttpContext context, string? asked) =>
        Asked.Put(context, context.RequestServices.GetRequiredService<PasskeyChallenges>().Keep(asked ?? string.Empty));

    private static string? Recall(HttpContext context) =>
        Asked.Take(context) is { } name ? context.RequestServices.GetRequiredService<PasskeyChallenges>().Take(name) : null;

    private static IResult Refuse(string problem) => GoTo($"{AccountDoor.SignIn}?{Seating.ProblemKey}={problem}");

    private static IResult GoTo(string address) => Results.Json(new JsonObject { ["to"] = address });

    private static IResult Options(string options) => Results.Json(new JsonObject { ["options"] = JsonNode.Parse(options) });
}
