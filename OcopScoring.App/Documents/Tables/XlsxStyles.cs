using System.Globalization;
using System.Xml.Linq;

namespace OcopScoring.App.Documents.Tables;

/// <summary>The few looks a workbook needs, in the order in which its cells ask for them.</summary>
internal sealed class XlsxStyles
{
    private const int FirstFormat = 164; // below are those a spreadsheet knows by itself
    private const int Plain = 0;
    private const int Bold = 1;
    private const int Large = 2;

    private static readonly string[] Sides = ["left", "right", "top", "bottom", "diagonal"];

    private readonly List<Look> _looks = [new(Plain, 0, 0, "General", "general", Wraps: false)];
    private readonly List<string> _formats = [];

    /// <summary>The number of the look of a cell.</summary>
    public int Of(LineKind kind, Cell cell)
    {
        var look = kind switch
        {
            LineKind.Title => new Look(Large, 0, 0, "General", "left", Wraps: true),
            LineKind.Note => new Look(Plain, 0, 0, "General", "left", Wraps: true),
            LineKind.Head => new Look(Bold, 2, 1, "General", "center", Wraps: true),
            _ => new Look(kind == LineKind.Sum ? Bold : Plain, kind == LineKind.Sum ? 3 : 0, 1, FormatOf(cell), cell is Cell.Number ? "right" : "left", Wraps: true),
        };
        if (!_looks.Contains(look))
            _looks.Add(look);

        return _looks.IndexOf(look);
    }

    public XElement Part()
    {
        var x = XlsxSheet.Main;
        foreach (var format in _looks.Select(look => look.Format).Where(format => format != "General").Distinct())
            _formats.Add(format);

        return new XElement(
            x + "styleSheet",
            _formats.Count == 0 ? null : new XElement(x + "numFmts", new XAttribute("count", _formats.Count), _formats.Select((format, index) => new XElement(
                x + "numFmt", new XAttribute("numFmtId", FirstFormat + index), new XAttribute("formatCode", format)))),
            new XElement(x + "fonts", new XAttribute("count", 3), Font(11, bold: false), Font(11, bold: true), Font(14, bold: true)),
            new XElement(x + "fills", new XAttribute("count", 4), Fill("none"), Fill("gray125"), Fill("solid", "FFE4EEE8"), Fill("solid", "FFF5F2EC")),
            new XElement(x + "borders", new XAttribute("count", 2), Border(null), Border("thin")),
            new XElement(x + "cellStyleXfs", new XAttribute("count", 1), new XElement(
                x + "xf", new XAttribute("numFmtId", 0), new XAttribute("fontId", 0), new XAttribute("fillId", 0), new XAttribute("borderId", 0))),
            new XElement(x + "cellXfs", new XAttribute("count", _looks.Count), _looks.Select(Xf)));
    }

    private static string FormatOf(Cell cell) => cell switch
    {
        Cell.Number { Decimals: 0 } => "0",
        Cell.Number number => "0." + new string('0', number.Decimals),
        Cell.Date => "dd/mm/yyyy",
        _ => "General", // a text that looks like a number stays a text: its cell says so
    };

    private XElement Xf(Look look)
    {
        var x = XlsxSheet.Main;
        return new XElement(
            x + "xf",
            new XAttribute("numFmtId", look.Format == "General" ? 0 : FirstFormat + _formats.IndexOf(look.Format)),
            new XAttribute("fontId", look.Font),
            new XAttribute("fillId", look.Fill),
            new XAttribute("borderId", look.Border),
            new XAttribute("xfId", 0),
            new XAttribute("applyNumberFormat", 1),
            new XAttribute("applyFont", 1),
            new XAttribute("applyFill", 1),
            new XAttribute("applyBorder", 1),
            new XAttribute("applyAlignment", 1),
            new XElement(
                x + "alignment",
                new XAttribute("horizontal", look.Aligned),
                new XAttribute("vertical", look.Font == Bold && look.Fill == 2 ? "center" : "top"),
                look.Border == 1 && look.Aligned != "center" ? new XAttribute("indent", 1) : null,
                look.Wraps ? new XAttribute("wrapText", 1) : null));
    }

    private static XElement Font(int size, bool bold)
    {
        var x = XlsxSheet.Main;
        return new XElement(
            x + "font",
            bold ? new XElement(x + "b") : null,
            new XElement(x + "sz", new XAttribute("val", size.ToString(CultureInfo.InvariantCulture))),
            new XElement(x + "name", new XAttribute("val", "Times New Roman")),
            new XElement(x + "family", new XAttribute("val", 1)));
    }

    private static XElement Fill(string pattern, string? colour = null)
    {
        var x = XlsxSheet.Main;
        return new XElement(x + "fill", new XElement(
            x + "patternFill", new XAttribute("patternType", pattern), colour is null ? null : new XElement(x + "fgColor", new XAttribute("rgb", colour))));
    }

    private static XElement Border(string? line)
    {
        var x = XlsxSheet.Main;
        return new XElement(x + "border", Sides.Select(side => line is null || side == "diagonal"
            ? new XElement(x + side)
            : new XElement(x + side, new XAttribute("style", line), new XElement(x + "color", new XAttribute("rgb", "FFB8B1A4")))));
    }

    private sealed record Look(int Font, int Fill, int Border, string Format, string Aligned, bool Wraps);
}
