using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OcopScoring.App.Documents.Word;

/// <summary>
/// An official paper as a Word document (Nghị định 30/2020/NĐ-CP). The same content gives the very same bytes on any day and machine.
/// </summary>
/// <param name="title">The title, kept in the document's properties.</param>
/// <param name="moment">The time the properties say it was made: that of what it tells, never of the clock.</param>
public sealed class WordPaper(string title, DateTimeOffset moment)
{
    /// <summary>What its files are to a browser.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly List<(WordSection Section, List<WordBlock> Blocks)> _sections = [];

    /// <summary>Its sections, in order, each with what stands on its pages: for showing the same paper on a screen.</summary>
    public IEnumerable<(WordSection Section, IReadOnlyList<WordBlock> Blocks)> Sections =>
        _sections.Select(section => (section.Section, (IReadOnlyList<WordBlock>)section.Blocks));

    /// <summary>Begins a section, on a new page.</summary>
    /// <param name="section">Its pages.</param>
    public void Begin(WordSection section) => _sections.Add((section, []));

    /// <summary>Puts something below what is there.</summary>
    /// <param name="blocks">What to put.</param>
    public void Add(params IEnumerable<WordBlock> blocks) => _sections[^1].Blocks.AddRange(blocks);

    /// <summary>The bytes of the .docx file.</summary>
    public byte[] Write()
    {
        var parts = new WordParts();
        var body = new Body();
        foreach (var (index, (section, blocks)) in _sections.Index())
        {
            foreach (var element in blocks.SelectMany(block => block.Write(parts)))
            {
                // Word makes one table of two that touch.
                if (element is Table && body.LastChild is Table)
                    body.Append(Hairline());
                body.Append(element);
            }

            if (body.LastChild is not Paragraph { ParagraphProperties.SectionProperties: null })
                body.Append(Hairline());
            var properties = section.Write(parts, isFirst: index == 0);
            if (index == _sections.Count - 1)
                body.Append(properties);
            else
                ((Paragraph)body.LastChild!).ParagraphProperties!.SectionProperties = properties;
        }

        return parts.Pack(new Document(body), title, moment);
    }

    // A paragraph that takes no room to speak of: after a table there must be one.
    private static Paragraph Hairline() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        new ParagraphMarkRunProperties(new FontSize { Val = "2" })));
}

/// <summary>Pages of one kind.</summary>
/// <param name="Page">How they lie.</param>
/// <param name="Footer">What stands at the foot of every one, the first too.</param>
public sealed record WordSection(WordPage Page, string Footer)
{
    /// <summary>Whether a paper of its own begins here: pages are counted from 1 anew, and the first bears no number.</summary>
    public bool NumbersAnew { get; init; }

    internal SectionProperties Write(WordParts parts, bool isFirst)
    {
        var properties = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = parts.PageNumberHeader },
            new HeaderReference { Type = HeaderFooterValues.First, Id = parts.EmptyHeader },
            new FooterReference { Type = HeaderFooterValues.Default, Id = parts.FooterOf(Footer, "each") },
            new FooterReference { Type = HeaderFooterValues.First, Id = parts.FooterOf(Footer, "first") },
            new SectionType { Val = SectionMarkValues.NextPage },
            Page.Size,
            WordPage.Margins);
        if (NumbersAnew)
            properties.Append(new PageNumberType { Start = 1 });
        if (NumbersAnew || isFirst)
            properties.Append(new TitlePage());
        return properties;
    }
}
