using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>What a product lacks for a star.</summary>
/// <param name="Star">The next star.</param>
/// <param name="PointsShort">Points by which the sum of all forms falls short of the band; 0 when the mean is high enough.</param>
/// <param name="Counted">The number of forms, so that <c>PointsShort / Counted</c> is what the mean lacks.</param>
/// <param name="Unmet">The minimums up to that star that are not met.</param>
public sealed record StarGap(StarRating Star, int PointsShort, int Counted, ImmutableArray<MinimumFinding> Unmet)
{
    /// <summary>What the mean lacks, for reading: rounded up, so that it never understates, with a decimal comma.</summary>
    /// <param name="decimals">Decimals shown, 0–4.</param>
    public string DisplayPointsShort(int decimals = 2)
    {
        var scale = (long)Math.Pow(10, decimals);
        return PointText.Format(((PointsShort * scale) + Counted - 1) / Counted, scale, decimals);
    }

    internal static StarGap? Of(Classification classification)
    {
        var star = classification switch
        {
            { Outcome: RatingOutcome.Eliminated } or { Stars: StarRating.Five } => (StarRating?)null,
            { Stars: { } stars } => stars + 1,
            _ => classification.Band,
        };
        if (star is not { } next)
        {
            return null;
        }

        var tally = classification.Tally;
        var from = classification.Bands.First(band => band.Star == next).From;
        return new StarGap(
            next,
            Math.Max(0, (from * tally.Count) - tally.Mean.Sum),
            tally.Count,
            [.. classification.Unmet.Where(finding => finding.Minimum.Star <= next)]);
    }
}
