using OcopScoring.App.Documents.Word;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Forms;

/// <summary>The individual form (phiếu đánh giá) as the statutory form prints it: one paper, whether it is written as a document or shown on a page.</summary>
public static class FormPaper
{
    private const string Blank = "…………………………………………………………";

    /// <summary>What a form is called among other papers.</summary>
    public const string Title = "Phiếu đánh giá";

    /// <summary>One paper with these forms, each of which counts its pages from 1.</summary>
    /// <param name="title">The title of the document.</param>
    /// <param name="sheets">The forms; at least one.</param>
    public static WordPaper Of(string title, IReadOnlyList<FormSheet> sheets)
    {
        var paper = new WordPaper(title, sheets.Max(sheet => sheet.At));
        foreach (var sheet in sheets)
        {
            paper.Begin(new WordSection(WordPage.Portrait, sheet.Footer) { NumbersAnew = true });
            paper.Add(Blocks(sheet));
        }

        return paper;
    }

    private static IEnumerable<WordBlock> Blocks(FormSheet sheet) =>
    [
        new WordHead(sheet.Template.Agency, sheet.Template.Motto, string.Empty, DateLine(sheet)),
        new WordText(sheet.Template.Form.Title) { Style = WordStyle.Title },
        new WordText(sheet.Set.Name) { Style = WordStyle.Subtitle },
        new WordText(new WordRun($"({FormSheet.SetLine(sheet.Instrument, sheet.Set)} ngày {Moments.Day(sheet.Instrument.Issued)})", WordLook.Italic))
        {
            Style = WordStyle.Remark,
            Align = WordAlign.Centre,
            KeepWithNext = true,
        },
        .. Standing(sheet.Set.Provenance),
        Facts(sheet),
        .. Grounds(sheet.Set).DefaultIfEmpty(Gap),
        FormTable.Of(sheet.Set, sheet.Answers),
        new WordText(sheet.Template.Form.Footnote) { Style = WordStyle.Small },
        .. FormOrigin.Of(sheet.Set),
        .. Opinion(sheet),
        .. sheet.Answers?.Remarks.Select(remark => new WordText(remark) { Style = WordStyle.Remark }) ?? [],
        Gap,
        new WordSignatures(WordPage.Portrait.TextWidthMm, 2, new SignatureLine(string.Empty, string.Empty), sheet.Template.Form.Signature),
    ];

    private static WordText Gap => new() { Style = WordStyle.Small, KeepWithNext = true };

    private static string DateLine(FormSheet sheet) => sheet.Answers is null
        ? "………………, ngày …… tháng …… năm ………"
        : "Ngày " + PaperDate.Of(OfficialTime.DayOf(sheet.At));

    private static IEnumerable<WordBlock> Standing(Provenance provenance)
    {
        if (provenance.FitForOfficialUse)
            yield break;
        yield return new WordTable(
            [WordPage.Portrait.TextWidthMm],
            [
                new WordRow(new WordCell(
                    new WordText(new WordRun($"{Headline(provenance.Status)}: không dùng cho phiên chính thức.", WordLook.Bold)) { Align = WordAlign.Centre },
                    new WordText("Chỉ dùng để tập huấn và trình diễn, cho đến khi hai cán bộ có tên đối chiếu với Công báo và xác nhận.") { Align = WordAlign.Centre })
                { Shaded = true }),
            ]);
        yield return Gap;
    }

    /// <summary>How far the text of a set may be trusted, in the words of a paper.</summary>
    /// <param name="status">The status.</param>
    public static string Headline(TextStatus status) => status switch
    {
        TextStatus.Transcribed => "Bản chép lại",
        TextStatus.SecondHand => "Bản từ nguồn gián tiếp",
        TextStatus.Reconstructed => "Bản phục dựng",
        TextStatus.Attested => "Bản đã đối chiếu với Công báo",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static WordTable Facts(FormSheet sheet) => new(
        [38, WordPage.Portrait.TextWidthMm - 38],
        [
            Fact("Tên sản phẩm", sheet.Product?.Name),
            Fact("Chủ thể", sheet.Product?.Producer),
            Fact("Mã sản phẩm", sheet.Product?.Code),
            Fact("Phiên họp", sheet.Convening is { } convening ? $"{convening.Title} (Quyết định số {convening.DecisionNumber})" : null),
            Fact("Người đánh giá", sheet.Office),
        ])
    { Ruled = false, Caption = "Phiếu này về sản phẩm nào, của ai" };

    private static WordRow Fact(string label, string? value) => new(
        new WordCell(new WordText(new WordRun(label + ":", WordLook.Plain, 13))),
        new WordCell(new WordText(new WordRun(value ?? Blank, value is null ? WordLook.Plain : WordLook.Bold, 13))));

    private static IEnumerable<WordBlock> Grounds(CriteriaSet set) => set.EliminationGrounds
        .Where(ground => ground.Id == EliminationGround.WholeSet)
        .Select(ground => new WordText(ground.Text) { Style = WordStyle.Remark });

    private static IEnumerable<WordBlock> Opinion(FormSheet sheet)
    {
        yield return new WordText(sheet.Template.Form.Opinion) { Style = WordStyle.Heading };
        if (sheet.Answers is { } answers)
        {
            yield return new WordText(answers.Opinion ?? "Không ghi.");
            yield break;
        }

        for (var line = 0; line < 4; line++)
            yield return new WordText(Blank + "……………") { Style = WordStyle.Plain };
    }
}
