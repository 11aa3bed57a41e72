using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>A draft takes answers one by one and becomes the very ballot they make.</summary>
public sealed class DraftTests
{
    private static readonly CriteriaSet Set = LawOnDisk.Set("qd-26-2026/01");

    private static readonly Criterion Story = Set.FindLeaf("5.1")!;
    private static readonly Criterion Telling = Set.FindLeaf("5.2")!;

    private static readonly string Told = Story.Options.First(option => option.Points > 0).Id;

    [Fact]
    public void An_empty_form_has_settled_nothing_and_is_not_complete()
    {
        var draft = Draft.Empty(Set);
        Assert.Equal(0, draft.Settled);
        Assert.Equal(0, draft.Total);
        Assert.Equal(Set.Leaves.Except([Telling]), draft.Unanswered);
        Assert.False(draft.TryComplete(out _));
    }

    [Fact]
    public void What_needs_a_story_waits_for_one()
    {
        var draft = Draft.Empty(Set);
        Assert.False(draft.Applies(Telling));
        Assert.Equal(BallotProblemKind.NotApplicable, ProblemOf(draft, "5.2", "1"));

        draft = Answer(draft, "5.1", Told);
        Assert.True(draft.Applies(Telling));
        Assert.Contains(Telling, draft.Unanswered);
        Assert.Equal(1, draft.Settled);
    }

    [Fact]
    public void Without_a_story_what_needs_one_is_settled()
    {
        var draft = Answer(Draft.Empty(Set), "5.1", null);
        Assert.DoesNotContain(Telling, draft.Unanswered);
        Assert.Equal(2, draft.Settled);
    }

    [Fact]
    public void Taking_the_story_back_takes_away_what_hung_on_it()
    {
        var draft = Answer(Answer(Draft.Empty(Set), "5.1", Told), "5.2", Telling.Options[^1].Id);
        var withStory = draft.Total;

        draft = Answer(draft, "5.1", null);
        Assert.Null(draft.MarkOf(Telling));
        Assert.True(withStory > 0);
        Assert.Equal(0, draft.Total);

        draft = Answer(draft, "5.1", Told);
        Assert.Contains(Telling, draft.Unanswered);
    }

    [Fact]
    public void Another_answer_worth_points_leaves_the_rest_alone()
    {
        var draft = Answer(Answer(Draft.Empty(Set), "5.1", Told), "5.2", Telling.Options[^1].Id);
        draft = Answer(draft, "5.1", Story.Options.Last(option => option.Points > 0).Id);
        Assert.NotNull(draft.MarkOf(Telling));
    }

    [Fact]
    public void Wrong_answers_are_refused_and_change_nothing()
    {
        Assert.Equal(BallotProblemKind.UnknownCriterion, ProblemOf(Draft.Empty(Set), "1", null));
        Assert.Equal(BallotProblemKind.UnknownOption, ProblemOf(Draft.Empty(Set), "1.1", "77"));
    }

    [Fact]
    public void An_old_draft_keeps_what_still_fits()
    {
        var draft = Draft.From(Set, new Dictionary<string, string?> { ["1.1"] = "1", ["1.2"] = "77", ["99"] = "1", ["5.2"] = "1", ["5.1"] = null });
        Assert.Equal(["1.1", "5.1"], draft.Choices.Keys);
    }

    [Fact]
    public void Answers_in_any_order_complete_into_the_ballot_they_make()
    {
        var form = Gen.OneOf(LawOnDisk.Sets.ToArray()).SelectMany(Forms.Near);
        Gen.Select(form, Gen.Int[0, int.MaxValue]).Sample((ballot, seed) =>
        {
            // Any order at all, but what is depended on before its dependants: those cannot be ticked earlier.
            var order = ballot.Marks.OrderBy(mark => mark.Criterion.DependsOn is not null)
                .ThenBy(mark => HashCode.Combine(seed, mark.Criterion.Number)).ToList();
            var draft = Draft.Empty(ballot.Set);
            foreach (var mark in order)
            {
                draft = Answer(draft, mark.Criterion.Number, mark.Option?.Id);
                Assert.Equal(draft.Total, Enum.GetValues<PartCode>().Sum(draft.PointsOf));
            }

            Assert.True(draft.TryComplete(out var completed));
            Assert.Equal(ballot.Choices, completed.Choices);
            Assert.Equal(ballot.Total, draft.Total);
            Assert.Equal(ballot.Set.Leaves.Length, draft.Settled);
        }, iter: 300);
    }

    private static Draft Answer(Draft draft, string criterion, string? option)
    {
        Assert.True(draft.TryAnswer(criterion, option, out var next, out var problem), problem?.ToString());
        return next;
    }

    private static BallotProblemKind? ProblemOf(Draft draft, string criterion, string? option) =>
        draft.TryAnswer(criterion, option, out _, out var problem) ? null : problem.Kind;
}
