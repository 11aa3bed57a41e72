using Microsoft.AspNetCore.Antiforgery;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Web;

/// <summary>The first run: until there is an administrator nothing else answers but the page that makes one.</summary>
internal static class SetupDoor
{
    /// <summary>Where it is.</summary>
    public const string Address = "/thiet-lap";

    /// <summary>Where its form is sent to.</summary>
    public const string Send = Address + "/gui";

    /// <summary>What goes back into the form when something was typed wrong: nothing that is secret, and no person's name.</summary>
    public static readonly string[] Kept = ["ten", "hoi-dong", "co-quan", "cap"];

    public static void UseFirstRun(this WebApplication app)
    {
        if (app.Services.GetRequiredService<RunMode>().Demonstration)
            return;

        app.Use(async (context, next) =>
        {
            var path = context.Request.Path;
            var setUp = path.StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase);
            if (context.RequestServices.GetRequiredService<FirstRun>().IsDone)
            {
                if (setUp)
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                else
                    await next(context);
            }
            else if (setUp || IsNeededFor(context))
            {
                await next(context);
            }
            else if (HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.Redirect(Address);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
        });
    }

    public static void MapSetupDoor(this WebApplication app) => app.MapPost(Send, SetUpAsync).RequireRateLimiting(RateLimits.SignIn);

    // What the page itself is made of, the choice of its language, and whether the program is well.
    private static bool IsNeededFor(HttpContext context) =>
        SecurityHeaders.IsForAnybody(context)
        || context.Request.Path.StartsWithSegments(LanguageChoice.Path, StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/suc-khoe", StringComparison.OrdinalIgnoreCase);

    private static async Task<IResult> SetUpAsync(HttpContext context, IAntiforgery antiforgery, FirstRun first)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage, Address);

        var form = await context.Request.ReadFormAsync();
        string Typed(string name) => form[name].ToString().Trim();
        var password = form["mat-khau"].ToString();
        if (password != form["lan-hai"])
            return Back(form, AccountProblem.PasswordsDiffer.ToString());

        if (!Enum.TryParse<CouncilLevel>(Typed("cap"), out var level) || !Enum.IsDefined(level))
            return Back(form, AccountProblem.CouncilBad.ToString());

        var account = new Account { UserName = Typed("ten"), FullName = Core.Session.RecordText.Clean(Typed("ho-ten")) };
        var outcome = await first.SetUpAsync(Typed("ma"), account, password, Typed("hoi-dong"), Typed("co-quan"), level);
        return outcome.Succeeded
            ? await AccountDoor.EnterAsync(context, account, SignInWay.Password, next: null)
            : Back(form, outcome.Errors.First().Code);
    }

    private static IResult Back(IFormCollection form, string problem) => Results.LocalRedirect(
        Address + QueryString.Create([.. Kept.Select(name => KeyValuePair.Create(name, (string?)form[name].ToString())), KeyValuePair.Create(Seating.ProblemKey, (string?)problem)]));
}
