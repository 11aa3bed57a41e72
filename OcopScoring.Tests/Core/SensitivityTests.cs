using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>"Sát ngưỡng": one form left out, or one other answer, would change the star.</summary>
public sealed class SensitivityTests
{
    private static readonly CriteriaSet Set = LawOnDisk.Set("qd-26-2026/01");

    [Fact]
    public void A_single_point_below_five_stars_is_close()
    {
        var result = Classify([Forms.Worth(Set, 90, StarRating.Five), Forms.Worth(Set, 89, StarRating.Five)]);
        Assert.Equal(StarRating.Four, result.Stars);

        var close = Sensitivity.Of(result);
        Assert.True(close.IsClose);
        Assert.Equal([new FormSwing(1, StarRating.Five)], close.WithoutOneForm);
        Assert.Contains(close.WithOneOtherAnswer, swing => swing.Stars == StarRating.Five);
    }

    [Fact]
    public void Three_perfect_forms_are_not_close_to_anything()
    {
        var result = Classify([Forms.Best(Set), Forms.Best(Set), Forms.Best(Set)]);
        Assert.False(Sensitivity.Of(result).IsClose);
    }

    [Fact]
    public void The_only_form_cannot_be_left_out() =>
        Assert.Empty(Sensitivity.Of(Classify([Forms.Worth(Set, 89)])).WithoutOneForm);

    [Fact]
    public void Agrees_with_trying_everything() =>
        Gen.OneOf(LawOnDisk.Sets.ToArray()).SelectMany(set => Forms.Near(set).Array[1, 3]).Sample(ballots =>
        {
            var result = Classify(ballots);
            var found = Sensitivity.Of(result);

            var without = Enumerable.Range(0, ballots.Length).Where(i => ballots.Length > 1)
                .Select(i => new FormSwing(i, Classify([.. ballots.Where((_, j) => j != i)]).Stars))
                .Where(swing => swing.Stars != result.Stars);
            Assert.Equal(without, found.WithoutOneForm);
            Assert.Equal(TryEverything(ballots, result.Stars), found.WithOneOtherAnswer);
        }, iter: 12);

    private static List<AnswerSwing> TryEverything(Ballot[] ballots, StarRating? stars)
    {
        var swings = new List<AnswerSwing>();
        foreach (var (form, leaf) in from i in Enumerable.Range(0, ballots.Length) from leaf in ballots[0].Set.Leaves select (i, leaf))
        {
            foreach (var option in leaf.Options.Prepend(null))
            {
                var choices = ballots[form].Choices.SetItem(leaf.Number, option?.Id);
                if ((option?.Points ?? 0) == 0)
                    choices = choices.SetItems(ballots[form].Set.Leaves.Where(l => l.DependsOn == leaf.Number).Select(l => KeyValuePair.Create(l.Number, (string?)null)));
                if (!Ballot.TryMake(ballots[form].Set, choices, out var other, out _))
                    continue;

                var result = Classify([.. ballots.Select((ballot, i) => i == form ? other : ballot)]);
                if (result.Stars != stars)
                    swings.Add(new AnswerSwing(form, leaf, option, result.Stars));
            }
        }

        return swings;
    }

    private static Classification Classify(Ballot[] ballots) =>
        Classification.Of(Tally.Of(ballots[0].Set, ballots), LawOnDisk.Bands, RatingRules.Default);
}
