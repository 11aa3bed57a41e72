using System.Collections.Immutable;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Components.Pages.Minutes;

/// <summary>The texts of the papers while someone words them: one line a sentence, nothing checked.</summary>
public sealed class Wording
{
    private readonly PaperTexts _from;

    public Wording(PaperTexts from)
    {
        ArgumentNullException.ThrowIfNull(from);
        _from = from;
        (Superior, Council, Locality, Symbol) = (from.Agency.Superior, from.Agency.Council, from.Agency.Locality, from.Agency.Symbol);
        (FormTitle, Opinion) = (from.Form.Title, from.Form.Opinion);
        (Title, Subject) = (from.Minutes.Title, from.Minutes.Subject);
        Sections = [.. from.Minutes.Sections.Select(section => new Section(section))];
        Signatures = Lines(from.Minutes.Signatures.Select(line => line.Title));
        (Footnote, Recipients) = (from.Form.Footnote, Lines(from.Minutes.Recipients));
    }

    public string Superior { get; set; }

    public string Council { get; set; }

    public string Locality { get; set; }

    public string Symbol { get; set; }

    public string FormTitle { get; set; }

    public string Opinion { get; set; }

    public string Footnote { get; set; }

    /// <summary>Who gets a copy, one line each.</summary>
    public string Recipients { get; set; }

    public string Title { get; set; }

    public string Subject { get; set; }

    public ImmutableArray<Section> Sections { get; }

    /// <summary>In what capacity one signs, one line each.</summary>
    public string Signatures { get; set; }

    /// <summary>The texts as they stand in the fields.</summary>
    public PaperTexts Texts => new(
        new AgencyLines(Superior, Council, Locality, Symbol),
        new FormTexts(FormTitle, Footnote, Opinion, _from.Form.Signature),
        new MinutesTexts(
            Title,
            Subject,
            [.. Sections.Select(section => new MinutesSection(section.Part, section.Heading, Split(section.Sentences), Split(section.Written)))],
            [.. Split(Signatures).Select((title, index) => new SignatureLine(title, HintOf(index)))],
            Split(Recipients)));

    private string HintOf(int index) =>
        index < _from.Minutes.Signatures.Length ? _from.Minutes.Signatures[index].Hint : _from.Form.Signature.Hint;

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static ImmutableArray<string> Split(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A section of the minutes while it is worded.</summary>
    public sealed class Section(MinutesSection from)
    {
        public MinutesPart Part { get; } = from.Part;

        public string Heading { get; set; } = from.Heading;

        /// <summary>Standing sentences, one line each.</summary>
        public string Sentences { get; set; } = Lines(from.Sentences);

        /// <summary>Those of a written opinion, one line each.</summary>
        public string Written { get; set; } = Lines(from.Written);
    }
}
