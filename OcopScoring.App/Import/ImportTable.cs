using System.Collections.Immutable;

namespace OcopScoring.App.Import;

/// <summary>What a file says, row by row under known columns, with everything that is wrong with it as a file.</summary>
/// <param name="Columns">The columns it has.</param>
/// <param name="Rows">Its rows, without empty ones and the template's example.</param>
/// <param name="Problems">What keeps it from being imported.</param>
/// <param name="Notices">What was left out, and what else is good to know.</param>
public sealed record ImportTable(
    ImmutableArray<ImportColumn> Columns, ImmutableArray<ImportRow> Rows, ImmutableArray<ImportProblem> Problems, ImmutableArray<string> Notices)
{
    /// <summary>Whether days are counted from 1904.</summary>
    public bool From1904 { get; init; }

    public bool Has(ImportColumn column) => Columns.Contains(column);

    public static ImportTable Unread(string words) => new([], [], [new ImportProblem(null, null, null, words)], []);
}

/// <summary>A row of a list.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Cells">Its cells by column.</param>
public sealed record ImportRow(int Number, IReadOnlyDictionary<ImportColumn, Cell> Cells)
{
    /// <summary>What stands under a column; nothing where there is no such column.</summary>
    public Cell this[ImportColumn column] => Cells.TryGetValue(column, out var cell) ? cell : new Cell(string.Empty);

    /// <summary>The text under a column on one line.</summary>
    public string Line(ImportColumn column) => CellText.OneLine(this[column].Text);
}
