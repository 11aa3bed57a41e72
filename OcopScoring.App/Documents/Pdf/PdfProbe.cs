using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using OcopScoring.App.Documents.Word;

namespace OcopScoring.App.Documents.Pdf;

/// <summary>
/// Tries the converter on a page of Vietnamese letters, and looks which letters it used. That it is installed says too little: only a PDF
/// that came of it shows that it works here, and with what. What worked is believed for a while; what did not is tried anew.
/// </summary>
public sealed partial class PdfProbe(PdfConverter converter, TimeProvider clock)
{
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(10);
    private static readonly byte[] Page = Sample();

    private (PdfFinding Finding, DateTimeOffset At)? _worked;

    /// <summary>Tries it, unless it worked a moment ago.</summary>
    public async Task<PdfFinding> TryAsync(CancellationToken cancellation)
    {
        if (_worked is { } worked && clock.GetUtcNow() - worked.At is var age && age >= TimeSpan.Zero && age < Believed)
            return worked.Finding;

        switch (await converter.ConvertAsync(Page, cancellation))
        {
            case PdfReply.Made made:
                var finding = new PdfFinding(null, FontsOf(made.Bytes));
                _worked = (finding, clock.GetUtcNow());
                return finding;
            case PdfReply.NotMade refused:
                return new PdfFinding(refused.Reason, []);
            default:
                throw new InvalidOperationException("A conversion ends one way or the other.");
        }
    }

    /// <summary>The names of the fonts in a PDF, without the letters that mark a part of one.</summary>
    public static ImmutableArray<string> FontsOf(byte[] pdf) =>
    [
        .. FontName().Matches(Encoding.Latin1.GetString(pdf)).Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static byte[] Sample()
    {
        var paper = new WordPaper("Thử chữ", DateTimeOffset.UnixEpoch);
        paper.Begin(new WordSection(WordPage.Portrait, "Thử chữ"));
        foreach (var look in new[] { WordLook.Plain, WordLook.Bold, WordLook.Italic, WordLook.Bold | WordLook.Italic })
            paper.Add(new WordText(new WordRun("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM. Độc lập – Tự do – Hạnh phúc. Ưỡn ẹo, khuỷu, nghiễm, ẳng, ặt, ễ, ỗ, ữ, ỹ", look)));

        return paper.Write();
    }

    [GeneratedRegex(@"/BaseFont\s*/(?:[A-Z]{6}\+)?(?<name>[\w\-,]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontName();
}

/// <summary>What came of trying the converter.</summary>
/// <param name="Refusal">Why there was no PDF; null when there was.</param>
/// <param name="Fonts">The fonts in it.</param>
public sealed record PdfFinding(PdfRefusal? Refusal, ImmutableArray<string> Fonts)
{
    // Times New Roman itself, and those made to its measure.
    private static readonly string[] Fitting = ["TimesNewRoman", "LiberationSerif", "Tinos"];

    /// <summary>Those that are neither Times New Roman nor made to its measure: lines break elsewhere, or letters look strange.</summary>
    public IEnumerable<string> Substitutes => Fonts.Where(font => !Fitting.Any(fit => font.StartsWith(fit, StringComparison.Ordinal)));
}
