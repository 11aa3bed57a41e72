using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticAssets;
using OcopScoring.App.Components;
using OcopScoring.App.Components.Pages;
using OcopScoring.App.Demo;

namespace OcopScoring.App.Web;

/// <summary>
/// Stands before every address, once it is known who asks. A page or a form that is others' is answered in words; whoever is not signed in is
/// led to where one signs in; of a file, a line, or a session they may not know of there is nothing here, not even a refusal.
/// </summary>
internal static class DoorGate
{
    public static void UseDoors(this WebApplication app)
    {
        var demonstration = app.Services.GetRequiredService<RunMode>().Demonstration;
        app.Use(async (context, next) =>
        {
            // What has no route is the server's own word: that there is nothing, or not in this way.
            if (context.GetEndpoint() is not RouteEndpoint endpoint || IsOwnFile(endpoint))
            {
                await next(context);
                return;
            }

            var door = Doors.Of(endpoint.RoutePattern.RawText);
            var entry = await context.RequestServices.GetRequiredService<Porter>().AskAsync(door, context.User, door?.SessionIn(context.Request.RouteValues));
            if (entry is Entry.Open)
                await next(context);
            else if (door is not { Kind: DoorKind.Page or DoorKind.Form })
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            else if (!demonstration && context.User.Identity is not { IsAuthenticated: true })
                context.Response.Redirect(SignInFor(context, door));
            else if (entry is Entry.Damaged)
                context.Response.Redirect(Damaged.Address);
            else
                await Refusal(entry, door).ExecuteAsync(context);
        });
    }

    /// <summary>Whether an endpoint is a file of the program itself.</summary>
    public static bool IsOwnFile(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static IResult Refusal(Entry entry, Door door) => entry is Entry.Hidden
        ? new RazorComponentResult<NothingHere> { StatusCode = StatusCodes.Status404NotFound }
        : new RazorComponentResult<NotYours>(new { door.Open }) { StatusCode = StatusCodes.Status403Forbidden };

    // A form cannot be sent again from there: whoever filled it in comes back to the front.
    private static string SignInFor(HttpContext context, Door door) => AccountDoor.SignIn + (door.Kind is DoorKind.Form || !HttpMethods.IsGet(context.Request.Method)
        ? QueryString.Create(Seating.ProblemKey, AccountDoor.Over)
        : QueryString.Create(AccountDoor.Next, context.Request.Path + context.Request.QueryString));
}
