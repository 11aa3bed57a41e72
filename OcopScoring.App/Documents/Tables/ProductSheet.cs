using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Tables;

/// <summary>The points of one product by criterion and member, round by round, and who is not among them and why.</summary>
internal static class ProductSheet
{
    private const string NoPart = "Không tham gia chấm";
    private const string NoForm = "Không có phiếu";

    public static Sheet Of(SessionResults results, ProductResult product)
    {
        var members = product.Rounds.Select(round => round.Ballots.Length).DefaultIfEmpty(0).Max();
        return new Sheet(
            string.Create(CultureInfo.InvariantCulture, $"{product.Position:00} {product.Product.Code}"),
            [10, 48, 8, .. Enumerable.Repeat(12, members), 10],
            [
                Line.Title($"{product.Product.Name} – {product.Product.Producer}"),
                Line.Note(string.Create(CultureInfo.InvariantCulture, $"Mã {product.Product.Code}. Bộ {product.Set.Number}: {product.Set.Name} ({product.Edition.Instrument.Number}). Bản văn: {TableWords.Status(product.Set)}.")),
                Line.Note("Kết quả: " + TableWords.Outcome(product) + "."),
                .. product.Rounds.IsEmpty ? [Head([]), .. Withheld(product)] : product.Rounds.SelectMany(round => Table(results, product, round)),
                .. Absences(results.State, product),
            ])
        {
            FixedColumns = 3,
        };
    }

    private static IEnumerable<Line> Withheld(ProductResult product) =>
        [Line.Note(product.State.Progress is ProductProgress.Waiting or ProductProgress.Scoring
            ? "Chưa đóng lượt chấm nên chưa có điểm trong bảng này."
            : "Không có điểm của từng thành viên trong bảng này.")];

    private static IEnumerable<Line> Table(SessionResults results, ProductResult product, RoundResult result)
    {
        var round = result.Round;
        if (product.Rounds.Length > 1)
        {
            yield return Line.Title(string.Create(CultureInfo.InvariantCulture, $"Lượt {round.Number}{(round == product.State.CurrentRound ? " (lượt cuối, tính kết quả)" : "")}"));
        }

        if (round.Order is { } order)
            yield return Line.Note($"Chấm lại các tiêu chí {string.Join(", ", round.Criteria)}. Lý do: {order.Reason}");

        yield return Head(result.Ballots.Select(named => results.State.OfficeOf(named.SeatId)!));
        if (result.Tally is { } tally)
        {
            foreach (var line in Points(results.Rules, product, result.Ballots, tally))
                yield return line;
        }

        if (round.Closing is { MissingSeats: [_, ..] missing } closing)
            yield return Line.Note($"{NoForm}: {string.Join(", ", missing.Select(results.State.OfficeOf))}. Lý do đóng lượt: {closing.Reason}");
    }

    private static Line Head(IEnumerable<string> offices) => Line.Head(["Tiêu chí", "Nội dung", "Tối đa", .. offices, "Trung bình"]);

    private static IEnumerable<Line> Points(CouncilRules rules, ProductResult product, ImmutableArray<NamedBallot> ballots, Tally tally)
    {
        foreach (var part in product.Set.Parts)
        {
            foreach (var leaf in part.Criteria.SelectMany(criterion => criterion.SelfAndDescendants()).Where(criterion => criterion.IsLeaf))
            {
                yield return Line.Body(
                [
                    Cell.Of(leaf.Number), Cell.Of(leaf.Title), Cell.Of(leaf.Max),
                    .. ballots.Select(named => Cell.Of(named.Ballot.MarkOf(leaf).Points)),
                    Cell.Of(new Mean(tally.SumOf(leaf), tally.Count), [], rules.Decimals),
                ]);
            }

            yield return Line.Sum(
            [
                Cell.Of(part.Code.ToString()), Cell.Of("Cộng phần " + part.Code), Cell.Of(part.Max),
                .. ballots.Select(named => Cell.Of(named.Ballot.PointsOf(part.Code))),
                Cell.Of(tally.MeanOf(part.Code), [], rules.Decimals),
            ]);
        }

        yield return Line.Sum(
        [
            Cell.None, Cell.Of("Tổng điểm"), Cell.Of(product.Set.Parts.Sum(part => part.Max)),
            .. ballots.Select(named => Cell.Of(named.Ballot.Total)),
            Cell.Of(tally.Mean, product.Edition.StarBands, rules.Decimals),
        ]);
    }

    // A recusal says why someone may not judge: where names are not shown, it is not either.
    private static IEnumerable<Line> Absences(SessionState state, ProductResult product) => product.Rounds.IsEmpty
        ? []
        : product.State.Recusals.Select(recusal => Line.Note($"{NoPart}: {state.OfficeOf(recusal.Key)}. Lý do: {recusal.Value}"));
}
