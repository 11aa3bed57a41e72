using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>How far the forms differ on one criterion. Counts of forms only; never whose.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Counts">How many forms gave how many points, from the most points down; at least one entry.</param>
public sealed record Disagreement(Criterion Criterion, ImmutableArray<(int Points, int Forms)> Counts)
{
    /// <summary>The distance between the most and the fewest points given, in points.</summary>
    public int Width => Counts[0].Points - Counts[^1].Points;

    /// <summary>The criteria on which the forms differ, the widest first, then as on the form.</summary>
    /// <param name="tally">The counted forms.</param>
    public static ImmutableArray<Disagreement> In(Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return
        [
            .. tally.Set.Leaves
                .Select(leaf => new Disagreement(leaf, Count(tally, leaf)))
                .Where(disagreement => disagreement.Width > 0)
                .OrderByDescending(disagreement => disagreement.Width),
        ];
    }

    /// <summary>
    /// What the chair is advised to order again: those more than half as wide as the widest. The law is silent and no ruling asks
    /// for it; it is a suggestion, and the chair decides.
    /// </summary>
    /// <param name="disagreements">What <see cref="In"/> gave.</param>
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
