using System.Text.RegularExpressions;

namespace OcopScoring.App.Import;

/// <summary>The text of cells: what belongs to it, and what gives a formula away.</summary>
internal static partial class CellText
{
    private const int Shown = 60;

    /// <summary>On one line, with single spaces.</summary>
    public static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    /// <summary>Without the dashes, pluses and dots that begin the lines of a list.</summary>
    public static string WithoutBullets(string text) =>
        string.Join('\n', text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Bullet().Replace(line, string.Empty)));

    /// <summary>Whether a spreadsheet would compute it instead of showing it.</summary>
    public static bool LooksComputed(string text) => text.TrimStart() is ['=' or '+' or '-' or '@', ..];

    /// <summary>Whether it is what a spreadsheet shows where it could not compute.</summary>
    public static bool IsError(string text) => SheetError().IsMatch(text.Trim());

    /// <summary>The beginning of it, for a problem that names it; null for nothing.</summary>
    public static string? Quoted(string text) => OneLine(text) switch
    {
        "" => null,
        { Length: > Shown } line => string.Concat(line.AsSpan(0, Shown), "…"),
        var line => line,
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[-+–—•*·]\s+", RegexOptions.None, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SheetError();
}
