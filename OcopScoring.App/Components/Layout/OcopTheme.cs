using MudBlazor;

namespace OcopScoring.App.Components.Layout;

/// <summary>
/// MudBlazor's side of the look: tea green, lacquer red, warm greys. wwwroot/app.css holds the same colours as tokens
/// for everything that is not a MudBlazor component; a test keeps the two equal and the contrasts at AA.
/// </summary>
public static class OcopTheme
{
    private static readonly string[] Fonts = ["Be Vietnam Pro", "system-ui", "sans-serif"];

    /// <summary>The theme by day, and what both have in common.</summary>
    public static MudTheme Light { get; } = In(":root");

    /// <summary>
    /// The same theme by night. Both palettes are on the page at once and the mark that theme.js sets on the root chooses: a change
    /// of theme reaches MudBlazor's components and ours in one paint, without asking the server.
    /// </summary>
    public static MudTheme Dark { get; } = In(":root[data-theme=dark]");

    private static MudTheme In(string scope) => new()
    {
        PseudoCss = new PseudoCss { Scope = scope },
        PaletteLight = new PaletteLight
        {
            Primary = "#1f5c44",
            Secondary = "#a8323e",
            Tertiary = "#6b5426",
            Info = "#1d5a85",
            Success = "#2b6a34",
            Warning = "#855000",
            Error = "#b3261e",
            Background = "#faf8f4",
            BackgroundGray = "#f2eee7",
            Surface = "#ffffff",
            TextPrimary = "#26231f",
            TextSecondary = "#5c564d",
            ActionDefault = "#5c564d",
            LinesDefault = "#ddd6ca",
            LinesInputs = "#8a8274",
            TableLines = "#ddd6ca",
            Divider = "#ddd6ca",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#7fc4a3",
            PrimaryContrastText = "#0b2419",
            Secondary = "#f0a3a9",
            SecondaryContrastText = "#3a0c11",
            Tertiary = "#dcc48c",
            TertiaryContrastText = "#2c2006",
            Info = "#93c6ec",
            InfoContrastText = "#08263c",
            Success = "#92d09a",
            SuccessContrastText = "#0d2a12",
            Warning = "#f2bd6b",
            WarningContrastText = "#352100",
            Error = "#ffb4ab",
            ErrorContrastText = "#4a0a06",
            Background = "#181715",
            BackgroundGray = "#1e1c1a",
            Surface = "#24221f",
            TextPrimary = "#f0ece4",
            TextSecondary = "#bdb6aa",
            ActionDefault = "#bdb6aa",
            LinesDefault = "#3e3a35",
            LinesInputs = "#8f887c",
            TableLines = "#3e3a35",
            Divider = "#3e3a35",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "1rem", LineHeight = "1.6", LetterSpacing = "normal" },
            H1 = new H1Typography { FontSize = "1.875rem", FontWeight = "700", LineHeight = "1.25", LetterSpacing = "normal" },
            H2 = new H2Typography { FontSize = "1.5rem", FontWeight = "700", LineHeight = "1.3", LetterSpacing = "normal" },
            H3 = new H3Typography { FontSize = "1.25rem", FontWeight = "700", LineHeight = "1.35", LetterSpacing = "normal" },
            H4 = new H4Typography { FontSize = "1.125rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "normal" },
            H5 = new H5Typography { FontSize = "1rem", FontWeight = "700", LineHeight = "1.5", LetterSpacing = "normal" },
            H6 = new H6Typography { FontSize = "1rem", FontWeight = "500", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "1rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = "0.9375rem", LineHeight = "1.55", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            // Capitals stack badly with Vietnamese diacritics: Ậ, Ễ, Ộ.
            Button = new ButtonTypography { FontSize = "1rem", FontWeight = "500", LetterSpacing = "normal", TextTransform = "none" },
            Overline = new OverlineTypography { FontSize = "0.875rem", LetterSpacing = "normal", TextTransform = "none" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
    };
}
