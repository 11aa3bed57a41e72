using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>How a rating ends.</summary>
public enum RatingOutcome
{
    /// <summary>The product has a star.</summary>
    Rated,

    /// <summary>A minimum of its band is missed and the council's rule refuses a lower star (star-refuse/1).</summary>
    NotRecognised,

    /// <summary>The council found a ground of elimination.</summary>
    Eliminated,
}

/// <summary>
/// The star of a product and why: the band of the exact mean, then the star minimums, which accumulate (four stars need all
/// three-star and four-star minimums), then eliminations. Deterministic; nothing but its arguments goes in.
/// </summary>
public sealed class Classification
{
    private Classification(Tally tally, ImmutableArray<StarBand> bands, RatingRules rules, bool eliminated)
    {
        Tally = tally;
        Bands = bands;
        Rules = rules;
        Band = tally.Mean.BandIn(bands);
        Minimums = [.. tally.Set.Minimums.Select(minimum => MinimumFinding.Of(minimum, tally, rules.GateRule))];
        var (outcome, stars) = Verdict.Of(Band, Minimums, rules.StarRule, eliminated);
        Outcome = outcome;
        Stars = stars;
    }

    /// <summary>What the forms add up to.</summary>
    public Tally Tally { get; }

    /// <summary>The bands of the edition.</summary>
    public ImmutableArray<StarBand> Bands { get; }

    /// <summary>The rules applied.</summary>
    public RatingRules Rules { get; }

    /// <summary>The band of the exact mean, before minimums.</summary>
    public StarRating Band { get; }

    /// <summary>Every star minimum of the set with its finding, ordered by star, then as on the form.</summary>
    public ImmutableArray<MinimumFinding> Minimums { get; }

    /// <summary>How the rating ends.</summary>
    public RatingOutcome Outcome { get; }

    /// <summary>The star, or null when the product is eliminated or not recognised.</summary>
    public StarRating? Stars { get; }

    /// <summary>Whether the star is one that is recognised and certified: three or more.</summary>
    public bool Recognised => Stars >= StarRating.Three;

    /// <summary>The minimums of three, four and five stars that are not met.</summary>
    public IEnumerable<MinimumFinding> Unmet => Minimums.Where(finding => !finding.Met);

    /// <summary>The minimums on which the forms are not unanimous.</summary>
    public IEnumerable<MinimumFinding> Disputed => Minimums.Where(finding => finding.Disputed);

    /// <summary>Whether two totals lie further apart than the rules allow.</summary>
    public bool SpreadExceeded => Tally.Spread.Exceeds(Rules.SpreadLimit);

    /// <summary>What is missing for the next star; null with five stars or after an elimination.</summary>
    public StarGap? NextStar => StarGap.Of(this);

    /// <summary>Classifies a product.</summary>
    /// <param name="tally">The counted forms.</param>
    /// <param name="bands">The star bands of the edition.</param>
    /// <param name="rules">The council's rules.</param>
    /// <param name="eliminated">Whether the council found a ground of elimination.</param>
    public static Classification Of(Tally tally, ImmutableArray<StarBand> bands, RatingRules rules, bool eliminated = false)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(rules);
        return new Classification(tally, bands, rules, eliminated);
    }
}

/// <summary>What the forms say of one star minimum.</summary>
/// <param name="Minimum">The minimum.</param>
/// <param name="Support">How many counted forms chose an option worth at least the marked one.</param>
/// <param name="Counted">How many forms were counted.</param>
/// <param name="Met">Whether the gate rule holds it met.</param>
public sealed record MinimumFinding(StarMinimum Minimum, int Support, int Counted, bool Met)
{
    /// <summary>Whether the forms are not unanimous; shown whatever the rule says.</summary>
    public bool Disputed => Support > 0 && Support < Counted;

    internal static MinimumFinding Of(StarMinimum minimum, Tally tally, GateRule rule)
    {
        var support = tally.SupportOf(minimum);
        var met = rule switch
        {
            GateRule.Majority => 2 * support > tally.Count,
            GateRule.All => support == tally.Count,
            GateRule.Mean => tally.SumOf(minimum.Criterion) >= minimum.Option.Points * tally.Count,
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
        return new MinimumFinding(minimum, support, tally.Count, met);
    }
}

/// <summary>The last step: from band and minimums to the star.</summary>
internal static class Verdict
{
    public static (RatingOutcome Outcome, StarRating? Stars) Of(
        StarRating band, ImmutableArray<MinimumFinding> minimums, StarRule rule, bool eliminated)
    {
        if (eliminated)
        {
            return (RatingOutcome.Eliminated, null);
        }

        // Minimums exist for three stars and more and accumulate, so the lowest one that is missed is the ceiling.
        var lowestMissed = minimums.Where(finding => !finding.Met).Select(finding => (StarRating?)finding.Minimum.Star).Min();
        if (lowestMissed is null || lowestMissed > band)
        {
            return (RatingOutcome.Rated, band);
        }

        return rule == StarRule.Refuse ? (RatingOutcome.NotRecognised, null) : (RatingOutcome.Rated, lowestMissed - 1);
    }
}
