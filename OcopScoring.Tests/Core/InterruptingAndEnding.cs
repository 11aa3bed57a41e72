using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Pauses, eliminations put to the vote, ratings questioned, and the ends a session can come to.</summary>
public sealed class InterruptingAndEnding
{
    private static readonly SessionPaused Paused = new(PauseCause.Ordered, "Nghỉ giải lao");
    private static readonly EliminationGround Ground = Set.EliminationGrounds[0];
    private static readonly EliminationProposed Proposed = new("p1", Ground, "m1", "Thiếu giấy phép");
    private static readonly ProductRated Rated = new("p1", 1, RatingOf(80, 80, 80, 80, 80));

    [Fact]
    public void The_chair_pauses_and_meanwhile_no_form_is_taken()
    {
        Given(Scoring()).When(new PauseSession(" Nghỉ giải lao "), Chair).Then(Paused);
        Given(Scoring(), [Paused]).When(Submit(Forms.Worth(Set, 80)), Member).Then(new Refusal.WrongPhase(SessionPhase.Paused));
        Given(Scoring(), [Paused]).When(new ResumeSession(), Chair).Then(new SessionResumed(5, 5, Day));
        Given(Scoring(), [Paused]).When(new PauseSession("x"), Chair).Then(new Refusal.WrongPhase(SessionPhase.Paused));
        Given(Scoring()).When(new PauseSession(""), Chair).Then(new Refusal.TextMissing("reason"));
        Given(Scoring()).When(new PauseSession("x"), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
    }

    [Fact]
    public void Whoever_is_left_without_a_quorum_can_send_the_others_home()
    {
        var lost = new SessionPaused(PauseCause.QuorumLost, null);
        Given(Scoring(), Left("chair", "m1"), [lost]).When(new AdjournSession(Day.AddDays(1), "Thiếu người"), Secretary)
            .Then(new SessionAdjourned(Day.AddDays(1), "Thiếu người"));
        Given(Scoring(), Left("chair", "m1"), [lost]).When(new AdjournSession(Day.AddDays(1), "x"), Actor.InSeat("m2"))
            .Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        Given(Scoring()).When(new AdjournSession(Day.AddDays(1), "x"), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(Scoring()).When(new AdjournSession(Day.AddDays(1), ""), Chair).Then(new Refusal.TextMissing("reason"));
    }

    [Fact]
    public void A_session_not_opened_yet_is_moved_by_the_office_and_its_roll_is_called_anew()
    {
        var moved = Given(Prepared(), Came("m1")).When(new AdjournSession(Day.AddDays(2), "Mưa bão"), Office);
        moved.Then(new SessionAdjourned(Day.AddDays(2), "Mưa bão"));
        Assert.Equal((SessionPhase.Convened, Day.AddDays(2), 0), (moved.After.Phase, moved.After.SittingOn, moved.After.Present.Count));
    }

    [Fact]
    public void Only_a_proposed_elimination_is_voted_and_ruled_on()
    {
        Given(Scoring()).When(new VoteOnElimination("p1", true), Member).Then(new Refusal.NoEliminationProposed("p1"));
        Given(Scoring()).When(new RuleElimination("p1", "x"), Chair).Then(new Refusal.NoEliminationProposed("p1"));
        Given(Scoring(), [Proposed]).When(new RuleElimination("p1", "x"), Member).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(Scoring(), [Proposed], Votes(true, "chair", "vice", "m1")).When(new RuleElimination("p1", " "), Chair).Then(new Refusal.TextMissing("reason"));
        Given(Scoring(), [Proposed], Left("m1", "m2")).When(new RuleElimination("p1", "x"), Chair).Then(new Refusal.QuorumMissing(3, 4, 5));
    }

    [Fact]
    public void A_vote_is_ones_own_may_be_changed_and_needs_presence()
    {
        Given(Scoring(), [Proposed]).When(new VoteOnElimination("p1", true), Member).Then(new EliminationVoteCast("p1", "m1", true));
        Given(Scoring(), [Proposed], Votes(true, "m1")).When(new VoteOnElimination("p1", false), Member).Then(new EliminationVoteCast("p1", "m1", false));
        Given(Scoring(), [Proposed], Left("m1")).When(new VoteOnElimination("p1", true), Member).Then(new Refusal.NotPresent("m1"));
        Given(Scoring(), [Proposed, new RecusalDeclared("m1", "p1", "x")]).When(new VoteOnElimination("p1", true), Member).Then(new Refusal.Recused("m1", "p1"));
    }

    [Fact]
    public void Half_is_not_a_majority()
    {
        var four = Given(Scoring(), [Proposed], Left("m3"), Votes(true, "chair", "vice"), Votes(false, "m1", "m2"));
        four.When(new RuleElimination("p1", "Chưa đủ"), Chair).Then(new EliminationRuled("p1", false, 2, 2, 4, "Chưa đủ"));
    }

    [Fact]
    public void An_elimination_is_proposed_with_a_reason_before_the_rating()
    {
        Given(Scoring()).When(new ProposeElimination("p1", Ground.Id, ""), Member).Then(new Refusal.TextMissing("reason"));
        Given(Closed(80, 80, 80, 80, 80), [Rated]).When(new ProposeElimination("p1", Ground.Id, "x"), Member)
            .Then(new Refusal.WrongProgress(new ProductProgress.Rated(Rated.Rating)));
        Given(Scoring()).When(new ProposeElimination("zz", Ground.Id, "x"), Member).Then(new Refusal.ProductUnknown("zz"));
    }

    [Fact]
    public void Only_a_rating_is_questioned_by_the_council_with_a_reason()
    {
        var closed = Given(Closed(80, 80, 80, 80, 80));
        closed.When(new ContestRating("p1", "x"), Member).Then(new Refusal.WrongProgress(new ProductProgress.Closed(null)));
        var rated = Given(Closed(80, 80, 80, 80, 80), [Rated]);
        rated.When(new ContestRating("p1", ""), Member).Then(new Refusal.TextMissing("reason"));
        rated.When(new ContestRating("p1", "x"), Stranger)
            .Then(new Refusal.NotYourRole([SeatRole.Chair, SeatRole.ViceChair, SeatRole.Member, SeatRole.Secretary]));
        rated.When(new UpholdRating("p1", "x"), Chair).Then(new Refusal.WrongProgress(new ProductProgress.Rated(Rated.Rating)));
    }

    [Fact]
    public void A_questioned_rating_is_settled_by_a_quorum_with_a_reason()
    {
        var contested = new[] { Closed(80, 80, 80, 80, 80), [Rated, new RatingContested("p1", "m1", "x")] };
        foreach (var (command, silent) in new (SessionCommand, SessionCommand)[]
        {
            (new UpholdRating("p1", "x"), new UpholdRating("p1", "")),
            (new SetRatingAside("p1", "x"), new SetRatingAside("p1", "")),
        })
        {
            Given(contested).When(silent, Chair).Then(new Refusal.TextMissing("reason"));
            Given([.. contested, Left("m1", "m2")]).When(command, Chair).Then(new Refusal.QuorumMissing(3, 4, 5));
        }
    }

    [Fact]
    public void Only_what_has_ended_is_reopened() =>
        Given(Sitting()).When(new ReopenSession("x"), Chair).Then(new Refusal.WrongPhase(SessionPhase.Open));

    [Fact]
    public void A_session_not_opened_yet_is_annulled_by_the_office_with_a_reason()
    {
        Given(Prepared()).When(new VoidSession("Triệu tập nhầm"), Office).Then(new SessionVoided("Triệu tập nhầm"));
        Given(Prepared()).When(new VoidSession(" "), Office).Then(new Refusal.TextMissing("reason"));
        Given([]).When(new VoidSession("x"), Office).Then(new Refusal.WrongPhase(SessionPhase.Nothing));
    }

    private static IEnumerable<SessionEvent> Votes(bool agrees, params string[] seats) => seats.Select(seat => new EliminationVoteCast("p1", seat, agrees));
}
