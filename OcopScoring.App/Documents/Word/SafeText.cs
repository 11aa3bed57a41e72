using System.Text;

namespace OcopScoring.App.Documents.Word;

/// <summary>
/// Text as it may stand in a document, whoever wrote it. What XML cannot hold becomes a replacement mark, so that one sees something was
/// there; marks that turn the direction of writing go without a trace, because with them a paper could read other than it says.
/// </summary>
internal static class SafeText
{
    /// <summary>The text, with "\n" for every kind of line end.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes()) // a lone surrogate comes as U+FFFD
        {
            if (rune.Value is '\r' or 0x85 or 0x2028 or 0x2029)
                safe.Append('\n');
            else if (rune.Value is '\t' or '\n')
                safe.Append((char)rune.Value);
            else if (Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE)
                safe.Append(Rune.ReplacementChar);
            else if (!TurnsDirection(rune.Value))
                safe.Append(rune);
        }

        return safe.ToString();
    }

    private static bool TurnsDirection(int value) =>
        value is 0x61C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
