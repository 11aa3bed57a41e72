using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OcopScoring.App.Accounts;
using OcopScoring.App.Components;

namespace OcopScoring.App.Web.SignOn;

/// <summary>
/// Coming in, and unlocking a screen, by the province's own sign-on; and linking an account to it. A link leads there and not a form: a form
/// that ends at another site is what our policy forbids.
/// </summary>
internal static partial class SignOnDoor
{
    /// <summary>Where one is led to the province, where the province leads back to, and where one arrives.</summary>
    public const string Start = AccountDoor.SignIn + "/cong", Back = Start + "/ve", Arrive = Start + "/vao";

    /// <summary>Where the forms of one's own account are sent to, and where the first of them leads on to.</summary>
    public const string Link = OwnDoor.Address + "/cong/noi/gui", Unlink = OwnDoor.Address + "/cong/go/gui", StartLink = OwnDoor.Address + "/cong/di";

    /// <summary>Why nobody came in, in the address.</summary>
    public const string Unknown = "cong-chua-noi", Unreachable = "cong-khong-toi", NotProven = "cong-khong-tin", Cancelled = "cong-thoi", NotUnlocked = "cong-khong-mo";

    // Who asks to begin waits no longer than this, however many wait for the same answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    // Clocks of two machines. Whoever locks the screen has not just come from the province.
    private static readonly TimeSpan BetweenClocks = TimeSpan.FromSeconds(30);

    // That the password was right: of no use but in the sign-in it was given in.
    private static readonly SealedCookie Linking = new("ocop-noi-cong", 10);

    public static void MapSignOnDoor(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SignOnOffer>().Name is null)
            return;

        app.MapGet(Start, StartAsync).RequireRateLimiting(RateLimits.SignIn);
        app.MapGet(StartLink, (Delegate)StartLinkAsync).RequireRateLimiting(RateLimits.SignIn);
        app.MapGet(Arrive, ArriveAsync);
        app.MapPost(Link, OwnDoor.WithPassword(LinkAsync, Seating.BackWith));
        app.MapPost(Unlink, OwnDoor.WithPassword(UnlinkAsync, Seating.BackWith));

        // What answers a question of ours is taken before it comes here.
        app.MapGet(Back, () => Seating.BackWith(AccountDoor.Over, AccountDoor.SignIn)).RequireRateLimiting(RateLimits.SignIn);
    }

    /// <summary>A page of ours that moves on by itself.</summary>
    public static RazorComponentResult<MovingOn> MoveOn(string to) => new(new { To = to });

    private static async Task<IResult> StartAsync(HttpContext context, Doorkeeper keeper)
    {
        var locked = await keeper.StandingAsync(context.User) == Standing.Locked;
        return await SendAsync(context, new SignOnErrand(
            locked ? SignOnPurpose.Unlock : SignOnPurpose.Enter, context.Request.Query[AccountDoor.Next], locked ? SignIns.IdOf(context.User) : null));
    }

    private static async Task<IResult> StartLinkAsync(HttpContext context) => Linking.Read(context) is null
        ? Seating.BackWith(AccountDoor.Over, OwnDoor.Address)
        : await SendAsync(context, new SignOnErrand(SignOnPurpose.Link, null, SignIns.IdOf(context.User)));

    private static async Task<IResult> SendAsync(HttpContext context, SignOnErrand errand)
    {
        // Leaving here does not end anything at the province, so it asks anew each time: the next at a shared tablet must not be let in as the
        // one before. To unlock, it also has to say when it asked.
        var asked = new OpenIdConnectChallengeProperties { Prompt = OpenIdConnectPrompt.Login };
        if (errand.Purpose == SignOnPurpose.Unlock)
            asked.MaxAge = TimeSpan.Zero;

        errand.WriteTo(asked);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            var options = context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(SignOnSetup.Scheme);
            await options.ConfigurationManager!.GetConfigurationAsync(patience.Token);
            await context.ChallengeAsync(SignOnSetup.Scheme, asked);
            return Results.Empty;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogUnreachable(context.RequestServices.GetRequiredService<ILogger<SignOnEvents>>(), failure.GetType().Name, failure.InnerException?.GetType().Name);
            return Results.LocalRedirect(errand.BackWith(Unreachable));
        }
    }

    private static async Task<IResult> ArriveAsync(HttpContext context, SignOnLinks links, AccountDesk accounts, Doorkeeper keeper)
    {
        if (await SignOnArrival.ReadAsync(context) is not { } arrival)
            return Seating.BackWith(AccountDoor.Over, AccountDoor.SignIn);

        if (arrival.Errand.Purpose == SignOnPurpose.Link)
            return await FinishLinkAsync(context, arrival, links, keeper);

        if (await links.FindAsync(arrival.Reference) is not { } account)
        {
            // What arrived stays for its five minutes: the page shows by which reference an administrator can link it.
            await keeper.NoteAsync(context, SignInEvent.Refused, SignInWay.SignOn);
            return Results.LocalRedirect(arrival.Errand.BackWith(arrival.Errand.Purpose == SignOnPurpose.Unlock ? NotUnlocked : Unknown));
        }

        await SignOnArrival.ForgetAsync(context);
        if (await accounts.AskAsync(manager => manager.IsLockedOutAsync(account)))
        {
            await keeper.NoteAsync(context, SignInEvent.LockedOut, SignInWay.SignOn, account.Id);
            return Results.LocalRedirect(arrival.Errand.BackWith(AccountDoor.LockedOut));
        }

        return arrival.Errand.Purpose == SignOnPurpose.Unlock ? await UnlockAsync(context, arrival, account, keeper)
            : SecondStep.IsNeeded(account, SignInWay.SignOn) && !arrival.TwoSteps
                ? Results.LocalRedirect(await SecondStep.BeginAsync(context, account, arrival.Errand.Next, SignInWay.SignOn))
            : await AccountDoor.EnterAsync(context, account, SignInWay.SignOn, arrival.Errand.Next);
    }

    private static async Task<IResult> FinishLinkAsync(HttpContext context, SignOnArrival arrival, SignOnLinks links, Doorkeeper keeper)
    {
        await SignOnArrival.ForgetAsync(context);
        if (Linking.Take(context) is not { } accountId || arrival.Errand.SignIn != SignIns.IdOf(context.User) || await keeper.StandingAsync(context.User) != Standing.Good)
            return Seating.BackWith(AccountDoor.Over, OwnDoor.Address);

        return Done(await links.LinkAsync(accountId, arrival.Reference, accountId), "cong-noi");
    }

    // By the same person, asked again since the screen was locked: that somebody is still signed in at the province says nothing of who sits here.
    private static async Task<IResult> UnlockAsync(HttpContext context, SignOnArrival arrival, Account account, Doorkeeper keeper)
    {
        var signIns = context.RequestServices.GetRequiredService<SignIns>();
        var row = SignIns.IdOf(context.User) is { } id && id == arrival.Errand.SignIn ? await signIns.ReadAsync(id) : null;
        var opens = row?.AccountId == account.Id && row.LockedAt is { } lockedAt && arrival.ShownAt >= lockedAt - BetweenClocks;
        await keeper.NoteAsync(context, opens ? SignInEvent.Unlocked : SignInEvent.Refused, SignInWay.SignOn, account.Id, signIn: row?.Id);
        if (!opens)
            return Results.LocalRedirect(arrival.Errand.BackWith(NotUnlocked));

        await signIns.UnlockAsync(row!.Id);
        return Results.LocalRedirect(arrival.Errand.Place);
    }

    private static Task<IResult> LinkAsync(HttpContext context, Account account, IFormCollection form)
    {
        Linking.Put(context, account.Id);
        return Task.FromResult<IResult>(MoveOn(StartLink));
    }

    private static async Task<IResult> UnlinkAsync(HttpContext context, Account account, IFormCollection form) => Done(
        await context.RequestServices.GetRequiredService<SignOnLinks>().UnlinkAsync(account.Id, account.Id, keep: SignIns.IdOf(context.User)), "cong-go");

    private static IResult Done(IdentityResult outcome, string what) =>
        outcome.Succeeded ? Results.LocalRedirect(OwnDoor.DoneAt(what)) : Seating.BackWith(outcome.Errors.First().Code, OwnDoor.Address);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The province's sign-on could not be asked ({Kind}, {Cause}).")]
    private static partial void LogUnreachable(ILogger log, string kind, string? cause);
}
