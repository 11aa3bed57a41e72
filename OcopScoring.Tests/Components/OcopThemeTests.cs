using System.Text.RegularExpressions;
using MudBlazor;
using MudBlazor.Utilities;
using OcopScoring.App.Components.Layout;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

public sealed partial class OcopThemeTests
{
    private const double EnoughForText = 4.5; // WCAG 2.2, 1.4.3
    private const double EnoughForControls = 3; // WCAG 2.2, 1.4.11

    public static TheoryData<string> Schemes => new("light", "dark");

    [Theory]
    [MemberData(nameof(Schemes))]
    public void The_style_sheet_and_the_theme_hold_the_same_colours(string scheme)
    {
        var palette = PaletteOf(scheme);
        var tokens = TokensOf(scheme);

        Assert.Equal(Hex(palette.Primary), tokens["primary"]);
        Assert.Equal(Hex(palette.PrimaryContrastText), tokens["on-primary"]);
        Assert.Equal(Hex(palette.Secondary), tokens["secondary"]);
        Assert.Equal(Hex(palette.Background), tokens["background"]);
        Assert.Equal(Hex(palette.Surface), tokens["surface"]);
        Assert.Equal(Hex(palette.TextPrimary), tokens["text"]);
        Assert.Equal(Hex(palette.TextSecondary), tokens["text-muted"]);
        Assert.Equal(Hex(palette.LinesDefault), tokens["line"]);
        Assert.Equal(Hex(palette.LinesInputs), tokens["line-strong"]);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_text_colour_can_be_read_on_every_ground(string scheme)
    {
        var p = PaletteOf(scheme);
        MudColor[] grounds = [p.Background, p.BackgroundGray, p.Surface];
        MudColor[] texts = [p.TextPrimary, p.TextSecondary, p.Primary, p.Secondary, p.Info, p.Success, p.Warning, p.Error];

        foreach (var ground in grounds)
        {
            Assert.All(texts, text => Assert.InRange(Contrast(text, ground), EnoughForText, 21));
            Assert.InRange(Contrast(p.LinesInputs, ground), EnoughForControls, 21);
        }
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_filled_button_can_be_read(string scheme)
    {
        var p = PaletteOf(scheme);
        (MudColor Text, MudColor Ground)[] pairs =
        [
            (p.PrimaryContrastText, p.Primary),
            (p.SecondaryContrastText, p.Secondary),
            (p.TertiaryContrastText, p.Tertiary),
            (p.InfoContrastText, p.Info),
            (p.SuccessContrastText, p.Success),
            (p.WarningContrastText, p.Warning),
            (p.ErrorContrastText, p.Error),
        ];

        Assert.All(pairs, pair => Assert.InRange(Contrast(pair.Text, pair.Ground), EnoughForText, 21));
    }

    private static Palette PaletteOf(string scheme) =>
        scheme == "dark" ? OcopTheme.Dark.PaletteDark : OcopTheme.Light.PaletteLight;

    private static Dictionary<string, string> TokensOf(string scheme)
    {
        var css = Repository.Read("OcopScoring.App/wwwroot/app.css");
        var start = css.IndexOf(scheme == "dark" ? ":root[data-theme=\"dark\"] {" : ":root {", StringComparison.Ordinal);
        var block = css[start..css.IndexOf('}', start)];
        return Token().Matches(block).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["colour"].Value);
    }

    private static string Hex(MudColor colour) => colour.ToString(MudColorOutputFormats.Hex);

    /// <summary>WCAG's contrast ratio, 1 to 21.</summary>
    private static double Contrast(MudColor a, MudColor b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(MudColor c) => 0.2126 * Linear(c.R) + 0.7152 * Linear(c.G) + 0.0722 * Linear(c.B);

    private static double Linear(byte channel)
    {
        var s = channel / 255d;
        return s <= 0.04045 ? s / 12.92 : Math.Pow((s + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--ocop-(?<name>[a-z-]+): (?<colour>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
