using System.Collections.Immutable;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Tables;

/// <summary>The results of a session as sheets: the summary of all products, then one for each.</summary>
public static class ResultSheets
{
    private static readonly ImmutableArray<(string Title, int Width)> Columns =
    [
        ("STT", 6), ("Mã sản phẩm", 20), ("Tên sản phẩm", 30), ("Chủ thể", 26), ("Bộ số", 6), ("Tên bộ tiêu chí", 24), ("Tình trạng bản văn", 12), ("Văn bản áp dụng", 15),
        ("Loại hồ sơ", 15), ("Ngày nộp", 11), ("Kết quả", 18), ("Hạng sao", 7), ("Số phiếu", 7), ("Tổng điểm", 8), ("Điểm trung bình", 9),
        ("Phần A", 8), ("Phần B", 8), ("Phần C", 8), ("Phiếu thấp nhất", 7), ("Phiếu cao nhất", 7), ("Chênh lệch", 7),
        ("Yêu cầu tối thiểu chưa đạt", 30), ("Yêu cầu có ý kiến khác nhau", 30), ("Xử lý tiếp theo", 30), ("Căn cứ", 24), ("Phiên", 24), ("Mục đích", 12), ("Tình trạng", 16),
    ];

    /// <summary>Every sheet.</summary>
    public static ImmutableArray<Sheet> Of(SessionResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return [Summary(results), .. results.Products.Select(product => ProductSheet.Of(results, product))];
    }

    /// <summary>One line a product.</summary>
    public static Sheet Summary(SessionResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var convening = results.Convening;
        return new Sheet(
            "Tổng hợp",
            [.. Columns.Select(column => column.Width)],
            [
                Line.Title("BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP"),
                Line.Note(FormattableString.Invariant($"{convening.Title}; ngày {Moments.Day(results.State.SittingOn)}; đợt {convening.Campaign.Number} năm {convening.Campaign.Year}. {Standing(results)}")),
                Line.Head(Columns.Select(column => column.Title)),
                .. results.Products.Select(product => Line.Body(Cells(results, product))),
            ])
        {
            FixedColumns = 3,
            PagesWide = 2,
        };
    }

    private static string Standing(SessionResults results) => results switch
    {
        { Convening.Purpose: not SessionPurpose.Official } => "Phiên không chính thức: kết quả không có hiệu lực.",
        { State: { Phase: SessionPhase.Sealed, Edition: > 1 and var edition } } => FormattableString.Invariant($"Phiên đã niêm phong, bản {edition}."),
        { State.Phase: SessionPhase.Sealed } => "Phiên đã niêm phong.",
        { State.Phase: SessionPhase.Closed } => "Phiên đã bế mạc, chưa niêm phong: kết quả còn có thể thay đổi.",
        _ => "Phiên chưa niêm phong: kết quả còn có thể thay đổi.",
    };

    // A line of a table travels without its heading: that of a practice session must not read as a recognition.
    private static string Next(SessionResults results, NextStep next) => results.Convening.Purpose == SessionPurpose.Official
        ? TableWords.Next(next)
        : "Không có hiệu lực. Trong phiên chính thức: " + TableWords.Next(next);

    private static IEnumerable<Cell> Cells(SessionResults results, ProductResult product)
    {
        var scores = product.Scores;
        var decimals = results.Rules.Decimals;
        return
        [
            Cell.Of(product.Position), Cell.Of(product.Product.Code), Cell.Of(product.Product.Name), Cell.Of(product.Product.Producer),
            Cell.Of(product.Set.Number), Cell.Of(product.Set.Name), Cell.Of(TableWords.Status(product.Set)), Cell.Of(product.Edition.Instrument.Number),
            Cell.Of(TableWords.Kind(product.Product.Kind)), Cell.Of(product.Product.FiledOn),
            Cell.Of(TableWords.Outcome(product)), Cell.Of((int?)product.Stars),
            Cell.Of(scores?.Tally.Count), Cell.Of(scores?.Tally.Mean.Sum),
            scores is null ? Cell.None : Cell.Of(scores.Tally.Mean, scores.Bands, decimals),
            .. Enum.GetValues<PartCode>().Select(part => scores is null ? Cell.None : Cell.Of(scores.Tally.MeanOf(part), [], decimals)),
            Cell.Of(scores?.Tally.Spread.Min), Cell.Of(scores?.Tally.Spread.Max), Cell.Of(scores?.Tally.Spread.Width),
            scores is null ? Cell.None : Cell.Of(TableWords.Minimums(scores.Unmet)),
            scores is null ? Cell.None : Cell.Of(TableWords.Minimums(scores.Disputed)),
            product.Next is null ? Cell.None : Cell.Of(Next(results, product.Next)), Cell.Of(product.Next?.Clause),
            Cell.Of(results.Convening.Title), Cell.Of(VietnameseWords.Instance.Purpose(results.Convening.Purpose)), Cell.Of(VietnameseWords.Instance.Phase(results.State)),
        ];
    }
}
