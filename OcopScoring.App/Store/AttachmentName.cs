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

    public static string Clean(string? given, AttachmentKind kind)
    {
        var kept = new StringBuilder();
        foreach (var rune in LastPart(given ?? string.Empty).EnumerateRunes())
        {
            // Controls break headers; format characters (such as the one that turns the direction of writing) make "gpj.exe" of "exe.jpg".
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && rune != Rune.ReplacementChar)
            {
                kept.Append(rune);
            }
        }

        var name = Shorten(kept.ToString().Normalize(NormalizationForm.FormC).Trim());
        return name.Trim('.', ' ').Length == 0 ? Nameless + kind.Extension : name;
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
