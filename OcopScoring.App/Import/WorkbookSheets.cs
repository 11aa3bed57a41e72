using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Value = DocumentFormat.OpenXml.Spreadsheet.CellValues;

namespace OcopScoring.App.Import;

/// <summary>Reads the visible sheets of a workbook, one row after the other, and no more rows than are asked for.</summary>
internal static class WorkbookSheets
{
    private const int MostColumns = 200;

    /// <summary>The sheets in their order, each read when it is asked for.</summary>
    public static IEnumerable<Sheet> Read(byte[] bytes, int mostRows)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        if (document.WorkbookPart is not { Workbook: { } workbook } part)
            yield break;

        var texts = new Lazy<List<string>>(() => SharedTexts(part));
        var from1904 = workbook.WorkbookProperties?.Date1904?.Value == true;
        foreach (var entry in workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>() ?? [])
        {
            if ((entry.State is null || entry.State.Value == SheetStateValues.Visible)
                && entry.Id?.Value is { } id
                && part.GetPartById(id) is WorksheetPart sheet)
            {
                yield return Read(sheet, entry.Name?.Value ?? string.Empty, texts, mostRows) with { From1904 = from1904 };
            }
        }
    }

    private static Sheet Read(WorksheetPart part, string name, Lazy<List<string>> texts, int mostRows)
    {
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        var merged = ImmutableArray.CreateBuilder<MergedCells>();
        var last = 0;
        var cut = false;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;

            if (reader.ElementType == typeof(Row) && rows.Count < mostRows)
            {
                var row = (Row)reader.LoadCurrentElement()!;
                last = row.RowIndex is { HasValue: true } index ? (int)index.Value : last + 1;
                var cells = CellsOf(row, texts);
                if (cells.Any(cell => !cell.IsEmpty))
                    rows.Add(new SheetRow(last, cells));
            }
            else if (reader.ElementType == typeof(Row))
            {
                cut = true; // more rows than any list may have: the rest is not looked at
                break;
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } place })
            {
                var ends = place.Split(':');
                merged.Add(new MergedCells(place, RowOf(ends[0]), RowOf(ends[^1])));
            }
        }

        return new Sheet(name, rows.ToImmutable()) { Merged = merged.ToImmutable(), Cut = cut };
    }

    private static ImmutableArray<Cell> CellsOf(Row row, Lazy<List<string>> texts)
    {
        var cells = new List<Cell>();
        foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            var column = cell.CellReference?.Value is { } place ? ColumnOf(place) : cells.Count;
            if (column >= MostColumns)
                break;

            while (cells.Count <= column)
                cells.Add(new Cell(string.Empty));

            cells[column] = Of(cell, texts);
        }

        return [.. cells];
    }

    private static Cell Of(DocumentFormat.OpenXml.Spreadsheet.Cell cell, Lazy<List<string>> texts)
    {
        var kind = cell.DataType?.Value ?? Value.Number;
        var raw = cell.CellValue?.Text ?? string.Empty;
        var text = kind == Value.SharedString ? texts.Value.ElementAtOrDefault(Index(raw)) ?? string.Empty
            : kind == Value.InlineString ? TextOf(cell.InlineString)
            : raw;
        return kind == Value.Number && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new Cell(number.ToString("0.##########", CultureInfo.InvariantCulture), number, cell.CellFormula is not null)
            : new Cell(text, Formula: cell.CellFormula is not null);
    }

    private static List<string> SharedTexts(WorkbookPart part)
    {
        var texts = new List<string>();
        if (part.SharedStringTablePart is not { } table)
            return texts;

        using var reader = OpenXmlReader.Create(table);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
                texts.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
        }

        return texts;
    }

    // The runs of a text in several styles; the readings that Japanese files put above it are none of it.
    private static string TextOf(RstType? item) => item is null
        ? string.Empty
        : item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(run => run.Text?.Text));

    private static int Index(string raw) => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    private static int ColumnOf(string place) =>
        place.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => Math.Min(column, MostColumns) * 26 + (char.ToUpperInvariant(letter) - 'A' + 1)) - 1;

    private static int RowOf(string place) =>
        int.TryParse(string.Concat(place.SkipWhile(char.IsAsciiLetter)), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
