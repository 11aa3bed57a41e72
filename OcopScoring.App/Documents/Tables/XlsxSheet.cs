using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace OcopScoring.App.Documents.Tables;

/// <summary>One sheet as the part of a workbook: its headings in view, set up for A4 on its side.</summary>
internal static partial class XlsxSheet
{
    public static XNamespace Main { get; } = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static XElement Of(Sheet sheet, XlsxStyles styles, string footer, bool isFirst)
    {
        var last = sheet.Widths.Length;
        var merged = sheet.Lines.Index().Where(line => line.Item.Kind is LineKind.Title or LineKind.Note)
            .Select(line => $"A{Text(line.Index + 1)}:{Column(last - 1)}{Text(line.Index + 1)}").ToList();
        return new XElement(
            Main + "worksheet",
            new XElement(Main + "sheetPr", new XElement(Main + "pageSetUpPr", new XAttribute("fitToPage", 1))),
            new XElement(Main + "sheetViews", View(sheet, isFirst)),
            new XElement(Main + "sheetFormatPr", new XAttribute("defaultRowHeight", RowHeight.OneLine)),
            new XElement(Main + "cols", sheet.Widths.Select((width, index) => new XElement(
                Main + "col", new XAttribute("min", index + 1), new XAttribute("max", index + 1), new XAttribute("width", width), new XAttribute("customWidth", 1)))),
            new XElement(Main + "sheetData", sheet.Lines.Select((line, index) => Row(sheet, line, index + 1, styles))),
            merged.Count == 0 || last == 1 ? null : new XElement(
                Main + "mergeCells", new XAttribute("count", merged.Count), merged.Select(range => new XElement(Main + "mergeCell", new XAttribute("ref", range)))),
            new XElement(
                Main + "pageMargins",
                new XAttribute("left", "0.5"), new XAttribute("right", "0.5"), new XAttribute("top", "0.6"), new XAttribute("bottom", "0.6"),
                new XAttribute("header", "0.3"), new XAttribute("footer", "0.3")),
            new XElement(
                Main + "pageSetup",
                new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"),
                new XAttribute("fitToWidth", sheet.PagesWide), new XAttribute("fitToHeight", 0)),
            new XElement(Main + "headerFooter", new XElement(Main + "oddFooter", $"&L{Clean(footer).Replace("&", "&&", StringComparison.Ordinal)}&RTrang &P/&N")));
    }

    /// <summary>The rows and columns that stand on every printed page, as the workbook names them.</summary>
    public static string Repeated(Sheet sheet, string name)
    {
        var quoted = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!";
        var row = Text(HeadOf(sheet));
        var rows = $"{quoted}${row}:${row}";
        return sheet.FixedColumns == 0 ? rows : $"{quoted}$A:${Column(sheet.FixedColumns - 1)},{rows}";
    }

    private static int HeadOf(Sheet sheet) => sheet.Lines.Index().First(line => line.Item.Kind == LineKind.Head).Index + 1;

    private static XElement View(Sheet sheet, bool isFirst)
    {
        var head = HeadOf(sheet);
        var pane = sheet.FixedColumns > 0 ? "bottomRight" : "bottomLeft";
        return new XElement(
            Main + "sheetView",
            isFirst ? new XAttribute("tabSelected", 1) : null,
            new XAttribute("workbookViewId", 0),
            new XElement(
                Main + "pane",
                sheet.FixedColumns > 0 ? new XAttribute("xSplit", sheet.FixedColumns) : null,
                new XAttribute("ySplit", head),
                new XAttribute("topLeftCell", Column(sheet.FixedColumns) + Text(head + 1)),
                new XAttribute("activePane", pane),
                new XAttribute("state", "frozen")),
            new XElement(Main + "selection", new XAttribute("pane", pane)));
    }

    private static XElement Row(Sheet sheet, Line line, int number, XlsxStyles styles) => new(
        Main + "row",
        new XAttribute("r", number),
        new XAttribute("ht", RowHeight.Of(sheet, line).ToString(CultureInfo.InvariantCulture)),
        new XAttribute("customHeight", 1),
        line.Cells.Select((cell, index) => Written(cell, Column(index) + Text(number), styles.Of(line.Kind, cell))));

    private static XElement Written(Cell cell, string place, int style)
    {
        var element = new XElement(Main + "c", new XAttribute("r", place), new XAttribute("s", style));
        switch (cell)
        {
            case Cell.Text text:
                element.Add(
                    new XAttribute("t", "inlineStr"),
                    new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(text.Value))));
                break;
            case Cell.Number number:
                element.Add(new XElement(Main + "v", ((double)number.Value).ToString("R", CultureInfo.InvariantCulture)));
                break;
            case Cell.Date date:
                element.Add(new XElement(Main + "v", date.Value.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)));
                break;
        }

        return element;
    }

    // What XML cannot hold goes; what a spreadsheet would take for an escaped letter ("_x000D_") is told to be none.
    private static string Clean(string text) => Escaped().Replace(
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()).Where(letter => letter.Length == 2 || XmlConvert.IsXmlChar(letter[0]))), "_x005F_");

    private static string Column(int index) => index < 26
        ? ((char)('A' + index)).ToString()
        : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex Escaped();
}
