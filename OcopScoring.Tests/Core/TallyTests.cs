using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>A tally adds up its forms, in whatever order they come.</summary>
public sealed class TallyTests
{
    private static readonly CriteriaSet Set = LawOnDisk.Set("qd-26-2026/01");

    [Fact]
    public void Sums_means_and_spread_are_those_of_the_forms()
    {
        var tally = Tally.Of(Set, [Forms.Worth(Set, 90), Forms.Worth(Set, 81), Forms.Worth(Set, 60)]);
        Assert.Equal((231, 3), (tally.Mean.Sum, tally.Mean.Count));
        Assert.Equal(new Spread(60, 90), tally.Spread);
        Assert.Equal(30, tally.Spread.Width);
        Assert.Equal(231, Enum.GetValues<PartCode>().Sum(tally.SumOf));
        Assert.Equal(231, Set.Leaves.Sum(tally.SumOf));
        Assert.Equal(new Mean(tally.SumOf(PartCode.B), 3), tally.MeanOf(PartCode.B));
    }

    [Fact]
    public void Support_counts_forms_at_or_above_the_marked_option()
    {
        var minimum = Set.Minimums.First(m => m.Criterion.Options.Any(o => o.Points > m.Option.Points) && m.Criterion.DependsOn is null);
        var leaf = minimum.Criterion;
        var above = Forms.Best(Set);
        var at = above.But((leaf.Number, minimum.Option.Id));
        var below = above.But((leaf.Number, null));
        Assert.Equal(2, Tally.Of(Set, [above, at, below]).SupportOf(minimum));
    }

    [Fact]
    public void The_order_of_the_forms_never_matters() =>
        Gen.Select(Forms.AnyOf(LawOnDisk.Sets), Gen.Int[0, 6]).Sample((ballots, turn) =>
        {
            var set = ballots[0].Set;
            var one = Classify(set, ballots);
            var other = Classify(set, [.. ballots.Skip(turn % ballots.Length).Reverse(), .. ballots.Take(turn % ballots.Length)]);
            Assert.Equal(Rated(one), Rated(other));
        }, iter: 200);

    [Fact]
    public void No_form_or_a_form_of_another_set_is_a_bug()
    {
        Assert.Throws<ArgumentException>(() => Tally.Of(Set, []));
        Assert.Throws<ArgumentException>(() => Tally.Of(Set, [Forms.Best(Set), Forms.Best(LawOnDisk.Set("qd-26-2026/02"))]));
    }

    private static Classification Classify(CriteriaSet set, Ballot[] ballots) =>
        Classification.Of(Tally.Of(set, ballots), LawOnDisk.Bands, RatingRules.Default);

    private static string Rated(Classification result) => string.Join(' ', new object?[]
    {
        result.Tally.Mean, result.Tally.Spread, result.Band, result.Stars, result.Outcome,
        string.Join(',', result.Minimums.Select(m => m.Support)),
    });
}
