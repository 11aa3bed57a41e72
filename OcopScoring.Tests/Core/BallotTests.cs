using System.Collections.Immutable;
using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;
using static OcopScoring.Core.Scoring.BallotProblemKind;

namespace OcopScoring.Tests.Core;

/// <summary>A ballot is complete and lawful, or it is not a ballot.</summary>
public sealed class BallotTests
{
    private static readonly CriteriaSet Set = LawOnDisk.Set("qd-26-2026/01");

    public static TheoryData<string> SetIds => LawOnDisk.SetIds;

    [Fact]
    public void A_missing_answer_is_named_nothing_ticked_is_an_answer()
    {
        Assert.Equal([new BallotProblem(MissingCriterion, "1.1", null)], Problems(Blank().Remove("1.1")));
        Assert.Empty(Problems(Blank()));
    }

    [Fact]
    public void An_unknown_criterion_is_named_a_section_is_one() => Assert.Equal(
        [new BallotProblem(UnknownCriterion, "1", null), new BallotProblem(UnknownCriterion, "99", "1")],
        Problems(Blank().Add("1", null).Add("99", "1")));

    [Theory]
    [InlineData("9")]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("a1")]
    [InlineData("１")] // full-width
    public void An_unknown_option_is_named(string option) =>
        Assert.Equal([new BallotProblem(UnknownOption, "1.1", option)], Problems(Blank().SetItem("1.1", option)));

    [Fact]
    public void Unknown_criteria_come_first_then_the_order_of_the_form()
    {
        var choices = Blank().Add("99", "1").Remove("1.1").SetItem("3.1", "77").SetItem("5.2", "1");
        Assert.Equal(
            [
                new BallotProblem(UnknownCriterion, "99", "1"),
                new BallotProblem(MissingCriterion, "1.1", null),
                new BallotProblem(UnknownOption, "3.1", "77"),
                new BallotProblem(NotApplicable, "5.2", "1"),
            ],
            Problems(choices));
    }

    [Theory, MemberData(nameof(SetIds))]
    public void Without_a_story_no_option_that_needs_one_may_be_ticked_not_even_for_0_points(string setId)
    {
        var set = LawOnDisk.Set(setId);
        foreach (var leaf in set.Leaves.Where(leaf => leaf.DependsOn is not null))
        {
            var pillar = set.FindLeaf(leaf.DependsOn!)!;
            foreach (var none in pillar.Options.Where(o => o.Points == 0).Select(o => o.Id).Prepend(null))
            {
                foreach (var option in leaf.Options)
                {
                    var choices = Forms.Blank(set).Choices.SetItem(pillar.Number, none).SetItem(leaf.Number, option.Id);
                    Assert.Equal([new BallotProblem(NotApplicable, leaf.Number, option.Id)], Problems(choices, set));
                }
            }

            var told = pillar.Options.First(o => o.Points > 0).Id;
            Assert.Empty(Problems(Forms.Blank(set).Choices.SetItem(pillar.Number, told).SetItem(leaf.Number, leaf.Options[0].Id), set));
        }
    }

    [Fact]
    public void What_hangs_on_a_wrong_answer_gets_no_second_problem()
    {
        Assert.Equal([UnknownOption], Problems(Blank().SetItem("5.1", "77").SetItem("5.2", "1")).Select(p => p.Kind));
        Assert.Equal([MissingCriterion], Problems(Blank().Remove("5.1").SetItem("5.2", "1")).Select(p => p.Kind));
    }

    [Fact]
    public void The_option_ticked_tells_the_case_of_a_tourism_criterion()
    {
        var tourism = LawOnDisk.Set("qd-26-2026/26");
        foreach (var leaf in tourism.Leaves.Where(leaf => !leaf.Cases.IsEmpty))
        {
            Assert.True(leaf.Cases.Length > 1);
            foreach (var option in leaf.Options)
            {
                var mark = Forms.Blank(tourism).But((leaf.Number, option.Id)).MarkOf(leaf);
                Assert.Contains(mark.Option!.CaseId!, leaf.Cases.Select(c => c.Id));
            }
        }
    }

    [Fact]
    public void Points_come_from_the_law_and_totals_from_the_points() =>
        Forms.AnyOf(LawOnDisk.Sets).Sample(ballots => Assert.All(ballots, ballot =>
        {
            Assert.Equal(ballot.Set.Leaves, ballot.Marks.Select(mark => mark.Criterion));
            Assert.Equal(ballot.Total, ballot.Marks.Sum(mark => mark.Option?.Points ?? 0));
            Assert.Equal(ballot.Total, Enum.GetValues<PartCode>().Sum(ballot.PointsOf));
            Assert.InRange(ballot.Total, 0, 100);
            Assert.Equal(ballot.Choices, Forms.Make(ballot.Set, ballot.Choices).Choices);
        }), iter: 200);

    [Fact]
    public void A_choice_looked_up_by_another_spelling_is_not_found()
    {
        // A dictionary that compares by culture ignores a soft hyphen; the law's numbers are compared as they are printed.
        var sloppy = Blank().Remove("1.1").Add("1\u00AD.1", "1").ToImmutableSortedDictionary(StringComparer.CurrentCulture);
        Assert.False(Ballot.TryMake(Set, sloppy, out _, out var problems));
        Assert.Contains(new BallotProblem(UnknownCriterion, "1\u00AD.1", "1"), problems);
    }

    private static ImmutableSortedDictionary<string, string?> Blank() => Forms.Blank(Set).Choices;

    private static ImmutableArray<BallotProblem> Problems(IReadOnlyDictionary<string, string?> choices, CriteriaSet? set = null)
    {
        Assert.Equal(Ballot.TryMake(set ?? Set, choices, out var ballot, out var problems), problems.IsEmpty);
        Assert.Equal(problems.IsEmpty, ballot is not null);
        return problems;
    }
}
