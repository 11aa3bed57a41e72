using System.Collections.Immutable;

namespace OcopScoring.App.Import;

/// <summary>A cell as it stands in a file.</summary>
/// <param name="Text">What it says; empty for nothing.</param>
/// <param name="Number">Its number, where the file keeps it as one.</param>
/// <param name="Formula">Whether the file computes it: what it says now may be old or false.</param>
public readonly record struct Cell(string Text, double? Number = null, bool Formula = false)
{
    public bool IsEmpty => !Formula && string.IsNullOrWhiteSpace(Text);
}

/// <summary>A row with something in it, under the number people see beside it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Cells">Its cells from the first column on.</param>
public sealed record SheetRow(int Number, ImmutableArray<Cell> Cells)
{
    public Cell this[int column] => column < Cells.Length ? Cells[column] : new Cell(string.Empty);
}

/// <summary>One sheet of a file; a CSV file has one without a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows, empty ones left out, no more than were asked for.</param>
public sealed record Sheet(string Name, ImmutableArray<SheetRow> Rows)
{
    /// <summary>Cells merged into one, by the rows they cover.</summary>
    public ImmutableArray<MergedCells> Merged { get; init; } = [];

    /// <summary>The row in which a quotation mark opens and never closes; what follows it is no list. Null for none.</summary>
    public int? UnclosedQuote { get; init; }

    /// <summary>The row that has more cells than any list; it and what follows it is not read. Null for none.</summary>
    public int? TooWide { get; init; }

    /// <summary>Whether there are more rows than were asked for.</summary>
    public bool Cut { get; init; }

    /// <summary>Whether days are counted from 1904, as old Macintosh files do.</summary>
    public bool From1904 { get; init; }
}

/// <summary>Cells merged into one: all but the first are empty.</summary>
/// <param name="Place">Such as "A5:A7".</param>
/// <param name="FirstRow">The first row they cover.</param>
/// <param name="LastRow">The last.</param>
public sealed record MergedCells(string Place, int FirstRow, int LastRow);

/// <summary>Something that keeps a list from being imported.</summary>
/// <param name="Row">The row; null for the file as a whole.</param>
/// <param name="Column">The column; null for the row as a whole.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Words">What is wrong, and what to do.</param>
public sealed record ImportProblem(int? Row, string? Column, string? Value, string Words);
