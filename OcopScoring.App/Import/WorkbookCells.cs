using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace OcopScoring.App.Import;

/// <summary>Reads the cells of one row after the other, with the texts that a workbook keeps in one place for all of them.</summary>
internal sealed class WorkbookCells(SharedStringTablePart? table)
{
    // What stands further right belongs to no list.
    private const int MostColumns = 200;

    // Some programs write empty cells for the looks of a row, up to 1,024 of them.
    private const int MostCells = 1_100;

    private const int MostTexts = 500_000;

    private readonly Lazy<List<string>> _texts = new(() => SharedTexts(table));

    /// <summary>The cells of the row on which a reader stands.</summary>
    public ImmutableArray<Cell> Of(XmlReader reader)
    {
        var cells = new List<Cell>();
        var read = 0;
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
            return [];

        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
                continue;

            if (++read > MostCells)
                throw new InvalidDataException("A row of the sheet has too many cells.");

            var column = reader.GetAttribute("r") is { } place ? ColumnOf(place) : cells.Count;
            if (column is < 0 or >= MostColumns)
                continue;

            while (cells.Count <= column)
                cells.Add(new Cell(string.Empty));

            cells[column] = CellOf(reader);
        }

        return [.. cells];
    }

    private Cell CellOf(XmlReader reader)
    {
        var kind = reader.GetAttribute("t") ?? "n";
        var (raw, written, formula) = (string.Empty, string.Empty, false);
        using var cell = reader.ReadSubtree();
        cell.Read();
        while (!cell.EOF)
        {
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v")
            {
                raw = cell.ReadElementContentAsString();
                continue;
            }

            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "is")
                written = TextOf(cell);
            else if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "f")
                formula = true;

            cell.Read();
        }

        return kind switch
        {
            "n" when double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                new Cell(number.ToString("0.##########", CultureInfo.InvariantCulture), number, formula),
            "s" => new Cell(_texts.Value.ElementAtOrDefault(Index(raw)) ?? string.Empty, Formula: formula),
            "inlineStr" => new Cell(written, Formula: formula),
            _ => new Cell(raw, Formula: formula),
        };
    }

    private static List<string> SharedTexts(SharedStringTablePart? table)
    {
        var texts = new List<string>();
        if (table is null)
            return texts;

        using var reader = WorkbookSheets.Forward(table);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                texts.Add(texts.Count < MostTexts ? TextOf(reader) : throw new InvalidDataException("The workbook has too many texts."));
        }

        return texts;
    }

    // The runs of a text in several styles; the readings that Japanese files put above it are none of it.
    private static string TextOf(XmlReader reader)
    {
        var text = new StringBuilder();
        using var item = reader.ReadSubtree();
        item.Read();
        while (!item.EOF)
        {
            if (item.NodeType == XmlNodeType.Element && item.LocalName == "rPh")
                item.Skip();
            else if (item.NodeType == XmlNodeType.Element && item.LocalName == "t")
                text.Append(item.ReadElementContentAsString());
            else
                item.Read();
        }

        return text.ToString();
    }

    private static int Index(string raw) => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    private static int ColumnOf(string place) =>
        place.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => Math.Min(column, MostColumns) * 26 + (char.ToUpperInvariant(letter) - 'A' + 1)) - 1;
}
