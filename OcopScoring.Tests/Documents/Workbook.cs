using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace OcopScoring.Tests.Documents;

/// <summary>A workbook as a spreadsheet reads it: the texts as texts, the numbers as numbers.</summary>
internal sealed class Workbook
{
    private Workbook(IReadOnlyList<WorkbookSheet> sheets) => Sheets = sheets;

    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    public WorkbookSheet this[int index] => Sheets[index];

    /// <summary>Reads it; it must hold against the standard and hold no formula.</summary>
    public static Workbook Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var book = document.WorkbookPart!;
        Assert.DoesNotContain(book.WorksheetParts, part => part.Worksheet!.Descendants<CellFormula>().Any());
        var formats = book.WorkbookStylesPart!.Stylesheet!;
        return new Workbook([.. book.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => new WorkbookSheet(
            sheet.Name!,
            [.. ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Select(row => (IReadOnlyList<object?>)[.. row.Elements<Cell>().Select(ValueOf)])],
            [.. ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(cell => FormatOf(cell, formats))])]))]);
    }

    private static object? ValueOf(Cell cell) => cell.DataType?.Value == CellValues.InlineString
        ? cell.InlineString!.InnerText
        : cell.CellValue is { } value ? double.Parse(value.Text, CultureInfo.InvariantCulture) : null;

    private static string FormatOf(Cell cell, Stylesheet styles)
    {
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats?.Elements<NumberingFormat>().FirstOrDefault(known => known.NumberFormatId! == format)?.FormatCode?.Value ?? "General";
    }
}

/// <summary>One of its sheets: rows of values, and how each value is shown.</summary>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<IReadOnlyList<object?>> Rows, IReadOnlyList<IReadOnlyList<string>> Formats)
{
    /// <summary>The rows below the first one that begins with this heading, each as values by heading.</summary>
    public IReadOnlyList<Dictionary<string, object?>> Below(string heading)
    {
        var at = Rows.Index().First(row => row.Item.Count > 0 && Equals(row.Item[0], heading)).Index;
        var titles = Rows[at];
        return [.. Rows.Skip(at + 1).TakeWhile(row => row.Count == titles.Count).Select(row => titles.Zip(row).DistinctBy(pair => pair.First).ToDictionary(pair => (string)pair.First!, pair => pair.Second, StringComparer.Ordinal))];
    }
}
