using System.Collections.Immutable;

namespace OcopScoring.Core.Scoring;

/// <summary>The texts of a template that a council may word itself.</summary>
/// <param name="Agency">Who issues the papers.</param>
/// <param name="Form">The texts of a member's form.</param>
/// <param name="Minutes">The texts of the minutes.</param>
public sealed record PaperTexts(AgencyLines Agency, FormTexts Form, MinutesTexts Minutes)
{
    internal PaperTexts Cleaned(Func<string, string> clean) => new(
        new AgencyLines(clean(Agency.Superior), clean(Agency.Council), clean(Agency.Locality), clean(Agency.Symbol)),
        new FormTexts(clean(Form.Title), clean(Form.Footnote), clean(Form.Opinion), Cleaned(Form.Signature, clean)),
        new MinutesTexts(
            clean(Minutes.Title),
            clean(Minutes.Subject),
            [.. Minutes.Sections.Select(section => new MinutesSection(
                section.Part, clean(section.Heading), [.. section.Sentences.Select(clean)], [.. section.Written.Select(clean)]))],
            [.. Minutes.Signatures.Select(line => Cleaned(line, clean))],
            [.. Minutes.Recipients.Select(clean)]));

    private static SignatureLine Cleaned(SignatureLine line, Func<string, string> clean) => new(clean(line.Title), clean(line.Hint));
}

/// <summary>The lines that name who issues a paper, where, and under what symbol; a council puts its own into a version of its own.</summary>
/// <param name="Superior">The superior agency.</param>
/// <param name="Council">The council.</param>
/// <param name="Locality">The place before the date (địa danh).</param>
/// <param name="Symbol">The symbol after the number (ký hiệu).</param>
public sealed record AgencyLines(string Superior, string Council, string Locality, string Symbol);

/// <summary>The texts of a member's form (phiếu đánh giá); what is scored comes from the pinned set.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Footnote">What the star marks beside options mean.</param>
/// <param name="Opinion">The heading of the member's opinion.</param>
/// <param name="Signature">Where the member signs.</param>
public sealed record FormTexts(string Title, string Footnote, string Opinion, SignatureLine Signature);

/// <summary>The texts of the minutes (biên bản).</summary>
/// <param name="Title">The kind of document.</param>
/// <param name="Subject">The line below: what about.</param>
/// <param name="Sections">Its sections, every part once, in the order of the paper.</param>
/// <param name="Signatures">The places to sign, from left to right.</param>
/// <param name="Recipients">Who gets a copy (Nơi nhận).</param>
public sealed record MinutesTexts(
    string Title,
    string Subject,
    ImmutableArray<MinutesSection> Sections,
    ImmutableArray<SignatureLine> Signatures,
    ImmutableArray<string> Recipients);

/// <summary>A place to sign.</summary>
/// <param name="Title">In what capacity one signs.</param>
/// <param name="Hint">The small line below.</param>
public sealed record SignatureLine(string Title, string Hint);

/// <summary>What a section of the minutes tells; the facts come from the record, only the words around them from the template.</summary>
public enum MinutesPart
{
    /// <summary>When and where the council met.</summary>
    TimeAndPlace,

    /// <summary>The instruments, the council's rules and the template.</summary>
    LegalBasis,

    /// <summary>Who sat, came, went, was absent or replaced; the quorum.</summary>
    Attendance,

    /// <summary>Interruptions, moves to another day, reopenings.</summary>
    Proceedings,

    /// <summary>Each product with its result and how it came about.</summary>
    Products,

    /// <summary>All products in one table.</summary>
    Summary,

    /// <summary>What the council proposes, with the clause.</summary>
    Proposals,

    /// <summary>Remarks recorded for the minutes.</summary>
    Remarks,

    /// <summary>The end.</summary>
    Closing,
}

/// <summary>A section of the minutes.</summary>
/// <param name="Part">What it tells.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Sentences">Standing sentences before what the record tells; fields in braces are filled in.</param>
/// <param name="Written">The same for a written opinion; empty when they are no different.</param>
public sealed record MinutesSection(
    MinutesPart Part, string Heading, ImmutableArray<string> Sentences, ImmutableArray<string> Written);
