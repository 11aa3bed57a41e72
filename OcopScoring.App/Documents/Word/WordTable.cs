using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OcopScoring.App.Documents.Word;

/// <summary>A table with fixed columns. Its rows never break across pages; its head stands again on every page.</summary>
/// <param name="ColumnsMm">The widths of its columns, in millimetres.</param>
/// <param name="Rows">Its rows.</param>
public sealed record WordTable(ImmutableArray<decimal> ColumnsMm, ImmutableArray<WordRow> Rows) : WordBlock
{
    /// <summary>The rows of its head.</summary>
    public ImmutableArray<WordRow> Head { get; init; } = [];

    /// <summary>How text in its cells looks.</summary>
    public WordStyle Style { get; init; } = WordStyle.Table;

    /// <summary>Whether it has rules.</summary>
    public bool Ruled { get; init; } = true;

    /// <summary>Whether the first cell of a row names the row, for those who hear it read on a page.</summary>
    public bool RowHeads { get; init; }

    /// <summary>What it shows, for those who hear it read.</summary>
    public string? Caption { get; init; }

    internal override IEnumerable<OpenXmlElement> Write(WordParts parts)
    {
        var table = new Table(
            new TableProperties
            {
                TableStyle = Ruled ? new TableStyle { Val = WordStyles.Grid } : null,
                TableWidth = new TableWidth { Width = WordUnits.TwipsText(ColumnsMm.Sum()), Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCaption = Caption is null ? null : new TableCaption { Val = SafeText.Of(Caption) },
            },
            new TableGrid(ColumnsMm.Select(mm => new GridColumn { Width = WordUnits.TwipsText(mm) })));
        var rows = new RowWriter(this, parts);
        table.Append(Head.Select(row => rows.Write(row, isHead: true)));
        table.Append(Rows.Select(row => rows.Write(row, isHead: false)));
        return [table];
    }

    // Knows which columns a cell from above still covers.
    private sealed class RowWriter(WordTable table, WordParts parts)
    {
        private readonly (int Rows, int Across)[] _covered = new (int, int)[table.ColumnsMm.Length];

        public TableRow Write(WordRow row, bool isHead)
        {
            var properties = new TableRowProperties(new CantSplit());
            if (isHead)
                properties.Append(new TableHeader());
            var written = new TableRow(properties);
            var column = 0;
            foreach (var cell in row.Cells)
            {
                column = WriteCovered(written, column);
                written.Append(Cell(cell, column, isHead, row.KeepWithNext, cell.Down > 1 ? MergedCellValues.Restart : null));
                _covered[column] = (cell.Down - 1, cell.Across);
                column += cell.Across;
            }

            column = WriteCovered(written, column);
            if (column != table.ColumnsMm.Length)
                throw new InvalidOperationException("A row does not fill its table's columns.");
            return written;
        }

        private int WriteCovered(TableRow row, int column)
        {
            while (column < _covered.Length && _covered[column] is { Rows: > 0 } above)
            {
                row.Append(Cell(new WordCell { Across = above.Across }, column, false, false, MergedCellValues.Continue));
                _covered[column] = above with { Rows = above.Rows - 1 };
                column += above.Across;
            }

            return column;
        }

        private TableCell Cell(WordCell cell, int column, bool isHead, bool keepWithNext, MergedCellValues? merge)
        {
            var width = table.ColumnsMm.AsSpan(column, cell.Across).ToArray().Sum();
            var written = new TableCell(new TableCellProperties
            {
                TableCellWidth = new TableCellWidth { Width = WordUnits.TwipsText(width), Type = TableWidthUnitValues.Dxa },
                GridSpan = cell.Across > 1 ? new GridSpan { Val = cell.Across } : null,
                VerticalMerge = merge is { } value ? new VerticalMerge { Val = value } : null,
                Shading = cell.Shaded ? new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "EDEDED" } : null,
                TableCellVerticalAlignment = isHead || cell.Middle ? new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center } : null,
            });
            var align = cell.Align ?? (isHead ? WordAlign.Centre : null);
            foreach (var line in cell.Lines.DefaultIfEmpty(new WordText()))
                written.Append((line with { Align = line.Align ?? align, KeepWithNext = line.KeepWithNext || keepWithNext }).WriteParagraph(parts, table.Style));
            return written;
        }
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, without those that a cell of a row above covers.</param>
public sealed record WordRow(params ImmutableArray<WordCell> Cells)
{
    /// <summary>Whether it stays on one page with the next row.</summary>
    public bool KeepWithNext { get; init; }
}

/// <summary>A cell of a table.</summary>
/// <param name="Lines">What stands in it; plain strings are lines.</param>
public sealed record WordCell(params ImmutableArray<WordLine> Lines)
{
    /// <summary>How many columns it covers.</summary>
    public int Across { get; init; } = 1;

    /// <summary>How many rows it covers.</summary>
    public int Down { get; init; } = 1;

    /// <summary>How its lines stand that do not say themselves.</summary>
    public WordAlign? Align { get; init; }

    /// <summary>Whether its lines stand in the middle of its height.</summary>
    public bool Middle { get; init; }

    /// <summary>Whether it is light grey.</summary>
    public bool Shaded { get; init; }

    /// <summary>A cell with one plain line.</summary>
    public static implicit operator WordCell(string text) => new(new WordText(text));

    /// <summary>A cell with a number, to the right.</summary>
    public static WordCell Number(string number, int? from = null) => new(new WordText(new WordRun(number) { From = from })) { Align = WordAlign.Right };

    /// <summary>A cell with a bold line.</summary>
    public static WordCell Bold(string text) => new(new WordText(new WordRun(text, WordLook.Bold)));
}
