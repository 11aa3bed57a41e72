using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Components.Pages.Chair;

/// <summary>How far the forms differ on one criterion. Counts of forms only; never whose.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Counts">How many forms gave how many points, from the most points down.</param>
public sealed record Disagreement(Criterion Criterion, ImmutableArray<(int Points, int Forms)> Counts)
{
    /// <summary>The distance between the most and the fewest points given.</summary>
    public int Width => Counts[0].Points - Counts[^1].Points;

    /// <summary>The criteria on which the forms differ, the widest first, then as on the form.</summary>
    public static ImmutableArray<Disagreement> In(Tally tally) =>
    [
        .. tally.Set.Leaves
            .Select(leaf => new Disagreement(leaf, Count(tally, leaf)))
            .Where(disagreement => disagreement.Width > 0)
            .OrderByDescending(disagreement => disagreement.Width),
    ];

    /// <summary>
    /// What the chair is advised to order again: those at least half as wide as the widest. A suggestion; the chair decides.
    /// </summary>
    public static IEnumerable<string> Suggested(ImmutableArray<Disagreement> disagreements) => disagreements
        .Where(disagreement => 2 * disagreement.Width > disagreements[0].Width)
        .Select(disagreement => disagreement.Criterion.Number);

    private static ImmutableArray<(int Points, int Forms)> Count(Tally tally, Criterion leaf) =>
    [
        .. tally.Ballots
            .GroupBy(ballot => ballot.MarkOf(leaf).Points)
            .OrderByDescending(group => group.Key)
            .Select(group => (group.Key, group.Count())),
    ];
}
