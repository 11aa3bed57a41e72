using System.Collections.Immutable;
using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>Points by member and criterion for one product. Members go by their numbers, so that a wide council fits on the page.</summary>
internal static class PointsAnnex
{
    // A column narrower than this no longer holds three digits.
    private const int MostAcross = 16;
    private const decimal NumberMm = 10;
    private const decimal MeanMm = 16;

    public static IEnumerable<WordBlock> Of(MinutesContent content) =>
    [
        .. Annex.Head(content, "II", "ĐIỂM CỦA TỪNG THÀNH VIÊN THEO TIÊU CHÍ"),
        .. content.Products.Where(product => product.Final is { Forms.IsEmpty: false }).SelectMany((product, index) => Of(content, product, index > 0)),
    ];

    private static IEnumerable<WordBlock> Of(MinutesContent content, ProductMinutes product, bool onNewPage)
    {
        var final = product.Final!;
        yield return new WordText(FormattableString.Invariant($"Sản phẩm {product.Position}: {product.Product.Name}")) { Style = WordStyle.Subheading, OnNewPage = onNewPage };
        if (final.Round.Number > 1)
            yield return new WordText(FormattableString.Invariant($"Lượt {final.Round.Number}; tiêu chí chấm lại: {string.Join(", ", final.Round.Criteria)}.")) { Style = WordStyle.Small };
        yield return new WordText(string.Join("; ", final.Forms.Select((form, index) => FormattableString.Invariant($"({index + 1}) {form.Seat.Office}")))) { Style = WordStyle.Small };
        foreach (var group in final.Forms.Index().Chunk(MostAcross))
            yield return Table(content, product, [.. group]);
    }

    private static WordTable Table(MinutesContent content, ProductMinutes product, ImmutableArray<(int Index, FormMinutes Form)> forms)
    {
        var set = product.Set;
        var classification = product.Final!.Classification!;
        var tally = classification.Tally;
        var titleMm = WordPage.Landscape.TextWidthMm - MeanMm - (NumberMm * forms.Length);
        var scored = content.ScoredAt(product);
        WordRow Row(string title, Func<Ballot, int> points, string mean, bool strong)
        {
            var look = strong ? WordLook.Bold : WordLook.Plain;
            WordCell Cell(string text, WordAlign? align, int? from = null) => new(new WordText(new WordRun(text, look) { From = from })) { Align = align, Shaded = strong };
            return new WordRow(
            [
                Cell(title, null),
                .. forms.Select(entry => Cell(PaperWords.Number(points(entry.Form.Ballot)), WordAlign.Right, entry.Form.Form.Version)),
                Cell(mean, WordAlign.Right, scored),
            ]);
        }

        return new WordTable(
            [titleMm, .. Enumerable.Repeat(NumberMm, forms.Length), MeanMm],
            [
                .. set.Parts.SelectMany(part => set.Leaves.Where(leaf => leaf.Part == part.Code)
                    .Select(leaf => Row(
                        FormattableString.Invariant($"{leaf.Number}. {leaf.Title} ({leaf.Max})"),
                        ballot => ballot.MarkOf(leaf).Points,
                        content.PartPoints(new Mean(tally.SumOf(leaf), tally.Count)),
                        strong: false))
                    .Append(Row(FormattableString.Invariant($"Cộng phần {part.Code} ({part.Max})"), ballot => ballot.PointsOf(part.Code), content.PartPoints(tally.MeanOf(part.Code)), strong: true))),
                Row("Tổng điểm (100)", ballot => ballot.Total, content.Points(tally.Mean, classification), strong: true),
            ])
        {
            Style = WordStyle.Dense,
            Head = [new WordRow([WordCell.Bold("Tiêu chí (điểm tối đa)"), .. forms.Select(entry => WordCell.Bold(FormattableString.Invariant($"({entry.Index + 1})"))), WordCell.Bold("TB")])],
            Caption = "Điểm theo thành viên và tiêu chí",
            RowHeads = true,
        };
    }
}
