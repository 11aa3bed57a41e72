using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// What the counted forms of one product add up to (tổng hợp điểm). It depends on the forms only, never on their order.
/// </summary>
public sealed class Tally
{
    private readonly ImmutableArray<int> _sumsByLeaf;

    private Tally(CriteriaSet set, ImmutableArray<Ballot> ballots)
    {
        Set = set;
        Ballots = ballots;
        Mean = new Mean(ballots.Sum(ballot => ballot.Total), ballots.Length);
        Spread = new Spread(ballots.Min(ballot => ballot.Total), ballots.Max(ballot => ballot.Total));
        var sums = new int[set.Leaves.Length];
        foreach (var ballot in ballots)
        {
            for (var leaf = 0; leaf < sums.Length; leaf++)
            {
                sums[leaf] += ballot.Marks[leaf].Points;
            }
        }

        _sumsByLeaf = ImmutableArray.Create(sums);
    }

    /// <summary>The set of the product.</summary>
    public CriteriaSet Set { get; }

    /// <summary>The forms counted, at least one.</summary>
    public ImmutableArray<Ballot> Ballots { get; }

    /// <summary>The number of forms counted.</summary>
    public int Count => Ballots.Length;

    /// <summary>The exact mean of the totals.</summary>
    public Mean Mean { get; }

    /// <summary>How far the totals lie apart.</summary>
    public Spread Spread { get; }

    /// <summary>Adds up forms of one set.</summary>
    /// <param name="set">The set of the product.</param>
    /// <param name="ballots">At least one form, all of that set.</param>
    /// <exception cref="ArgumentException">No form, or a form of another set: a bug of the caller, not a choice of a user.</exception>
    public static Tally Of(CriteriaSet set, IEnumerable<Ballot> ballots)
    {
        ArgumentNullException.ThrowIfNull(set);
        ImmutableArray<Ballot> counted = [.. ballots];
        if (counted.IsEmpty || counted.Any(ballot => ballot.Set != set))
        {
            throw new ArgumentException("A tally needs at least one form, all of the same set.", nameof(ballots));
        }

        return new Tally(set, counted);
    }

    /// <summary>The sum of all forms in one part, in points.</summary>
    /// <param name="part">The part.</param>
    public int SumOf(PartCode part) => Ballots.Sum(ballot => ballot.PointsOf(part));

    /// <summary>The mean of all forms in one part.</summary>
    /// <param name="part">The part.</param>
    public Mean MeanOf(PartCode part) => new(SumOf(part), Count);

    /// <summary>The sum of all forms in one leaf, in points.</summary>
    /// <param name="leaf">A leaf of the set.</param>
    public int SumOf(Criterion leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return _sumsByLeaf[Set.Leaves.IndexOf(leaf)];
    }

    /// <summary>How many forms chose an option worth at least the marked one.</summary>
    /// <param name="minimum">A minimum of the set.</param>
    public int SupportOf(StarMinimum minimum)
    {
        ArgumentNullException.ThrowIfNull(minimum);
        var leaf = Set.Leaves.IndexOf(minimum.Criterion);
        return Ballots.Count(ballot => ballot.Marks[leaf].Points >= minimum.Option.Points);
    }
}
