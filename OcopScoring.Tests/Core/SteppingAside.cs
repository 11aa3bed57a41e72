using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Recusals recorded and lifted, members replaced, paper entered and compared: who may speak for whom, and who may not.</summary>
public sealed class SteppingAside
{
    private static readonly string Scan = new('a', 64);
    private static readonly RecusalDeclared Recused = new("m1", "p1", "Có góp vốn");
    private static readonly EnterPaperBallot Paper = new("p1", "m1", Forms.Worth(Set, 80).Choices, NoComments, null, Scan);
    private static readonly PaperBallotEntered Entry = new("p1", 1, "m1", Paper.Choices, NoComments, null, Scan, "sec");

    [Fact]
    public void A_recusal_recorded_by_mistake_is_lifted_while_the_product_is_not_closed()
    {
        var lift = new LiftRecusal("m1", "p1", " Ghi nhầm ");
        Given(Sitting(), [Recused]).When(lift, Secretary).Then(new RecusalLifted("m1", "p1", "Ghi nhầm"));
        Given(Scoring(), [Recused]).When(lift, Member).Then(new RecusalLifted("m1", "p1", "Ghi nhầm"));
        Given(Scoring(), [Recused]).When(lift, Actor.InSeat("m2")).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        Given(Scoring(), [Recused]).When(lift with { Reason = "" }, Secretary).Then(new Refusal.TextMissing("reason"));
        Given(Scoring()).When(lift, Secretary).Then(new Refusal.NotRecused("m1", "p1"));
        Given(Closed(80, 80, 80, 80, 80), [Recused]).When(lift, Secretary).Then(new Refusal.WrongProgress(new ProductProgress.Closed(null)));
    }

    [Fact]
    public void A_recusal_is_declared_once_with_a_reason_for_a_seat_and_a_product_there_are()
    {
        var declare = new DeclareRecusal("m1", "p1", "Có góp vốn");
        Given(Prepared()).When(declare, Office).Then(Recused);
        Given(Sitting(), [Recused]).When(declare, Member).Then(new Refusal.Recused("m1", "p1"));
        Given(Sitting()).When(declare with { Reason = " " }, Member).Then(new Refusal.TextMissing("reason"));
        Given(Sitting()).When(declare with { SeatId = "zz" }, Secretary).Then(new Refusal.SeatUnknown("zz"));
        Given(Sitting()).When(declare with { ProductId = "zz" }, Secretary).Then(new Refusal.ProductUnknown("zz"));
        var rated = new ProductRated("p1", 1, RatingOf(80, 80, 80, 80, 80));
        Given(Closed(80, 80, 80, 80, 80), [rated]).When(declare, Member).Then(new Refusal.WrongProgress(new ProductProgress.Rated(rated.Rating)));
        Given(Scoring(), [Cast("m1", Forms.Worth(Set, 80)), new RoundClosed("p1", 1, ["chair"], "x")]).When(declare, Member).Then(new Refusal.NoForms());
    }

    [Fact]
    public void Members_are_replaced_after_the_opening_and_a_delegation_ends_with_its_seat()
    {
        var replace = new ReplaceMember("vice", "vice2", "Sở Tài chính", "Công văn 5");
        Given(Prepared()).When(replace, Secretary).Then(new Refusal.WrongPhase(SessionPhase.Convened));
        Given(Sitting()).When(replace, Member).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        Given(Sitting()).When(replace with { SeatId = "zz" }, Secretary).Then(new Refusal.SeatUnknown("zz"));
        Given(Sitting()).When(replace with { Office = "" }, Secretary).Then(new Refusal.TextMissing("office"));
        Assert.Null(Given(Sitting(), [Delegated]).When(replace, Secretary).After.Delegate);
    }

    [Fact]
    public void A_delegation_names_a_seat_there_is() =>
        Given(Sitting()).When(new DelegateChair("zz", "x"), Secretary).Then(new Refusal.SeatUnknown("zz"));

    [Fact]
    public void Paper_is_entered_for_a_seat_there_is_by_a_secretary_who_is_not_recused()
    {
        Given(Scoring()).When(Paper with { SeatId = "zz" }, Secretary).Then(new Refusal.SeatUnknown("zz"));
        Given(Scoring(), [new RecusalDeclared("sec", "p1", "x")]).When(Paper, Secretary).Then(new Refusal.Recused("sec", "p1"));
        Given(Scoring(), [Recused]).When(Paper, Secretary).Then(new Refusal.Recused("m1", "p1"));
        Given(Scoring(), Left("m1")).When(Paper, Secretary).Then(new Refusal.NotPresent("m1"));
        Given(Sitting()).When(Paper, Secretary).Then(new Refusal.WrongProgress(new ProductProgress.Waiting()));
        Given(Scoring()).When(Paper with { ScanSha256 = new string('A', 64) }, Secretary).Then(new Refusal.ScanMissing());
    }

    [Fact]
    public void Whoever_presides_compares_a_paper_once_their_own_form_is_in()
    {
        var entered = Given(Scoring(), [Cast("chair", Forms.Worth(Set, 80))]).When(Paper, Secretary).After;
        Given(entered).When(new ConfirmPaperBallot("p1", "m1", entered.Version), Chair)
            .Then(new PaperBallotConfirmed("p1", 1, "m1", entered.Version, "chair"));
    }

    [Fact]
    public void A_paper_is_set_aside_with_a_reason_and_only_while_it_waits()
    {
        var entered = Given(Scoring(), [Entry]).State;
        var reject = new RejectPaperBallot("p1", "m1", entered.Version, "Nhầm 1.1");
        Given(entered).When(reject with { Reason = "" }, Member).Then(new Refusal.TextMissing("reason"));
        Given(entered).When(reject, Stranger).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        var rejected = Given(entered).When(reject, Member).After;
        Given(rejected).When(reject, Member).Then(new Refusal.NoPaperWaiting("m1"));
        Given(rejected).When(new ConfirmPaperBallot("p1", "m1", entered.Version), Member).Then(new Refusal.NoPaperWaiting("m1"));
    }

    [Fact]
    public void A_form_is_not_taken_back_once_the_round_is_closed() =>
        Given(Closed(80, 80, 80, 80, 80)).When(new WithdrawBallot("p1"), Member).Then(new Refusal.WrongProgress(new ProductProgress.Closed(null)));

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2026, 13)]
    [InlineData(2027, 1)]
    [InlineData(2024, 2)]
    public void A_campaign_is_numbered_within_its_year(int year, int number) =>
        Given([]).When(Call with { Campaign = new Campaign(year, number) }, Office).Then(new Refusal.CampaignInvalid(new Campaign(year, number)));

    [Fact]
    public void A_written_opinion_is_not_moved_past_its_deadline_nor_over_a_change_of_the_law()
    {
        var written = Convened with { Form = SessionForm.WrittenOpinion, Deadline = Day.AddDays(1) };
        Given([written, Seated, Entered()]).When(new AdjournSession(Day.AddDays(2), "x"), Office).Then(new Refusal.DeadlinePassed(Day.AddDays(1)));
        var eve = written with { HeldOn = new DateOnly(2026, 7, 20), Purpose = SessionPurpose.Practice };
        Given([eve]).When(Enter() with { FiledOn = new DateOnly(2026, 5, 1) }, Office).Then(new Refusal.EditionWouldChange(Day.AddDays(1), ["p1"]));
    }

    [Fact]
    public void A_product_is_withdrawn_by_the_office_before_the_session_and_never_once_decided()
    {
        Given(Prepared()).When(new WithdrawProduct("p1", "Chủ thể rút"), Office).Then(new ProductWithdrawn("p1", "Chủ thể rút"));
        Given(Prepared()).When(new WithdrawProduct("p1", ""), Office).Then(new Refusal.TextMissing("reason"));
        Given(Prepared()).When(new WithdrawProduct("zz", "x"), Office).Then(new Refusal.ProductUnknown("zz"));
        var rated = new ProductRated("p1", 1, RatingOf(80, 80, 80, 80, 80));
        Given(Closed(80, 80, 80, 80, 80), [rated]).When(new WithdrawProduct("p1", "x"), Chair).Then(new Refusal.WrongProgress(new ProductProgress.Rated(rated.Rating)));
    }
}
