using Microsoft.AspNetCore.Antiforgery;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web.AdminDoors;

/// <summary>A form of the administration that came from its own page, by somebody who administers.</summary>
/// <param name="Context">The request.</param>
/// <param name="Form">What was filled in.</param>
/// <param name="By">The id of the account that sent it.</param>
internal sealed record AdminRequest(HttpContext Context, IFormCollection Form, string By)
{
    /// <summary>A part of the address.</summary>
    public string Part(string name) => Context.GetRouteValue(name)?.ToString() ?? string.Empty;

    /// <summary>A field of the form, without spaces around it.</summary>
    public string Field(string name) => Form[name].ToString().Trim();

    public T Service<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();
}

/// <summary>The only way a form of the administration comes in. That it comes from the administration, its door has seen to.</summary>
internal static class AdminForm
{
    /// <summary>The key that says on the page that it was done.</summary>
    public const string Done = "xong";

    public static void MapAdmin(this WebApplication app, string address, Func<AdminRequest, Task<IResult>> handle) => app.MapPost(address, async (HttpContext context, IAntiforgery antiforgery) =>
    {
        return context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context)
            ? await handle(new AdminRequest(context, await context.Request.ReadFormAsync(), AccountClaims.Of(context.User)!))
            : Seating.BackWith(Seating.StalePage, AdminPlaces.Home);
    });

    /// <summary>Back to a page, which says that it was done or why not.</summary>
    public static IResult BackTo(string page, AccountProblem? problem) => BackTo(page, problem?.ToString());

    /// <inheritdoc cref="BackTo(string, AccountProblem?)"/>
    public static IResult BackTo(string page, string? problem) =>
        problem is null ? Results.LocalRedirect($"{page}?{Done}=1") : Seating.BackWith(problem, page);
}
