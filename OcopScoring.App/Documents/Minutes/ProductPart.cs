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
        new WordTable([40, 125], [.. Rows(content, product).Index().Select(row => new WordRow(WordCell.Bold(row.Item.Label), row.Item.Text) { KeepWithNext = row.Index < RowsWithHeading })])
        {
            Caption = "Kết quả của " + product.Product.Name,
            RowHeads = true,
        },
    ];

    private static IEnumerable<(string Label, string Text)> Rows(MinutesContent content, ProductMinutes product) =>
    [
        ("Kết quả", PaperWords.Result(product)),
        .. About(product),
        .. product.Final is { Classification: { } classification } final ? Scores(content, product, final, classification) : [],
        .. Rulings(content, product),
        .. product.Rounds.SelectMany(round => Round(content, round, product.IsDecided, isLast: round == product.Rounds[^1])),
        .. product.Final is { } last ? last.Forms.Where(form => form.Form.Opinion is not null).Select(form => ("Ý kiến", $"{form.Seat.Office}: {form.Form.Opinion}")) : [],
        .. content.State.Notes.Where(note => note.ProductId == product.Product.Id).Select(note => ("Ghi chú", note.Text)),
        .. product.Step is { } step ? [("Xử lý tiếp", $"{VietnameseWords.Instance.Say(step)} ({step.Clause})")] : Array.Empty<(string, string)>(),
    ];

    private static IEnumerable<(string, string)> About(ProductMinutes product) =>
    [
        ("Chủ thể", product.Product.Producer),
        ("Mã sản phẩm", product.Product.Code),
        ("Bộ tiêu chí", FormattableString.Invariant($"Bộ {product.Set.Number}: {product.Set.Name} ({product.Edition.Instrument.Number})")),
        ("Hồ sơ", $"{VietnameseWords.Instance.Kind(product.Product.Kind)}, nộp {PaperTime.Day(product.Product.FiledOn)}; văn bản áp dụng theo {product.Product.Clause}"),
    ];

    private static IEnumerable<(string, string)> Scores(MinutesContent content, ProductMinutes product, RoundMinutes final, Classification classification)
    {
        var tally = classification.Tally;
        yield return ("Phiếu được tính", FormattableString.Invariant($"{tally.Count} phiếu, tổng {tally.Mean.Sum} điểm"));
        yield return ("Điểm theo phần", string.Join("; ", product.Set.Parts.Select(part =>
            FormattableString.Invariant($"Phần {part.Code}: {content.PartPoints(tally.MeanOf(part.Code))}/{part.Max}"))));
        yield return ("Điểm trung bình", content.Points(tally.Mean, classification));
        yield return ("Chênh lệch", FormattableString.Invariant($"thấp nhất {tally.Spread.Min}, cao nhất {tally.Spread.Max}, chênh {tally.Spread.Width} (giới hạn {classification.Rules.SpreadLimit})"));
        if (product.Rating is not null)
            yield return ("Lý do", VietnameseWords.Instance.Because(classification));
        if (Lines(classification.Unmet.Where(finding => finding.Minimum.Star <= classification.Band).Select(PaperWords.Minimum)) is { Length: > 0 } unmet)
            yield return ("Tối thiểu chưa đạt", unmet);
        if (Lines(classification.Disputed.Select(finding => $"{PaperWords.Minimum(finding)}: {(finding.Met ? "tính là đạt" : "tính là chưa đạt")}")) is { Length: > 0 } disputed)
            yield return ("Tối thiểu còn ý kiến khác nhau", disputed);
        foreach (var paper in final.Forms.Where(form => form.Form.Paper is not null))
            yield return ("Phiếu giấy", $"{paper.Seat.Office}: nhập từ bản chụp {paper.Form.Paper!.ScanSha256[..RecordHead.ShortDigits]}, {content.Office(paper.Form.Paper.EnteredBy)} nhập, {content.Office(paper.Form.Paper.ConfirmedBy)} đối chiếu");
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static IEnumerable<(string, string)> Rulings(MinutesContent content, ProductMinutes product)
    {
        foreach (var recusal in product.State.Recusals)
            yield return ("Không tham gia chấm", $"{content.Office(recusal.Key)}: {recusal.Value}");
        foreach (var ruled in product.State.RuledCases)
        {
            yield return ("Đề nghị loại", $"{content.Office(ruled.Proposal.SeatId)} đề nghị theo căn cứ “{ruled.Proposal.Ground.Text}”: {ruled.Proposal.Reason}");
            yield return ("Hội đồng quyết định", FormattableString.Invariant(
                $"{(ruled.Ruling!.Found ? "loại" : "không loại")}; {ruled.Ruling.For} tán thành, {ruled.Ruling.Against} không tán thành trên {ruled.Ruling.Eligible} người có quyền; lý do: {ruled.Ruling.Reason}"));
        }

        if (product.State.Progress is ProductProgress.Withdrawn withdrawn)
            yield return ("Lý do rút", withdrawn.Reason);
        if (content.State.Closing is { Reason: { } reason } closing && closing.UnratedProducts.Contains(product.Product.Id))
            yield return ("Lý do để lại", reason);
    }

    private static IEnumerable<(string, string)> Round(MinutesContent content, RoundMinutes round, bool isDecided, bool isLast)
    {
        var name = FormattableString.Invariant($"Lượt {round.Round.Number}");
        if (round.Round.Order is { Reason: var reason })
            yield return (name, $"chấm lại tiêu chí {string.Join(", ", round.Round.Criteria)}; lý do: {reason}");
        if (round.Round.Closing is { MissingSeats.IsEmpty: false } closing)
            yield return (name, $"đóng khi thiếu phiếu của {content.Offices(closing.MissingSeats)}{(closing.Reason is null ? string.Empty : "; lý do: " + closing.Reason)}");
        if (round.Round.Spread is { } spread)
            yield return (name, isDecided ? FormattableString.Invariant($"chênh lệch {spread.Max - spread.Min} điểm ({spread.Min}–{spread.Max}), quá giới hạn {spread.Limit}") : "chênh lệch điểm quá giới hạn");
        if (isDecided && !isLast && round.Classification is { } before)
            yield return (name, FormattableString.Invariant($"{before.Tally.Count} phiếu, điểm trung bình {content.Points(before.Tally.Mean, before)}"));
        if (round.Round.Accepted is { } accepted)
            yield return (name, $"chấp nhận chênh lệch; lý do: {accepted.Reason}");
    }
}
