using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OcopScoring.App.Words;

namespace OcopScoring.App.Import;

/// <summary>A column that a list may have. Headings and help are of the file, which is a Vietnamese paper.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Others">Other headings that are understood.</param>
public sealed record ImportColumn(string Name, params ImmutableArray<string> Others)
{
    /// <summary>Whether a list without it cannot be read.</summary>
    public bool Required { get; init; }

    /// <summary>Whether its text may be a list with dashes: these are taken off, not taken for a formula.</summary>
    public bool Bulleted { get; init; }

    /// <summary>What belongs in it, for the sheet that explains.</summary>
    public string Help { get; init; } = string.Empty;

    /// <summary>What the example row of the template says.</summary>
    public string Example { get; init; } = string.Empty;

    /// <summary>The only values it may have, where they are few.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Its width in the template, in characters.</summary>
    public int Width { get; init; } = 18;
}

/// <summary>A kind of list: its columns, how long it may be, and what its template is called.</summary>
/// <param name="FileName">Without an extension.</param>
/// <param name="MostRows">The most rows it may have.</param>
/// <param name="Columns">Its columns; the first tells the rows apart.</param>
public sealed partial record ImportList(string FileName, int MostRows, ImmutableArray<ImportColumn> Columns)
{
    /// <summary>How the first cell of an example row begins.</summary>
    public const string ExampleMark = "VÍ DỤ";

    private const int LongestHeading = 200;

    private static readonly string FoldedMark = Fold(ExampleMark);

    private readonly Dictionary<string, ImportColumn> _byHeading = Columns
        .SelectMany(column => column.Others.Prepend(column.Name).Select(name => (Heading: Fold(name), Column: column)))
        .DistinctBy(name => name.Heading)
        .ToDictionary(name => name.Heading, name => name.Column, StringComparer.Ordinal);

    /// <summary>The column under this heading, however it is written; null for one that is not known.</summary>
    public ImportColumn? Find(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        return heading.Length > LongestHeading ? null : _byHeading.GetValueOrDefault(Fold(InBrackets().Replace(heading, " ")));
    }

    /// <summary>Whether a row is the template's example, by its first column.</summary>
    public static bool IsExample(string first) => Fold(Start(first)) is var folded && (folded == FoldedMark || folded.StartsWith(FoldedMark + " ", StringComparison.Ordinal));

    /// <summary>A text in small letters without marks and signs, as headings and values are compared.</summary>
    public static string Fold(string text) => FoldedText.Of(text, keepMarks: false).Words.Trim();

    private static string Start(string text) => text.Length > LongestHeading ? text[..LongestHeading] : text;

    [GeneratedRegex(@"[(\[{][^)\]}]*[)\]}]", RegexOptions.None, 1000)]
    private static partial Regex InBrackets();
}
