using OcopScoring.App.Documents.Word;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>One product: what it is, what its forms came to, and how.</summary>
internal static class ProductPart
{
    // A heading with a row or two at the foot of a page is no beginning.
    private const int RowsWithHeading = 4;

    public static IEnumerable<WordBlock> Of(MinutesContent content, ProductMinutes product) =>
    [
        new WordText(FormattableString.Invariant($"Sản phẩm {product.Position}: {product.Product.Name}")) { Style = WordStyle.Subheading },
        new WordTable([40, 125], [.. Rows(content, product).Index().Select(row => Row(row.Item, row.Index < RowsWithHeading))])
        {
            Caption = "Kết quả của " + product.Product.Name,
            RowHeads = true,
        },
    ];

    private static WordRow Row(Line line, bool keepWithNext) =>
        new(WordCell.Bold(line.Label), new WordCell(new WordText(new WordRun(line.Text) { From = line.From }))) { KeepWithNext = keepWithNext };

    private static IEnumerable<Line> Rows(MinutesContent content, ProductMinutes product) =>
    [
        new("Kết quả", PaperWords.Result(product), content.DecidedAt(product)),
        .. About(content, product),
        .. product.Final is { Classification: { } classification } final ? Scores(content, product, final, classification) : [],
        .. Rulings(content, product),
        .. product.Rounds.SelectMany(round => Round(content, round, product.IsDecided, isLast: round == product.Rounds[^1])),
        .. product.Final is { } last ? last.Forms.Where(form => form.Form.Opinion is not null).Select(form => new Line("Ý kiến", $"{form.Seat.Office}: {form.Form.Opinion}", form.Form.Version)) : [],
        .. content.State.Notes.Where(note => note.ProductId == product.Product.Id).Select(note => new Line("Ghi chú", note.Text, note.Version)),
        .. product.Step is { } step ? [new Line("Xử lý tiếp", $"{VietnameseWords.Instance.Say(step)} ({step.Clause})", null)] : Array.Empty<Line>(),
    ];

    private static IEnumerable<Line> About(MinutesContent content, ProductMinutes product)
    {
        var entered = content.LastVersionOf<SessionEvent>(fact => fact is ProductEntered or ProductCorrected && fact.AboutProduct() == product.Product.Id);
        return
        [
            new("Chủ thể", product.Product.Producer, entered),
            new("Mã sản phẩm", product.Product.Code, entered),
            new("Bộ tiêu chí", FormattableString.Invariant($"Bộ {product.Set.Number}: {product.Set.Name} ({product.Edition.Instrument.Number})"), entered),
            new("Hồ sơ", $"{VietnameseWords.Instance.Kind(product.Product.Kind)}, nộp {PaperTime.Day(product.Product.FiledOn)}; văn bản áp dụng theo {product.Product.Clause}", entered),
        ];
    }

    private static IEnumerable<Line> Scores(MinutesContent content, ProductMinutes product, RoundMinutes final, Classification classification)
    {
        var tally = classification.Tally;
        var (scored, decided) = (content.ScoredAt(product), content.DecidedAt(product));
        yield return new("Phiếu được tính", FormattableString.Invariant($"{tally.Count} phiếu, tổng {tally.Mean.Sum} điểm"), scored);
        yield return new("Điểm theo phần", string.Join("; ", product.Set.Parts.Select(part =>
            FormattableString.Invariant($"Phần {part.Code}: {content.PartPoints(tally.MeanOf(part.Code))}/{part.Max}"))), scored);
        yield return new("Điểm trung bình", content.Points(tally.Mean, classification), scored);
        yield return new("Chênh lệch", FormattableString.Invariant($"thấp nhất {tally.Spread.Min}, cao nhất {tally.Spread.Max}, chênh {tally.Spread.Width} (giới hạn {classification.Rules.SpreadLimit})"), scored);
        if (product.Rating is not null)
            yield return new("Lý do", VietnameseWords.Instance.Because(classification), decided);
        if (Lines(classification.Unmet.Where(finding => finding.Minimum.Star <= classification.Band).Select(PaperWords.Minimum)) is { Length: > 0 } unmet)
            yield return new("Tối thiểu chưa đạt", unmet, decided);
        if (Lines(classification.Disputed.Select(finding => $"{PaperWords.Minimum(finding)}: {(finding.Met ? "tính là đạt" : "tính là chưa đạt")}")) is { Length: > 0 } disputed)
            yield return new("Tối thiểu còn ý kiến khác nhau", disputed, decided);
        foreach (var paper in final.Forms.Where(form => form.Form.Paper is not null))
            yield return new("Phiếu giấy", $"{paper.Seat.Office}: nhập từ bản chụp {paper.Form.Paper!.ScanSha256[..RecordHead.ShortDigits]}, {content.Office(paper.Form.Paper.EnteredBy)} nhập, {content.Office(paper.Form.Paper.ConfirmedBy)} đối chiếu", paper.Form.Version);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static IEnumerable<Line> Rulings(MinutesContent content, ProductMinutes product)
    {
        foreach (var recusal in product.State.Recusals)
            yield return new("Không tham gia chấm", $"{content.Office(recusal.Key)}: {recusal.Value}", content.LastVersionOf<RecusalDeclared>(declared => declared.SeatId == recusal.Key && declared.ProductId == product.Product.Id));
        foreach (var ruled in product.State.RuledCases)
        {
            yield return new("Đề nghị loại", $"{content.Office(ruled.Proposal.SeatId)} đề nghị theo căn cứ “{ruled.Proposal.Ground.Text}”: {ruled.Proposal.Reason}", content.VersionOf(ruled.Proposal));
            yield return new("Hội đồng quyết định", FormattableString.Invariant(
                $"{(ruled.Ruling!.Found ? "loại" : "không loại")}; {ruled.Ruling.For} tán thành, {ruled.Ruling.Against} không tán thành trên {ruled.Ruling.Eligible} người có quyền; lý do: {ruled.Ruling.Reason}"), content.VersionOf(ruled.Ruling));
        }

        if (product.State.Progress is ProductProgress.Withdrawn withdrawn)
            yield return new("Lý do rút", withdrawn.Reason, content.DecidedAt(product));
        if (content.State.Closing is { Reason: { } reason } closing && closing.UnratedProducts.Contains(product.Product.Id))
            yield return new("Lý do để lại", reason, content.VersionOf(closing));
    }

    private static IEnumerable<Line> Round(MinutesContent content, RoundMinutes round, bool isDecided, bool isLast)
    {
        var name = FormattableString.Invariant($"Lượt {round.Round.Number}");
        if (round.Round.Order is { Reason: var reason })
            yield return new(name, $"chấm lại tiêu chí {string.Join(", ", round.Round.Criteria)}; lý do: {reason}", content.VersionOf(round.Round.Order));
        if (round.Round.Closing is { MissingSeats.IsEmpty: false } closing)
            yield return new(name, $"đóng khi thiếu phiếu của {content.Offices(closing.MissingSeats)}{(closing.Reason is null ? string.Empty : "; lý do: " + closing.Reason)}", content.VersionOf(closing));
        if (round.Round.Spread is { } spread)
            yield return new(name, isDecided ? FormattableString.Invariant($"chênh lệch {spread.Max - spread.Min} điểm ({spread.Min}–{spread.Max}), quá giới hạn {spread.Limit}") : "chênh lệch điểm quá giới hạn", content.VersionOf(spread));
        if (isDecided && !isLast && round.Classification is { } before)
            yield return new(name, FormattableString.Invariant($"{before.Tally.Count} phiếu, điểm trung bình {content.Points(before.Tally.Mean, before)}"), content.VersionOf(round.Round.Closing));
        if (round.Round.Accepted is { } accepted)
            yield return new(name, $"chấp nhận chênh lệch; lý do: {accepted.Reason}", content.VersionOf(accepted));
    }

    // A line of a product's table, and the event of the record it comes from.
    private readonly record struct Line(string Label, string Text, int? From);
}
