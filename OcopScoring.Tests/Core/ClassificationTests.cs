using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;
using static OcopScoring.Core.Criteria.StarRating;

namespace OcopScoring.Tests.Core;

/// <summary>Examples of the star: every gate rule with every star rule, and what is said beside the star.</summary>
public sealed class ClassificationTests
{
    private static readonly CriteriaSet Set = LawOnDisk.Set("qd-26-2026/01");

    // A four-star minimum with room below and above it, in a criterion nothing hangs on: 0 < marked < best.
    private static readonly StarMinimum Gate = Set.Minimums.First(minimum => minimum.Star == Four
        && minimum.Criterion.Max > minimum.Option.Points
        && minimum.Criterion.Options.All(option => option.MinimumForStar is null or Four)
        && minimum.Criterion.DependsOn is null
        && Set.Leaves.All(leaf => leaf.DependsOn != minimum.Criterion.Number));

    private static readonly Ballot Best = Forms.Best(Set);
    private static readonly Ballot Missing = Best.But((Gate.Criterion.Number, null));
    private static readonly Ballot Marked = Best.But((Gate.Criterion.Number, Gate.Option.Id));

    [Theory]
    // Two of three support it: the majority is satisfied, unanimity is not.
    [InlineData(2, 1, GateRule.Majority, StarRule.Fallback, RatingOutcome.Rated, Five)]
    [InlineData(2, 1, GateRule.Majority, StarRule.Refuse, RatingOutcome.Rated, Five)]
    [InlineData(2, 1, GateRule.All, StarRule.Fallback, RatingOutcome.Rated, Three)]
    [InlineData(2, 1, GateRule.All, StarRule.Refuse, RatingOutcome.NotRecognised, null)]
    // Exactly half is not more than half.
    [InlineData(2, 2, GateRule.Majority, StarRule.Fallback, RatingOutcome.Rated, Three)]
    [InlineData(2, 2, GateRule.Majority, StarRule.Refuse, RatingOutcome.NotRecognised, null)]
    // Nobody.
    [InlineData(0, 3, GateRule.Majority, StarRule.Fallback, RatingOutcome.Rated, Three)]
    [InlineData(0, 3, GateRule.All, StarRule.Fallback, RatingOutcome.Rated, Three)]
    [InlineData(0, 3, GateRule.Mean, StarRule.Fallback, RatingOutcome.Rated, Three)]
    [InlineData(0, 3, GateRule.Mean, StarRule.Refuse, RatingOutcome.NotRecognised, null)]
    // Everybody.
    [InlineData(3, 0, GateRule.Majority, StarRule.Refuse, RatingOutcome.Rated, Five)]
    [InlineData(3, 0, GateRule.All, StarRule.Refuse, RatingOutcome.Rated, Five)]
    [InlineData(3, 0, GateRule.Mean, StarRule.Refuse, RatingOutcome.Rated, Five)]
    public void Gate_and_star_rules(int supporting, int missing, GateRule gate, StarRule star, RatingOutcome outcome, StarRating? stars)
    {
        var result = Classify([.. Enumerable.Repeat(Best, supporting), .. Enumerable.Repeat(Missing, missing)], gate, star);
        Assert.Equal((outcome, stars), (result.Outcome, result.Stars));
        Assert.Equal(Five, result.Band);
        Assert.Equal(stars >= Three, result.Recognised);
    }

    [Fact]
    public void The_mean_of_points_can_meet_what_the_majority_misses_and_the_other_way_round()
    {
        // One form far above carries two that are just below, or one far below spoils two that are just at it.
        var (set, minimum) = (from s in LawOnDisk.Sets
                              from m in s.Minimums
                              where m.Criterion.DependsOn is null && s.Leaves.All(leaf => leaf.DependsOn != m.Criterion.Number)
                                  && m.Criterion.Max >= (2 * m.Option.Points) && m.Option.Points > 0
                              select (s, m)).First();
        var number = minimum.Criterion.Number;
        var best = Forms.Best(set);
        var none = best.But((number, null));
        var at = best.But((number, minimum.Option.Id));

        Assert.True(Finding([best, none], GateRule.Mean).Met);
        Assert.False(Finding([best, none], GateRule.Majority).Met);
        Assert.False(Finding([at, at, none], GateRule.Mean).Met);
        Assert.True(Finding([at, at, none], GateRule.Majority).Met);

        MinimumFinding Finding(Ballot[] ballots, GateRule gate) =>
            Classification.Of(Tally.Of(set, ballots), LawOnDisk.Bands, new RatingRules(10, gate, StarRule.Fallback))
                .Minimums.Single(finding => finding.Minimum == minimum);
    }

    [Fact]
    public void The_marked_option_itself_is_enough() =>
        Assert.Equal(Five, Classify([Marked], GateRule.All, StarRule.Refuse).Stars);

    [Fact]
    public void What_is_not_unanimous_is_shown_as_disputed_even_when_it_is_met()
    {
        var result = Classify([Best, Best, Missing], GateRule.Majority, StarRule.Fallback);
        Assert.DoesNotContain(Gate, result.Unmet.Select(finding => finding.Minimum));
        Assert.Equal(new MinimumFinding(Gate, 2, 3, true), result.Disputed.Single(finding => finding.Minimum == Gate));
    }

    [Theory]
    [InlineData(StarRule.Fallback)]
    [InlineData(StarRule.Refuse)]
    public void An_eliminated_product_has_no_star_whatever_its_points(StarRule star)
    {
        var result = Classification.Of(Tally.Of(Set, [Best]), LawOnDisk.Bands, new RatingRules(10, GateRule.Majority, star), eliminated: true);
        Assert.Equal((RatingOutcome.Eliminated, null, Five), (result.Outcome, result.Stars, result.Band));
        Assert.False(result.Recognised);
        Assert.Null(result.NextStar);
        Assert.False(Sensitivity.Of(result).IsClose);
    }

    [Fact]
    public void A_minimum_above_the_band_does_not_matter_to_it()
    {
        var form = Forms.Worth(Set, 55, Three);
        var result = Classify([form], GateRule.All, StarRule.Refuse);
        Assert.Contains(result.Unmet, finding => finding.Minimum.Star == Five);
        Assert.Equal(Three, result.Stars);
    }

    [Fact]
    public void Minimums_are_ordered_by_star_then_as_on_the_form() => Assert.All(LawOnDisk.Sets, set =>
    {
        var order = set.Minimums.Select(minimum => ((int)minimum.Star * 1000) + set.Leaves.IndexOf(minimum.Criterion)).ToList();
        Assert.Equal(order.Distinct().Order(), order);
    });

    [Fact]
    public void The_lowest_of_several_marked_options_is_the_minimum()
    {
        // 148, set 1: **** stands on the options of 1 and of 2 points.
        var minimum = LawOnDisk.Set("qd-148-2023/01").Minimums.Single(m => m.Criterion.Number == "1.5" && m.Star == Four);
        Assert.Equal(1, minimum.Option.Points);
        Assert.Equal(2, minimum.Criterion.Options.Count(option => option.MinimumForStar == Four));
    }

    [Theory]
    [InlineData(89, 1, "1,00")]
    [InlineData(70, 20, "20,00")]
    public void The_gap_to_the_next_star(int total, int pointsShort, string display)
    {
        var result = Classify([Forms.Worth(Set, total, Four)], GateRule.Majority, StarRule.Fallback);
        Assert.Equal(Four, result.Stars);
        Assert.Equal((Five, pointsShort, 1), (result.NextStar!.Star, result.NextStar.PointsShort, result.NextStar.Counted));
        Assert.Equal(display, result.NextStar.DisplayPointsShort());
    }

    [Fact]
    public void The_gap_names_the_minimums_and_no_points_when_only_they_are_missed()
    {
        var gap = Classify([Missing], GateRule.Majority, StarRule.Fallback).NextStar!;
        Assert.Equal((Four, 0), (gap.Star, gap.PointsShort));
        Assert.Equal([Gate], gap.Unmet.Select(finding => finding.Minimum));

        var refused = Classify([Missing], GateRule.Majority, StarRule.Refuse).NextStar!;
        Assert.Equal(Five, refused.Star);
    }

    [Fact]
    public void The_gap_never_understates_what_the_mean_lacks()
    {
        var four = Forms.Worth(Set, 89, Four);
        var result = Classify([four, four, Forms.Worth(Set, 90, Four)], GateRule.Majority, StarRule.Fallback);
        Assert.Equal(2, result.NextStar!.PointsShort);
        Assert.Equal("0,67", result.NextStar.DisplayPointsShort());
        Assert.Equal("0,7", result.NextStar.DisplayPointsShort(1));
        Assert.Equal("1", result.NextStar.DisplayPointsShort(0));
        Assert.Null(Classify([Best], GateRule.Majority, StarRule.Fallback).NextStar);
    }

    private static Classification Classify(Ballot[] ballots, GateRule gate, StarRule star) =>
        Classification.Of(Tally.Of(Set, ballots), LawOnDisk.Bands, new RatingRules(10, gate, star));
}
