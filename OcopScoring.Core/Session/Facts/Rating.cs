using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>A result as the record keeps it, with the names of the rules that made it.</summary>
/// <param name="Counted">Forms counted.</param>
/// <param name="Sum">Sum of their totals, in points.</param>
/// <param name="Band">The band of the mean.</param>
/// <param name="Outcome">How the rating ended.</param>
/// <param name="Stars">The star; null when eliminated or not recognised.</param>
/// <param name="Unmet">The minimums of three, four and five stars that were not met.</param>
/// <param name="GateRule">The name of the gate rule.</param>
/// <param name="StarRule">The name of the star rule.</param>
public sealed record Rating(
    int Counted,
    int Sum,
    StarRating Band,
    RatingOutcome Outcome,
    StarRating? Stars,
    ImmutableArray<UnmetMinimum> Unmet,
    string GateRule,
    string StarRule)
{
    /// <summary>The record of a classification.</summary>
    /// <param name="classification">What Core computed.</param>
    public static Rating Of(Classification classification)
    {
        ArgumentNullException.ThrowIfNull(classification);
        return new Rating(
            classification.Tally.Count,
            classification.Tally.Mean.Sum,
            classification.Band,
            classification.Outcome,
            classification.Stars,
            [.. classification.Unmet.Select(UnmetMinimum.Of)],
            classification.Rules.GateRule.Name(),
            classification.Rules.StarRule.Name());
    }
}

/// <summary>A star minimum that was not met.</summary>
/// <param name="Star">The star that asks for it.</param>
/// <param name="Criterion">The number of the criterion.</param>
/// <param name="Option">The marked option.</param>
/// <param name="Support">How many counted forms supported it.</param>
public sealed record UnmetMinimum(StarRating Star, string Criterion, string Option, int Support)
{
    /// <summary>The record of a finding.</summary>
    /// <param name="finding">What Core found.</param>
    public static UnmetMinimum Of(MinimumFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new UnmetMinimum(finding.Minimum.Star, finding.Minimum.Criterion.Number, finding.Minimum.Option.Id, finding.Support);
    }
}
