using System.Collections.Immutable;
using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;
using static OcopScoring.Core.Criteria.StarRating;

namespace OcopScoring.Tests.Core;

/// <summary>What must hold of every classification, over random sets and forms of every quality.</summary>
public sealed class ClassificationProperties
{
    private static readonly Gen<Ballot[]> AnyForms = Forms.AnyOf(LawOnDisk.Sets);

    private static readonly Gen<RatingRules> AnyRules =
        Gen.Select(Gen.Enum<GateRule>(), Gen.Enum<StarRule>(), (gate, star) => new RatingRules(10, gate, star));

    [Fact]
    public void More_points_never_lower_the_band_nor_lose_a_minimum() =>
        Gen.Select(AnyForms, AnyRules, Gen.Int[0, 6], Gen.Int[0, 200]).Sample((ballots, rules, which, where) =>
        {
            var form = which % ballots.Length;
            var mark = ballots[form].Marks[where % ballots[form].Marks.Length];
            var better = mark.Criterion.Options.Where(option => option.Points > mark.Points).MinBy(option => option.Points);
            if (better is null || (mark.Criterion.DependsOn is { } number && ballots[form].Choices[number] is null))
                return;

            var choices = ballots[form].Choices.SetItem(mark.Criterion.Number, better.Id);
            if (!Ballot.TryMake(ballots[form].Set, choices, out var raised, out _))
                return;

            var before = Classify(ballots, rules);
            var after = Classify([.. ballots.Select((ballot, i) => i == form ? raised : ballot)], rules);
            Assert.True(after.Band >= before.Band);
            Assert.All(before.Minimums.Zip(after.Minimums), pair => Assert.True(pair.Second.Met || !pair.First.Met));
            if (rules.StarRule == StarRule.Fallback)
                Assert.True(after.Stars >= before.Stars);
        }, iter: 500);

    [Fact]
    public void The_star_never_exceeds_the_band_and_never_a_missed_minimum() =>
        Gen.Select(AnyForms, AnyRules).Sample((ballots, rules) =>
        {
            var result = Classify(ballots, rules);
            Assert.True(result.Stars is null || result.Stars <= result.Band);
            Assert.All(result.Unmet, finding => Assert.True(result.Stars is null || result.Stars < finding.Minimum.Star));
            Assert.Equal(result.Stars is null, result.Outcome != RatingOutcome.Rated);
            if (rules.StarRule == StarRule.Fallback)
                Assert.NotNull(result.Stars);
        }, iter: 300);

    [Fact]
    public void Refusing_and_falling_back_differ_only_where_a_minimum_of_the_band_is_missed() =>
        Gen.Select(AnyForms, Gen.Enum<GateRule>()).Sample((ballots, gate) =>
        {
            var fallback = Classify(ballots, new RatingRules(10, gate, StarRule.Fallback));
            var refuse = Classify(ballots, new RatingRules(10, gate, StarRule.Refuse));
            Assert.Equal(fallback.Stars == fallback.Band ? fallback.Stars : null, refuse.Stars);
        }, iter: 300);

    [Fact]
    public void Waiving_a_missed_minimum_never_lowers_the_star() =>
        Gen.Select(AnyForms, AnyRules).Sample((ballots, rules) =>
        {
            var result = Classify(ballots, rules);
            ImmutableArray<MinimumFinding> unmet = [.. result.Unmet];
            Assert.Equal(result.Stars, NaiveStar(result.Band, unmet, rules.StarRule));
            foreach (var waived in unmet)
            {
                var star = NaiveStar(result.Band, unmet.Remove(waived), rules.StarRule);
                Assert.True(result.Stars is null || star >= result.Stars);
            }
        }, iter: 300);

    [Fact]
    public void What_all_support_the_majority_and_the_mean_support_too() =>
        AnyForms.Sample(ballots =>
        {
            var all = Classify(ballots, Rule(GateRule.All));
            var majority = Classify(ballots, Rule(GateRule.Majority));
            var mean = Classify(ballots, Rule(GateRule.Mean));
            for (var i = 0; i < all.Minimums.Length; i++)
            {
                Assert.True(majority.Minimums[i].Met || !all.Minimums[i].Met);
                Assert.True(mean.Minimums[i].Met || !all.Minimums[i].Met);
            }

            Assert.True(all.Stars <= majority.Stars);
        }, iter: 300);

    [Fact]
    public void On_what_is_not_disputed_the_three_gate_rules_agree() =>
        AnyForms.Sample(ballots =>
        {
            var results = Enum.GetValues<GateRule>().Select(gate => Classify(ballots, Rule(gate))).ToList();
            for (var i = 0; i < results[0].Minimums.Length; i++)
            {
                // All at or above the marked points, or all below: then so is the mean.
                if (!results[0].Minimums[i].Disputed)
                    Assert.Single(results.Select(result => result.Minimums[i].Met).Distinct());
            }
        }, iter: 300);

    [Fact]
    public void Forms_that_are_all_alike_are_rated_like_one_of_them() =>
        Gen.Select(AnyForms, AnyRules, Gen.Int[1, 9]).Sample((ballots, rules, count) =>
        {
            var one = Classify([ballots[0]], rules);
            var many = Classify([.. Enumerable.Repeat(ballots[0], count)], rules);
            Assert.Equal((one.Band, one.Stars, one.Outcome), (many.Band, many.Stars, many.Outcome));
            Assert.Empty(many.Disputed);
            Assert.False(many.SpreadExceeded);
        }, iter: 200);

    [Fact]
    public void Reaching_the_gap_gives_the_next_star() =>
        AnyForms.Sample(ballots =>
        {
            var result = Classify(ballots, RatingRules.Default);
            if (result.NextStar is not { } gap)
            {
                Assert.Equal(Five, result.Stars);
                return;
            }

            Assert.Equal(result.Stars + 1, gap.Star);
            Assert.True(gap.PointsShort > 0 || !gap.Unmet.IsEmpty);
            var from = result.Bands.Single(band => band.Star == gap.Star).From;
            Assert.Equal(gap.PointsShort > 0, result.Tally.Mean.Sum < from * result.Tally.Count);
            Assert.True(new Mean(result.Tally.Mean.Sum + gap.PointsShort, result.Tally.Count).BandIn(result.Bands) >= gap.Star);
        }, iter: 300);

    private static RatingRules Rule(GateRule gate) => new(10, gate, StarRule.Fallback);

    private static Classification Classify(Ballot[] ballots, RatingRules rules) =>
        Classification.Of(Tally.Of(ballots[0].Set, ballots), LawOnDisk.Bands, rules);

    // The highest star from the band down whose minimums, and those of all stars below it, are met.
    private static StarRating? NaiveStar(StarRating band, ImmutableArray<MinimumFinding> unmet, StarRule rule)
    {
        for (var star = band; star >= One; star--)
        {
            if (!unmet.Any(finding => finding.Minimum.Star <= star))
                return star;
            if (rule == StarRule.Refuse)
                return null;
        }

        return null;
    }
}
