using System.Buffers;
using System.Globalization;
using System.Text;

namespace OcopScoring.App.Store;

/// <summary>
/// The name of a file as it is kept: what people would call it and nothing else. A name comes from another machine; it must not
/// lead anywhere, hide its end, or break a header.
/// </summary>
internal static class AttachmentName
{
    public const int Longest = 120;

    private const string Nameless = "ban-quet";

    // Windows takes none of these in a name; in other places they mean something.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("<>:\"|?*");

    // Devices to Windows, whatever stands behind the dot: a file of that name cannot be saved, or worse.
    private static readonly SearchValues<string> Devices = SearchValues.Create(
        ["CON", "PRN", "AUX", "NUL", .. "0123456789".SelectMany(digit => new[] { "COM" + digit, "LPT" + digit })], StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a file of a kind: it ends as files of that kind do, whatever it was called.</summary>
    public static string Clean(string? given, AttachmentKind kind)
    {
        var name = Clean(given, Nameless + kind.Extension);
        return kind.Ends(name) ? name : name + kind.Extension;
    }

    /// <summary>The name of any file.</summary>
    /// <param name="given">What it was called.</param>
    /// <param name="nameless">What it is called when nothing of that can be kept.</param>
    public static string Clean(string? given, string nameless)
    {
        var kept = new StringBuilder();
        foreach (var rune in LastPart(given ?? string.Empty).EnumerateRunes())
        {
            // Controls break headers; format characters (such as the one that turns the direction of writing) make "gpj.exe" of "exe.jpg".
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && rune != Rune.ReplacementChar && !NotInNames.Contains((char)(rune.IsBmp ? rune.Value : 'x')))
            {
                kept.Append(rune);
            }
        }

        var name = Shorten(kept.ToString().Normalize(NormalizationForm.FormC).Trim());
        return name.Trim('.', ' ').Length == 0 ? nameless
            : Devices.Contains(name.Split('.')[0].TrimEnd()) ? "_" + name
            : name;
    }

    // Of either kind of path: the machine that sent it may not be like this one.
    private static string LastPart(string path) => path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];

    // The end tells people what kind of file it is, so the middle gives way. Nothing is cut inside a letter.
    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
            return name;

        var dot = name.LastIndexOf('.');
        var end = dot > 0 && name.Length - dot <= 10 ? name[dot..] : string.Empty;
        var start = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(name);
        while (letters.MoveNext() && start.Length + letters.GetTextElement().Length + end.Length <= Longest)
            start.Append(letters.GetTextElement());

        return start.ToString().TrimEnd() + end;
    }
}
