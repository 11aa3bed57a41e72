using System.Collections.Immutable;

namespace OcopScoring.App.Documents.Tables;

/// <summary>One sheet of tables, before anyone has decided what kind of file it becomes.</summary>
/// <param name="Name">What it is called; made into an allowed name when it is written.</param>
/// <param name="Widths">The width of each column, in letters.</param>
/// <param name="Lines">Its lines from the top. The first that heads a table stays in view and stands on every printed page.</param>
public sealed record Sheet(string Name, ImmutableArray<int> Widths, ImmutableArray<Line> Lines)
{
    /// <summary>How many columns stay in view, and stand on every printed page.</summary>
    public int FixedColumns { get; init; }

    /// <summary>How many pages it may be wide when it is printed.</summary>
    public int PagesWide { get; init; } = 1;
}

/// <summary>What a line of a sheet is for.</summary>
public enum LineKind
{
    /// <summary>The title of the sheet, or of a table in it; one text over all columns.</summary>
    Title,

    /// <summary>A remark; one text over all columns.</summary>
    Note,

    /// <summary>The headings of a table.</summary>
    Head,

    /// <summary>An entry.</summary>
    Body,

    /// <summary>A sum of entries.</summary>
    Sum,
}

/// <summary>One line of a sheet.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Cells">What stands in it.</param>
public sealed record Line(LineKind Kind, ImmutableArray<Cell> Cells)
{
    public static Line Title(string text) => new(LineKind.Title, [Cell.Of(text)]);

    public static Line Note(string text) => new(LineKind.Note, [Cell.Of(text)]);

    public static Line Head(params IEnumerable<string> titles) => new(LineKind.Head, [.. titles.Select(Cell.Of)]);

    public static Line Body(params IEnumerable<Cell> cells) => new(LineKind.Body, [.. cells]);

    public static Line Sum(params IEnumerable<Cell> cells) => new(LineKind.Sum, [.. cells]);
}
