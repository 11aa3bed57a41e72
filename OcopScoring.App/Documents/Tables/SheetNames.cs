using System.Collections.Immutable;
using System.Globalization;

namespace OcopScoring.App.Documents.Tables;

/// <summary>Names that a workbook allows: at most 31 characters, none of a few, and none twice in any case of letters.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = @":\/?*[]";

    /// <summary>One allowed name for each wish, in order; the wish itself where it is allowed.</summary>
    public static ImmutableArray<string> For(IEnumerable<string> wishes)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" }; // Excel keeps this one for itself
        return [.. wishes.Select(wish => Free(Allowed(wish), taken))];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            free = Cut(name, Longest - suffix.Length) + suffix;
        }

        return free;
    }

    private static string Allowed(string wish)
    {
        var name = string.Concat(wish.Select(letter => Forbidden.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? ' ' : letter));
        return Cut(name.Trim().Trim('\''), Longest) is { Length: > 0 } allowed ? allowed : "Bảng";
    }

    // Never in the middle of a character that takes two places, and not so that an apostrophe ends it.
    private static string Cut(string name, int length)
    {
        var cut = name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
        return cut.TrimEnd(' ', '\'');
    }
}
