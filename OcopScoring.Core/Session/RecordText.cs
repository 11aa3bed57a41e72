using System.Text;

namespace OcopScoring.Core.Session;

/// <summary>How the record keeps what people write.</summary>
public static class RecordText
{
    /// <summary>The longest reason, remark or opinion, in characters; a longer one is refused.</summary>
    public const int Longest = 2000;

    /// <summary>A text as the record keeps it: no white space around it, NFC, nothing that is not a character.</summary>
    /// <param name="text">The text as it was written.</param>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Trim().Normalize(NormalizationForm.FormC);
    }
}
