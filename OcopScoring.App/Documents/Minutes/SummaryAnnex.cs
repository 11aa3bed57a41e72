using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Minutes;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>All products in one table.</summary>
internal static class SummaryAnnex
{
    private static readonly string[] Columns =
        ["TT", "Sản phẩm", "Chủ thể", "Mã sản phẩm", "Phần A", "Phần B", "Phần C", "Trung bình", "Chênh lệch", "Kết quả"];

    public static IEnumerable<WordBlock> Pointer => [new WordText("Bảng tổng hợp mọi sản phẩm ở Phụ lục I.")];

    public static IEnumerable<WordBlock> Of(MinutesContent content) =>
    [
        .. Annex.Head(content, "I", "BẢNG TỔNG HỢP KẾT QUẢ"),
        new WordTable([9, 52, 42, 36, 15, 15, 15, 19, 17, 32], [.. content.Products.Select(product => Row(content, product))])
        {
            Style = WordStyle.Dense,
            Head =
            [
                new WordRow([.. Columns.Select(WordCell.Bold)]),
            ],
            Caption = "Bảng tổng hợp kết quả",
        },
    ];

    private static WordRow Row(MinutesContent content, ProductMinutes product)
    {
        var classification = product.Final?.Classification;
        var scored = content.ScoredAt(product);
        string Part(PartCode part) => classification is null ? "" : content.PartPoints(classification.Tally.MeanOf(part));
        return new WordRow(
            WordCell.Number(PaperWords.Number(product.Position)),
            product.Product.Name,
            product.Product.Producer,
            product.Product.Code,
            WordCell.Number(Part(PartCode.A), scored),
            WordCell.Number(Part(PartCode.B), scored),
            WordCell.Number(Part(PartCode.C), scored),
            WordCell.Number(classification is null ? "" : content.Points(classification.Tally.Mean, classification), scored),
            WordCell.Number(classification is null ? "" : PaperWords.Number(classification.Tally.Spread.Width), scored),
            new WordCell(new WordText(new WordRun(PaperWords.Result(product)) { From = content.DecidedAt(product) })));
    }
}
