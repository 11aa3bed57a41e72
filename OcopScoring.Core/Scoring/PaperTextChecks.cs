namespace OcopScoring.Core.Scoring;

/// <summary>What is wrong with a text of the papers.</summary>
public enum PaperTextFault
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It is longer than <see cref="PaperTextChecks.Longest"/>.</summary>
    TooLong,

    /// <summary>It holds a line break or a stray space: texts are printed as one line or one paragraph each.</summary>
    NotOneLine,

    /// <summary>It names a field there is none of.</summary>
    UnknownField,

    /// <summary>A part of the minutes is left out or there twice.</summary>
    PartNotOnce,

    /// <summary>Nobody signs.</summary>
    NoSignature,
}

/// <summary>One thing that is wrong with the texts of the papers.</summary>
/// <param name="Field">Where, as in the file: "minutes.sections[2].sentences[0]".</param>
/// <param name="Fault">What.</param>
/// <param name="Detail">The field that is unknown, or the part; otherwise null.</param>
public sealed record PaperTextProblem(string Field, PaperTextFault Fault, string? Detail = null);

/// <summary>What texts of papers must be, whether they come from a file or from a secretary.</summary>
public static class PaperTextChecks
{
    /// <summary>The longest text, in characters.</summary>
    public const int Longest = 1000;

    /// <summary>The most sentences of a section, and the most places to sign.</summary>
    public const int Most = 30;

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    /// <param name="texts">The texts.</param>
    public static IReadOnlyList<PaperTextProblem> Of(PaperTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. Lines(texts).SelectMany(OfLine), .. OfStructure(texts.Minutes)];
    }

    /// <summary>The word of a part in files: "time-and-place".</summary>
    /// <param name="part">A part of the minutes.</param>
    public static string Name(MinutesPart part) => part switch
    {
        MinutesPart.TimeAndPlace => "time-and-place",
        MinutesPart.LegalBasis => "legal-basis",
        MinutesPart.Attendance => "attendance",
        MinutesPart.Proceedings => "proceedings",
        MinutesPart.Products => "products",
        MinutesPart.Summary => "summary",
        MinutesPart.Proposals => "proposals",
        MinutesPart.Remarks => "remarks",
        MinutesPart.Closing => "closing",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static IEnumerable<(string Field, string Text)> Lines(PaperTexts texts)
    {
        var (agency, form, minutes) = (texts.Agency, texts.Form, texts.Minutes);
        yield return ("agency.superior", agency.Superior);
        yield return ("agency.council", agency.Council);
        yield return ("agency.locality", agency.Locality);
        yield return ("agency.symbol", agency.Symbol);
        yield return ("form.title", form.Title);
        yield return ("form.footnote", form.Footnote);
        yield return ("form.opinion", form.Opinion);
        yield return ("form.signature.title", form.Signature.Title);
        yield return ("form.signature.hint", form.Signature.Hint);
        yield return ("minutes.title", minutes.Title);
        yield return ("minutes.subject", minutes.Subject);
        foreach (var (index, section) in minutes.Sections.Index())
        {
            var place = FormattableString.Invariant($"minutes.sections[{index}]");
            yield return (place + ".heading", section.Heading);
            foreach (var (number, sentence) in section.Sentences.Index())
            {
                yield return (FormattableString.Invariant($"{place}.sentences[{number}]"), sentence);
            }

            foreach (var (number, sentence) in section.Written.Index())
            {
                yield return (FormattableString.Invariant($"{place}.written[{number}]"), sentence);
            }
        }

        foreach (var (index, line) in minutes.Signatures.Index())
        {
            yield return (FormattableString.Invariant($"minutes.signatures[{index}].title"), line.Title);
            yield return (FormattableString.Invariant($"minutes.signatures[{index}].hint"), line.Hint);
        }

        foreach (var (index, recipient) in minutes.Recipients.Index())
        {
            yield return (FormattableString.Invariant($"minutes.recipients[{index}]"), recipient);
        }
    }

    private static IEnumerable<PaperTextProblem> OfLine((string Field, string Text) line)
    {
        if (line.Text.Length == 0)
        {
            return [new(line.Field, PaperTextFault.Empty)];
        }

        if (line.Text.Length > Longest)
        {
            return [new(line.Field, PaperTextFault.TooLong)];
        }

        if (line.Text != line.Text.Trim() || line.Text.Any(char.IsControl))
        {
            return [new(line.Field, PaperTextFault.NotOneLine)];
        }

        // Only standing sentences are filled in; braces anywhere else would be printed as they are.
        var isSentence = line.Field.Contains(".sentences[", StringComparison.Ordinal) || line.Field.Contains(".written[", StringComparison.Ordinal);
        return (isSentence ? PaperFields.Unknown(line.Text) : PaperFields.Named(line.Text))
            .Select(field => new PaperTextProblem(line.Field, PaperTextFault.UnknownField, field));
    }

    private static IEnumerable<PaperTextProblem> OfStructure(MinutesTexts minutes)
    {
        foreach (var part in Enum.GetValues<MinutesPart>())
        {
            if (minutes.Sections.Count(section => section.Part == part) != 1)
            {
                yield return new("minutes.sections", PaperTextFault.PartNotOnce, Name(part));
            }
        }

        foreach (var (index, section) in minutes.Sections.Index())
        {
            if (section.Sentences.Length + section.Written.Length > Most)
            {
                yield return new(FormattableString.Invariant($"minutes.sections[{index}].sentences"), PaperTextFault.TooLong);
            }
        }

        if (minutes.Signatures.IsEmpty)
        {
            yield return new("minutes.signatures", PaperTextFault.NoSignature);
        }

        if (minutes.Recipients.Length > Most)
        {
            yield return new("minutes.recipients", PaperTextFault.TooLong);
        }

        if (minutes.Signatures.Length > Most)
        {
            yield return new("minutes.signatures", PaperTextFault.TooLong);
        }
    }
}
