using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Opening a round, handing in forms, closing the round.</summary>
public sealed class ScoringAProduct
{
    private static readonly Ballot Good = Forms.Worth(Set, 85);
    private static readonly Ballot Better = Forms.Worth(Set, 88);

    [Fact]
    public void The_chair_opens_a_round() => Given(Sitting()).When(new OpenRound("p1"), Chair).Then(new RoundOpened("p1", 1));

    [Fact]
    public void A_round_is_opened_by_the_chair_on_a_waiting_product_of_an_open_session()
    {
        foreach (var actor in new[] { Office, Secretary, Member, ViceChair })
            Given(Sitting()).When(new OpenRound("p1"), actor).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(Prepared()).When(new OpenRound("p1"), Chair).Then(new Refusal.WrongPhase(SessionPhase.Convened));
        Given(Sitting()).When(new OpenRound("zz"), Chair).Then(new Refusal.ProductUnknown("zz"));
        Given(Scoring()).When(new OpenRound("p1"), Chair).Then(new Refusal.WrongProgress(new ProductProgress.Scoring()));
        Given(Closed(80, 80, 80, 80, 80)).When(new OpenRound("p1"), Chair).Then(new Refusal.WrongProgress(new ProductProgress.Closed(null)));
    }

    [Fact]
    public void One_product_is_scored_at_a_time() =>
        Given(Scoring("p1", "p2")).When(new OpenRound("p2"), Chair).Then(new Refusal.AnotherRoundOpen("p1"));

    [Fact]
    public void A_round_needs_the_quorum_again()
    {
        Given(Sitting(), Left("m1", "m2")).When(new OpenRound("p1"), Chair).Then(new Refusal.QuorumMissing(3, 4, 5));
        Given(Sitting(), Left("chair", "vice")).When(new OpenRound("p1"), Chair).Then(new Refusal.NobodyPresides());
        Given(Sitting(), [Delegated], Left("chair")).When(new OpenRound("p1"), ViceChair).Then(new RoundOpened("p1", 1));
    }

    [Fact]
    public void Everyone_who_scores_hands_in_their_own_form()
    {
        foreach (var seat in new[] { "chair", "vice", "m1", "m2", "m3" })
            Given(Scoring()).When(Submit(Good), Actor.InSeat(seat)).Then(Cast(seat, Good));
    }

    [Fact]
    public void Nobody_else_hands_in_a_form()
    {
        foreach (var actor in new[] { Office, Secretary, Stranger })
            Given(Scoring()).When(Submit(Good), actor).Then(new Refusal.NotYourRole([SeatRole.Chair, SeatRole.ViceChair, SeatRole.Member]));
        Given(Scoring(), Left("m1")).When(Submit(Good), Member).Then(new Refusal.NotPresent("m1"));
    }

    [Fact]
    public void A_form_comes_while_its_round_is_open_neither_before_nor_late()
    {
        Given(Prepared()).When(Submit(Good), Member).Then(new Refusal.WrongPhase(SessionPhase.Convened));
        Given(Sitting()).When(Submit(Good), Member).Then(new Refusal.WrongProgress(new ProductProgress.Waiting()));
        Given(Closed(85, 85, 85, 85)).When(Submit(Good), Actor.InSeat("m3")).Then(new Refusal.WrongProgress(new ProductProgress.Closed(null)));
        Given(Scoring("p1", "p2")).When(Submit(Good, "p2"), Member).Then(new Refusal.WrongProgress(new ProductProgress.Waiting()));
        Given(Scoring()).When(Submit(Good, "zz"), Member).Then(new Refusal.ProductUnknown("zz"));
    }

    [Fact]
    public void A_form_must_be_whole_and_lawful() => Given(Scoring())
        .When(Submit(Good) with { Choices = Good.Choices.Remove("1.1").Add("99", "1") }, Member)
        .Then(new Refusal.BallotInvalid(
        [
            new BallotProblem(BallotProblemKind.UnknownCriterion, "99", "1"),
            new BallotProblem(BallotProblemKind.MissingCriterion, "1.1", null),
        ]));

    [Fact]
    public void Remarks_stand_at_criteria_are_trimmed_and_may_not_be_books()
    {
        var remarks = NoComments.Add("1.1", "  Cần giấy tờ ").Add("1.2", " ");
        Given(Scoring()).When(Submit(Good) with { Comments = remarks, Opinion = "  " }, Member)
            .Then(Cast("m1", Good) with { Comments = NoComments.Add("1.1", "Cần giấy tờ") });
        Given(Scoring()).When(Submit(Good) with { Comments = NoComments.Add("99", "?") }, Member)
            .Then(new Refusal.BallotInvalid([new BallotProblem(BallotProblemKind.UnknownCriterion, "99", null)]));
        Given(Scoring()).When(Submit(Good) with { Comments = NoComments.Add("1.1", new string('x', 2001)) }, Member)
            .Then(new Refusal.TextTooLong("1.1", 2000));
        Given(Scoring()).When(Submit(Good) with { Opinion = new string('x', 2001) }, Member).Then(new Refusal.TextTooLong("opinion", 2000));
    }

    [Fact]
    public void A_later_form_supersedes_and_both_are_kept()
    {
        var state = Given(Scoring(), [Cast("m1", Good), Cast("m1", Better), Cast("m2", Good)]).State;
        var round = state.FindProduct("p1")!.CurrentRound!;
        Assert.Equal([state.Version - 2, state.Version - 1], round.Forms["m1"].Select(form => form.Version));
        Assert.Equal(Good.Choices, round.Forms["m1"][0].Choices);
        Assert.Equal(Better.Choices, round.LatestForm("m1")!.Choices);
        Assert.Equal(88 + 85, new SessionDecider(LawOnDisk.Book).Scoreboard.Classify(state, state.Products[0], round)!.Tally.Mean.Sum);
    }

    [Fact]
    public void A_round_closes_when_all_forms_are_in() => Given(Scoring(), Casts(80, 80, 82, 84, 90))
        .When(new CloseRound("p1", "thừa"), Chair).Then(new RoundClosed("p1", 1, [], null));

    [Fact]
    public void A_round_closes_without_present_members_forms_only_with_a_reason()
    {
        Given(Scoring(), Casts(80, 80, 82)).When(new CloseRound("p1", " "), Chair).Then(new Refusal.FormsMissing(["m2", "m3"]));
        Given(Scoring(), Casts(80, 80, 82)).When(new CloseRound("p1", " Hết giờ "), Chair).Then(new RoundClosed("p1", 1, ["m2", "m3"], "Hết giờ"));
        Given(Scoring(), Casts(80)).When(new CloseRound("p1", new string('x', 2001)), Chair).Then(new Refusal.TextTooLong("reason", 2000));
    }

    [Fact]
    public void Whoever_leaves_after_the_opening_is_still_missed_and_whoever_was_never_there_is_not()
    {
        Given(Scoring(), Casts(80, 80, 82, 84), Left("m3")).When(new CloseRound("p1", null), Chair).Then(new Refusal.FormsMissing(["m3"]));
        Given(Scoring(), Casts(80, 80, 82, 84), Left("m3")).When(new CloseRound("p1", "Đi công tác"), Chair)
            .Then(new RoundClosed("p1", 1, ["m3"], "Đi công tác"));
        Given(Sitting(), Left("m3"), [new RoundOpened("p1", 1)], Casts(80, 80, 82, 84)).When(new CloseRound("p1", null), Chair)
            .Then(new RoundClosed("p1", 1, [], null));
    }

    [Fact]
    public void Without_a_quorum_nothing_is_closed()
    {
        Given(Scoring(), Casts(80, 80, 80, 80, 80), Left("m2", "m3")).When(new CloseRound("p1", null), Chair)
            .Then(new Refusal.QuorumMissing(3, 4, 5));
        Given(Scoring(), Casts(80, 80, 80, 80, 80), Left("m2", "m3"), Came("m3")).When(new CloseRound("p1", null), Chair)
            .Then(new RoundClosed("p1", 1, [], null));
    }

    [Fact]
    public void The_form_of_a_member_who_left_still_counts() =>
        Given(Scoring(), Casts(80, 80, 80, 80, 95), Left("m3")).When(new CloseRound("p1", null), Chair)
            .Then(new RoundClosed("p1", 1, [], null), new SpreadExceeded("p1", 1, 80, 95, 10));

    [Fact]
    public void A_round_without_any_form_stays_open()
    {
        Given(Scoring()).When(new CloseRound("p1", "Hết giờ"), Chair).Then(new Refusal.NoForms());
        Given(Scoring(), Casts(80)).When(new CloseRound("p1", "x"), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(Sitting()).When(new CloseRound("p1", null), Chair).Then(new Refusal.WrongProgress(new ProductProgress.Waiting()));
        Given(Sitting()).When(new CloseRound("zz", null), Chair).Then(new Refusal.ProductUnknown("zz"));
        Given(Prepared()).When(new CloseRound("p1", null), Chair).Then(new Refusal.WrongPhase(SessionPhase.Convened));
    }

    [Theory]
    [InlineData(80, 90, false)]
    [InlineData(80, 91, true)]
    public void A_spread_over_the_limit_is_recorded_with_the_closing(int low, int high, bool exceeded)
    {
        var answer = Given(Scoring(), Casts(low, low, low, low, high)).When(new CloseRound("p1", null), Chair);
        if (exceeded)
            answer.Then(new RoundClosed("p1", 1, [], null), new SpreadExceeded("p1", 1, low, high, 10));
        else
            answer.Then(new RoundClosed("p1", 1, [], null));
    }
}
