using System.Globalization;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>Words that several parts of the minutes share. A paper is in Vietnamese, whatever language its maker reads pages in.</summary>
internal static class PaperWords
{
    private static readonly RefusalWords Names = new(VietnameseWords.Instance);

    public static string Level(CouncilLevel level) => Names.Level(level);

    public static string Role(SeatRole role) => Names.Role(role);

    public static string Seat(Seat seat) => $"{seat.Office} ({Role(seat.Role)})";

    public static string Office(this MinutesContent content, string seatId) => content.State.OfficeOf(seatId) ?? seatId;

    public static string Offices(this MinutesContent content, IEnumerable<string> seatIds) => string.Join("; ", seatIds.Select(content.Office));

    public static string Product(this MinutesContent content, string productId) => $"“{content.State.FindProduct(productId)?.Product.Name ?? productId}”";

    public static string Points(this MinutesContent content, Mean mean, Classification classification) =>
        mean.Display(classification.Bands, content.Rules.Decimals);

    // A part has no bands of its own to cross.
    public static string PartPoints(this MinutesContent content, Mean mean) => mean.Display([], content.Rules.Decimals);

    /// <summary>The star, or how else it ended.</summary>
    public static string Result(ProductMinutes product) => product.State.Progress switch
    {
        ProductProgress.Rated { Rating: var rating } => VietnameseWords.Instance.Verdict(rating.Outcome, rating.Stars),
        ProductProgress.Contested { Rating: var rating } => VietnameseWords.Instance.Verdict(rating.Outcome, rating.Stars) + " (đang có khiếu nại)",
        ProductProgress.Eliminated => "Bị loại",
        ProductProgress.Withdrawn => "Rút hồ sơ",
        _ => "Chưa quyết định",
    };

    public static string Minimum(MinimumFinding finding) => FormattableString.Invariant(
        $"{(int)finding.Minimum.Star} sao – tiêu chí {finding.Minimum.Criterion.Number}: {VietnameseWords.Instance.Option(finding.Minimum.Option)} ({finding.Support}/{finding.Counted} phiếu)");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
