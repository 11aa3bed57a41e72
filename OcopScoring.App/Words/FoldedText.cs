using System.Text;

namespace OcopScoring.App.Words;

/// <summary>
/// A text as search sees it: words of lower-case letters and digits with one space before each, with Vietnamese marks kept or
/// taken off, and the way back to the place in the text.
/// </summary>
public sealed class FoldedText
{
    private readonly List<int> _origins;

    private FoldedText(string source, string words, List<int> origins)
    {
        Source = source;
        Words = words;
        _origins = origins;
    }

    /// <summary>The text, composed (NFC).</summary>
    public string Source { get; }

    /// <summary>The words, such as " ban sac dia phuong"; empty when there are none.</summary>
    public string Words { get; }

    /// <summary>Folds a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="keepMarks">Whether "bản" stays "bản" or becomes "ban".</param>
    public static FoldedText Of(string text, bool keepMarks)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = text.Normalize(NormalizationForm.FormC);
        var words = new StringBuilder(source.Length + 1);
        var origins = new List<int>(source.Length + 1);
        var between = true;
        for (var i = 0; i < source.Length; i++)
        {
            if (!char.IsLetterOrDigit(source[i]))
            {
                between = true;
                continue;
            }

            if (between)
            {
                words.Append(' ');
                origins.Add(i);
            }

            var letter = char.ToLowerInvariant(source[i]);
            words.Append(keepMarks ? letter : WithoutMarks(letter));
            origins.Add(i);
            between = false;
        }

        return new FoldedText(source, words.ToString(), origins);
    }

    /// <summary>Where in <see cref="Source"/> these words stand first, or null.</summary>
    /// <param name="words">Words folded in the same way; the last one may be the beginning of a word.</param>
    public Range? Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var at = words.Length == 0 ? -1 : Words.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : _origins[at]..(_origins[at + words.Length - 1] + 1);
    }

    private static char WithoutMarks(char letter) => letter switch
    {
        < '\u0080' => letter,
        'đ' => 'd', // has no decomposition
        _ => letter.ToString().Normalize(NormalizationForm.FormD)[0],
    };
}
