using DocumentFormat.OpenXml.Wordprocessing;

namespace OcopScoring.App.Documents.Word;

/// <summary>A4 with the margins of an official paper: 30 mm left, 15 right, 20 above and below (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
/// <param name="WidthMm">How wide the sheet lies.</param>
/// <param name="HeightMm">How high it lies.</param>
public sealed record WordPage(decimal WidthMm, decimal HeightMm)
{
    private const decimal Left = 30;
    private const decimal Right = 15;
    private const decimal AboveAndBelow = 20;
    private const decimal HeaderFromEdge = 10;

    /// <summary>Upright.</summary>
    public static WordPage Portrait { get; } = new(210, 297);

    /// <summary>On its side, for wide tables.</summary>
    public static WordPage Landscape { get; } = new(297, 210);

    /// <summary>How wide text and tables can be.</summary>
    public decimal TextWidthMm => WidthMm - Left - Right;

    internal PageSize Size => new()
    {
        Width = (uint)WordUnits.Twips(WidthMm),
        Height = (uint)WordUnits.Twips(HeightMm),
        Orient = WidthMm > HeightMm ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
    };

    internal static PageMargin Margins => new()
    {
        Left = (uint)WordUnits.Twips(Left),
        Right = (uint)WordUnits.Twips(Right),
        Top = WordUnits.Twips(AboveAndBelow),
        Bottom = WordUnits.Twips(AboveAndBelow),
        Header = (uint)WordUnits.Twips(HeaderFromEdge),
        Footer = (uint)WordUnits.Twips(HeaderFromEdge),
        Gutter = 0,
    };
}
