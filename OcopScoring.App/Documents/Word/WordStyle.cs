using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OcopScoring.App.Documents.Word;

/// <summary>The looks of a paragraph (Nghị định 30/2020/NĐ-CP, Phụ lục I: Times New Roman 13–14, notes and tables smaller).</summary>
public enum WordStyle
{
    /// <summary>Text: 14, justified, first line set in by 10 mm.</summary>
    Body,

    /// <summary>Text that stands by itself: 14, to the left, nothing set in.</summary>
    Plain,

    /// <summary>The name of the paper: 14 bold, in the middle.</summary>
    Title,

    /// <summary>What it is about, below its name: 14 bold, in the middle.</summary>
    Subtitle,

    /// <summary>A heading: 14 bold; it stays with what follows.</summary>
    Heading,

    /// <summary>A smaller heading: 13 bold and italic; it stays with what follows.</summary>
    Subheading,

    /// <summary>A line of the head block or of a signature: 13, in the middle, close to the next.</summary>
    Head,

    /// <summary>Text in a table: 12.</summary>
    Table,

    /// <summary>Text in a crowded table: 10.</summary>
    Dense,

    /// <summary>A remark: 12, italic, justified.</summary>
    Remark,

    /// <summary>Small print: 11.</summary>
    Small,
}

/// <summary>The styles as Word keeps them.</summary>
internal static class WordStyles
{
    public const string Grid = "Grid";
    public const string PageHeader = "PageHeader";
    public const string PageFooter = "PageFooter";
    private const string Font = "Times New Roman";

    public static Styles Write() => new(
    [
        Defaults(),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Of(nameof(WordStyle.Body), 14, JustificationValues.Both, before: 0, after: 6, line: 264, firstLineMm: 10),
        Of(nameof(WordStyle.Plain), 14, JustificationValues.Left, before: 0, after: 3, line: 252),
        Of(nameof(WordStyle.Title), 14, JustificationValues.Center, before: 12, after: 0, bold: true, keeps: true),
        Of(nameof(WordStyle.Subtitle), 14, JustificationValues.Center, before: 0, after: 6, bold: true, keeps: true),
        Of(nameof(WordStyle.Heading), 14, JustificationValues.Left, before: 8, after: 4, bold: true, keeps: true, outline: 0),
        Of(nameof(WordStyle.Subheading), 13, JustificationValues.Left, before: 6, after: 3, bold: true, italic: true, keeps: true, outline: 1),
        Of(nameof(WordStyle.Head), 13, JustificationValues.Center, before: 0, after: 0),
        Of(nameof(WordStyle.Table), 12, JustificationValues.Left, before: 1, after: 1),
        Of(nameof(WordStyle.Dense), 10, JustificationValues.Left, before: 1, after: 1),
        Of(nameof(WordStyle.Remark), 12, JustificationValues.Both, before: 4, after: 4, italic: true),
        Of(nameof(WordStyle.Small), 11, JustificationValues.Left, before: 2, after: 2),
        Of(PageHeader, 13, JustificationValues.Center, before: 0, after: 0),
        Of(PageFooter, 9, JustificationValues.Center, before: 0, after: 0),
        new Style(
            new StyleName { Val = "Normal Table" },
            new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Inside(0)))
        { Type = StyleValues.Table, StyleId = "NormalTable", Default = true },
        new Style(new StyleName { Val = Grid }, new BasedOn { Val = "NormalTable" }, new StyleTableProperties(Rules(), Inside(1.5m)))
        { Type = StyleValues.Table, StyleId = Grid, CustomStyle = true },
    ]);

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new FontSize { Val = WordUnits.HalfPoints(14) },
            new FontSizeComplexScript { Val = WordUnits.HalfPoints(14) },
            new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "vi-VN" })),
        new ParagraphPropertiesDefault());

    private static Style Of(
        string id, decimal points, JustificationValues align, int before, int after, int line = 240, decimal firstLineMm = 0,
        bool bold = false, bool italic = false, bool keeps = false, int? outline = null)
    {
        var paragraph = new StyleParagraphProperties
        {
            KeepNext = keeps ? new KeepNext() : null,
            SpacingBetweenLines = new SpacingBetweenLines
            {
                Before = WordUnits.HalfPoints(before * 10),
                After = WordUnits.HalfPoints(after * 10),
                Line = WordUnits.HalfPoints(line / 2m),
                LineRule = LineSpacingRuleValues.Auto,
            },
            Indentation = firstLineMm > 0 ? new Indentation { FirstLine = WordUnits.TwipsText(firstLineMm) } : null,
            Justification = new Justification { Val = align },
            OutlineLevel = outline is { } level ? new OutlineLevel { Val = level } : null,
        };
        var letters = new StyleRunProperties
        {
            Bold = bold ? new Bold() : null,
            Italic = italic ? new Italic() : null,
            FontSize = new FontSize { Val = WordUnits.HalfPoints(points) },
            FontSizeComplexScript = new FontSizeComplexScript { Val = WordUnits.HalfPoints(points) },
        };
        return new Style(new StyleName { Val = id }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, letters)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
    }

    private static TableBorders Rules() => new(
        Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(), Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>());

    private static T Rule<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };

    private static TableCellMarginDefault Inside(decimal mm) => new(
        new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
        new TableCellLeftMargin { Width = (short)WordUnits.Twips(mm), Type = TableWidthValues.Dxa },
        new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
        new TableCellRightMargin { Width = (short)WordUnits.Twips(mm), Type = TableWidthValues.Dxa });
}
