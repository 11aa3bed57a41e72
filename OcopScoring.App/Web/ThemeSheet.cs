using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using OcopScoring.App.Components.Layout;

namespace OcopScoring.App.Web;

/// <summary>
/// MudBlazor's colours as a stylesheet. Its theme provider writes them into a style element of each page, which a strict policy would have to
/// allow; so the provider is asked once, here, and pages link to what it said.
/// </summary>
public sealed partial class ThemeSheet(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>Where it is: an address of its own for every build, so that it may be kept for ever.</summary>
    public static string Address { get; } = $"/giao-dien/{typeof(ThemeSheet).Module.ModuleVersionId:N}.css";

    private readonly Lazy<Task<string>> _text = new(() => MakeAsync(scopes, logs));

    /// <summary>The stylesheet.</summary>
    public Task<string> TextAsync() => _text.Value;

    private static async Task<string> MakeAsync(IServiceScopeFactory scopes, ILoggerFactory logs)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var day = await RenderAsync(renderer, OcopTheme.Light, dark: false);
            return day + await RenderAsync(renderer, OcopTheme.Dark, dark: true);
        });
    }

    private static async Task<string> RenderAsync(HtmlRenderer renderer, MudTheme theme, bool dark)
    {
        var page = await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MudThemeProvider.Theme)] = theme,
            [nameof(MudThemeProvider.IsDarkMode)] = dark,
        }));
        return string.Concat(Styles().Matches(page.ToHtmlString()).Select(style => style.Groups["css"].Value + "\n"));
    }

    [GeneratedRegex("<style[^>]*>(?<css>.*?)</style>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Styles();
}

internal static class ThemeSheetEndpoint
{
    public static void MapThemeSheet(this IEndpointRouteBuilder app) => app.MapGet(ThemeSheet.Address, async (ThemeSheet sheet, HttpResponse response) =>
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(await sheet.TextAsync(), "text/css; charset=utf-8");
    }).WithMetadata(KeptByAnybody.Mark);
}
