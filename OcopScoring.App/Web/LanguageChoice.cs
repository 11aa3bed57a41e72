using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace OcopScoring.App.Web;

/// <summary>
/// The language of the screen: Vietnamese for everybody, whatever the browser says, until a person switches. The choice is a
/// cookie and changes nothing but words.
/// </summary>
public static class LanguageChoice
{
    /// <summary>Where the switch posts to.</summary>
    public const string Path = "/ngon-ngu";

    /// <summary>The field with the language.</summary>
    public const string CultureField = "culture";

    /// <summary>The field with the page to return to.</summary>
    public const string ReturnField = "ve";

    /// <summary>The default.</summary>
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The other one.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    private static CultureInfo[] Cultures => [Vietnamese, English];

    /// <summary>Gives each request the language of its cookie.</summary>
    /// <param name="app">The program.</param>
    public static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture(Vietnamese),
        SupportedCultures = Cultures,
        SupportedUICultures = Cultures,
        RequestCultureProviders = [new CookieRequestCultureProvider()],
    });

    /// <summary>Takes the switch's form.</summary>
    /// <param name="endpoints">The program's endpoints.</param>
    public static void MapLanguageChoice(this IEndpointRouteBuilder endpoints) =>
        // No antiforgery: the worst another site could do is choose a language, and the switch works on pages without a token.
        endpoints.MapPost(Path, (Delegate)ChooseAsync).DisableAntiforgery();

    private static async Task<IResult> ChooseAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return Results.BadRequest();

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Array.Find(Cultures, culture => culture.Name == form[CultureField]) is { } chosen)
        {
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Path = "/" });
        }

        var back = form[ReturnField].ToString();
        return Results.LocalRedirect(RedirectHttpResult.IsLocalUrl(back) ? back : "/");
    }
}
