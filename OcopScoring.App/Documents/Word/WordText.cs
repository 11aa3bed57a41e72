using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OcopScoring.App.Documents.Word;

/// <summary>A piece of a paper that stands below the one before it.</summary>
public abstract record WordBlock
{
    private protected WordBlock()
    {
    }

    internal abstract IEnumerable<OpenXmlElement> Write(WordParts parts);
}

/// <summary>A piece that is one paragraph, and so may also stand in a cell.</summary>
public abstract record WordLine : WordBlock
{
    private protected WordLine()
    {
    }

    /// <summary>Where it stands between the margins; as its style has it when null.</summary>
    public WordAlign? Align { get; init; }

    /// <summary>Whether it stays on one page with what follows.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>A text in the style of its surroundings.</summary>
    public static implicit operator WordLine(string text) => new WordText(text);

    internal abstract Paragraph WriteParagraph(WordParts parts, WordStyle surroundings);

    internal sealed override IEnumerable<OpenXmlElement> Write(WordParts parts) => [WriteParagraph(parts, WordStyle.Body)];

    private protected ParagraphProperties Properties(WordStyle style) => new()
    {
        ParagraphStyleId = new ParagraphStyleId { Val = style.ToString() },
        KeepNext = KeepWithNext ? new KeepNext() : null,
        Justification = Align is { } align ? new Justification { Val = Of(align) } : null,
    };

    private static JustificationValues Of(WordAlign align) => align switch
    {
        WordAlign.Left => JustificationValues.Left,
        WordAlign.Centre => JustificationValues.Center,
        WordAlign.Right => JustificationValues.Right,
        WordAlign.Justified => JustificationValues.Both,
        _ => throw new ArgumentOutOfRangeException(nameof(align)),
    };
}

/// <summary>A paragraph of text.</summary>
/// <param name="Runs">Its pieces; a plain string is one.</param>
public sealed record WordText(params ImmutableArray<WordRun> Runs) : WordLine
{
    /// <summary>How it looks; as its surroundings do when null: body text on the page, table text in a cell.</summary>
    public WordStyle? Style { get; init; }

    /// <summary>Whether it begins a page.</summary>
    public bool OnNewPage { get; init; }

    /// <summary>How far it is set in from the left, in millimetres.</summary>
    public decimal IndentMm { get; init; }

    /// <summary>How far the first line hangs out to the left of the others, in millimetres: for a box or a number before a text.</summary>
    public decimal HangMm { get; init; }

    /// <summary>Makes it a rule instead, close below the line above, this far set in from both sides, in millimetres.</summary>
    public decimal? RuleInsetMm { get; init; }

    internal override Paragraph WriteParagraph(WordParts parts, WordStyle surroundings)
    {
        var properties = Properties(Style ?? surroundings);
        if (OnNewPage)
            properties.PageBreakBefore = new PageBreakBefore();
        if (RuleInsetMm is { } inset)
        {
            properties.ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 0 });
            properties.SpacingBetweenLines = new SpacingBetweenLines { Line = "60", LineRule = LineSpacingRuleValues.Exact };
            properties.Indentation = new Indentation { Left = WordUnits.TwipsText(inset), Right = WordUnits.TwipsText(inset), FirstLine = "0" };
        }
        else if (IndentMm != 0 || HangMm != 0)
        {
            properties.Indentation = new Indentation { Left = WordUnits.TwipsText(IndentMm + HangMm), Hanging = WordUnits.TwipsText(HangMm) };
        }

        return new Paragraph([properties, .. Runs.Select(run => run.Write())]);
    }
}

/// <summary>A piece of text with one look.</summary>
/// <param name="Text">The text; its line ends are kept.</param>
/// <param name="Look">The look.</param>
/// <param name="Points">The size of its letters; as its paragraph has it when null.</param>
public sealed record WordRun(string Text, WordLook Look = WordLook.Plain, decimal? Points = null)
{
    /// <summary>The event of a record it comes from, so that a page can lead there. The document itself does not say.</summary>
    public int? From { get; init; }

    /// <summary>A plain piece.</summary>
    public static implicit operator WordRun(string text) => new(text);

    internal Run Write()
    {
        var run = new Run();
        if (Look != WordLook.Plain || Points is not null)
        {
            run.RunProperties = new RunProperties
            {
                Bold = Look.HasFlag(WordLook.Bold) ? new Bold() : null,
                Italic = Look.HasFlag(WordLook.Italic) ? new Italic() : null,
                Strike = Look.HasFlag(WordLook.Struck) ? new Strike() : null,
                FontSize = Points is { } points ? new FontSize { Val = WordUnits.HalfPoints(points) } : null,
                Underline = Look.HasFlag(WordLook.Underlined) ? new Underline { Val = UnderlineValues.Single } : null,
                VerticalTextAlignment = Look.HasFlag(WordLook.Raised) ? new VerticalTextAlignment { Val = VerticalPositionValues.Superscript } : null,
            };
        }

        foreach (var (index, line) in SafeText.Of(Text).Split('\n').Index())
        {
            if (index > 0)
                run.Append(new Break());
            foreach (var (at, piece) in line.Split('\t').Index())
            {
                if (at > 0)
                    run.Append(new TabChar());
                if (piece.Length > 0)
                    run.Append(new Text(piece) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return run;
    }
}

/// <summary>Where a paragraph stands between its margins.</summary>
public enum WordAlign
{
    /// <summary>To the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>To the right, as numbers in columns.</summary>
    Right,

    /// <summary>Filling the line.</summary>
    Justified,
}

/// <summary>How letters look; looks can be put together.</summary>
[Flags]
public enum WordLook
{
    /// <summary>As the paragraph has them.</summary>
    Plain = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Underlined.</summary>
    Underlined = 4,

    /// <summary>Struck out.</summary>
    Struck = 8,

    /// <summary>Raised and small.</summary>
    Raised = 16,
}
