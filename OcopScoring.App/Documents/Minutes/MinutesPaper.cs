using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>
/// The minutes as a Word document, in the layout of Nghị định 30/2020/NĐ-CP: the sections of the template in its order, filled from the
/// record; annexes on their side; on the last page what proves which record they tell of.
/// </summary>
public static class MinutesPaper
{
    private const decimal SubjectRuleMm = 40;

    /// <summary>The minutes as they would be drawn now.</summary>
    /// <param name="content">What they tell.</param>
    /// <param name="reason">Why they replace the drawing before; ignored for the first.</param>
    /// <param name="draft">Whether this is only a look at them: it says so on every page.</param>
    /// <returns>The paper; the same record gives the same bytes of it.</returns>
    public static WordPaper Of(MinutesContent content, string? reason, bool draft = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        var footer = Footer(content, draft);
        var paper = new WordPaper(content.Template.Minutes.Title + " – " + content.Convening.Title, content.MomentOf(content.Head.Count));
        paper.Begin(new WordSection(WordPage.Portrait, footer));
        paper.Add(Head(content, reason, draft));
        foreach (var (index, section) in content.Template.Minutes.Sections.Index())
        {
            paper.Add(new WordText(FormattableString.Invariant($"{index + 1}. {section.Heading}")) { Style = WordStyle.Heading });
            paper.Add(Sentences(content, section).Select(sentence => new WordText(sentence)));
            paper.Add(Part(content, section.Part));
        }

        paper.Add(Signing.Of(content));
        foreach (var annex in new[] { SummaryAnnex.Of(content), PointsAnnex.Of(content), [.. RulesAnnex.Of(content), .. Proof.Of(content)] })
        {
            // Each annex counts its pages anew (Nghị định 30/2020/NĐ-CP, Phụ lục I).
            paper.Begin(new WordSection(WordPage.Landscape, footer) { NumbersAnew = true });
            paper.Add(annex);
        }

        return paper;
    }

    private static string Footer(MinutesContent content, bool draft) => FormattableString.Invariant(
        $"{(draft ? "BẢN XEM TRƯỚC, KHÔNG KÝ: biên bản," : "Biên bản,")} bản {content.Number} · phiên {content.SessionId} · hồ sơ {content.Head.Count} sự kiện · {content.Head.ShortHash}");

    private static IEnumerable<WordBlock> Head(MinutesContent content, string? reason, bool draft)
    {
        var template = content.Template;
        yield return new WordHead(
            template.Agency, template.Motto, "Số:        /" + template.Agency.Symbol,
            $"{template.Agency.Locality}, {PaperTime.Day(content.Ending?.At ?? content.MomentOf(content.Head.Count))}");
        yield return new WordText(template.Minutes.Title) { Style = WordStyle.Title };
        yield return new WordText(template.Minutes.Subject) { Style = WordStyle.Subtitle };
        yield return new WordText { RuleInsetMm = (WordPage.Portrait.TextWidthMm - SubjectRuleMm) / 2 };
        foreach (var mark in Marks(content, draft))
        {
            yield return new WordText(new WordRun(mark, WordLook.Bold)) { Style = WordStyle.Subtitle };
        }

        if (content.State.Drawing is { } before)
        {
            var at = content.MomentOf(before.Version);
            yield return new WordText(new WordRun(FormattableString.Invariant(
                $"Thay thế biên bản bản {before.Number} lập vào {PaperTime.Hour(at)} {PaperTime.Day(at)}") + Because(reason), WordLook.Italic))
            {
                Style = WordStyle.Plain, Align = WordAlign.Centre,
            };
        }
    }

    private static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? string.Empty : $"; lý do: {reason}";

    // A paper that may be taken for more than it is says so before anything else.
    private static IEnumerable<string> Marks(MinutesContent content, bool draft)
    {
        if (draft)
            yield return "(BẢN XEM TRƯỚC, KHÔNG KÝ)";
        if (content.Convening.Purpose != SessionPurpose.Official)
            yield return content.Convening.Purpose == SessionPurpose.Practice ? "(TẬP HUẤN, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ)" : "(TRÌNH DIỄN, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ)";
    }

    // Taken to a meeting, a written opinion began in writing and ended in a room.
    private static IEnumerable<WordRun> Sentences(MinutesContent content, MinutesSection section)
    {
        var inWriting = content.State.IsWritten || (content.State.TakenToMeeting && section.Part == MinutesPart.TimeAndPlace);
        return (inWriting && !section.Written.IsEmpty ? section.Written : section.Sentences)
            .Select(sentence => new WordRun(PaperFields.Fill(sentence, field => FieldValues.Of(content, field))) { From = Sources.OfSentence(content, sentence) });
    }

    private static IEnumerable<WordBlock> Part(MinutesContent content, MinutesPart part) => part switch
    {
        MinutesPart.TimeAndPlace => [],
        MinutesPart.LegalBasis => BasisPart.Of(content),
        MinutesPart.Attendance => AttendancePart.Of(content),
        MinutesPart.Proceedings => CoursePart.Of(content),
        MinutesPart.Products => content.Products.SelectMany(product => ProductPart.Of(content, product)),
        MinutesPart.Summary => SummaryAnnex.Pointer,
        MinutesPart.Proposals => ProposalPart.Of(content),
        MinutesPart.Remarks => RemarkPart.Of(content),
        MinutesPart.Closing => [],
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
