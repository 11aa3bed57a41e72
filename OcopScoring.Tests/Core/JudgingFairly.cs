using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Recusal, forms taken back, paper forms, elimination, contested ratings, the agenda, and written opinions.</summary>
public sealed class JudgingFairly
{
    private static readonly string Scan = new('a', 64);
    private static readonly RecusalDeclared Recused = new("m1", "p1", "Có góp vốn");
    private static readonly EnterPaperBallot Paper = new("p1", "m1", Forms.Worth(Set, 80).Choices, NoComments, null, Scan);
    private static readonly PaperBallotEntered Entry = new("p1", 1, "m1", Paper.Choices, NoComments, null, Scan, "sec");
    private static readonly EliminationGround Ground = Set.EliminationGrounds[0];
    private static readonly EliminationProposed Proposed = new("p1", Ground, "m1", "Thiếu giấy phép");

    [Fact]
    public void A_recused_member_neither_scores_nor_is_missed_and_the_denominators_follow()
    {
        Given(Scoring()).When(new DeclareRecusal("m1", "p1", "Có góp vốn"), Member).Then(Recused);
        Given(Scoring()).When(new DeclareRecusal("m1", "p1", "x"), Actor.InSeat("m2")).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        Given(Scoring(), [Recused]).When(Submit(Forms.Worth(Set, 80)), Member).Then(new Refusal.Recused("m1", "p1"));
        var others = Seats.Where(seat => seat.Scores && seat.Id != "m1").Select(seat => Cast(seat.Id, Forms.Worth(Set, 80)));
        Given(Scoring(), [Recused], others).When(new CloseRound("p1", null), Chair).Then(new RoundClosed("p1", 1, [], null));
        Assert.Equal(new Quorum(4, 3, 4, true, true), Quorum.Of(Given(Scoring(), [Recused]).State, Rules().Quorum, Given(Scoring(), [Recused]).State.Products[0]));
    }

    [Fact]
    public void A_form_of_a_recused_member_no_longer_counts()
    {
        var state = Given(Disputed()).When(new DeclareRecusal("vice", "p1", "x"), ViceChair); // the 60 beside 80, 80, 80, 90
        state.Then(new RecusalDeclared("vice", "p1", "x"));
        Assert.Equal(new ProductProgress.Closed(null), state.After.Products[0].Progress);
        var rated = (ProductRated)Given(state.After).When(new RateProduct("p1"), Chair).Events.Single();
        Assert.Equal((4, 330), (rated.Rating.Counted, rated.Rating.Sum));
        var wide = Given(Closed(90, 60, 75, 80, 80), [new SpreadExceeded("p1", 1, 60, 90, 10)]).When(new DeclareRecusal("vice", "p1", "x"), ViceChair);
        wide.Then(new RecusalDeclared("vice", "p1", "x"), new SpreadExceeded("p1", 1, 75, 90, 10));
    }

    [Fact]
    public void A_recused_chair_hands_over_to_the_delegated_vice_chair()
    {
        RecusalDeclared chairs = new("chair", "p1", "x");
        Given(Sitting(), [chairs]).When(new OpenRound("p1"), Chair).Then(new Refusal.Recused("chair", "p1"));
        Given(Sitting(), [chairs]).When(new OpenRound("p1"), ViceChair).Then(new Refusal.NobodyPresides());
        Given(Sitting(), [chairs, Delegated]).When(new OpenRound("p1"), ViceChair).Then(new RoundOpened("p1", 1));
    }

    [Fact]
    public void A_form_is_taken_back_while_the_round_is_open_and_what_it_said_stays()
    {
        var back = Given(Scoring(), [Cast("m1", Forms.Worth(Set, 80))]).When(new WithdrawBallot("p1"), Member);
        back.Then(new BallotWithdrawn("p1", 1, "m1"));
        var round = back.After.Products[0].CurrentRound!;
        Assert.False(round.HasForm("m1"));
        Assert.Single(round.VersionsOf("m1"));
        Given(back.After).When(new WithdrawBallot("p1"), Member).Then(new Refusal.NoFormIn("m1"));
        Assert.True(Given(back.After).When(Submit(Forms.Worth(Set, 82)), Member).After.Products[0].CurrentRound!.HasForm("m1"));
    }

    [Fact]
    public void A_paper_form_counts_only_when_a_second_person_has_compared_it()
    {
        var entered = Given(Scoring()).When(Paper, Secretary);
        entered.Then(Entry);
        Assert.False(entered.After.Products[0].CurrentRound!.HasForm("m1"));
        var version = entered.After.Version;
        var given = Given(entered.After);
        given.When(new ConfirmPaperBallot("p1", "m1", version), Secretary).Then(new Refusal.SecondPersonNeeded("m1"));
        given.When(new ConfirmPaperBallot("p1", "m1", version), Actor.InSeat("m2")).Then(new Refusal.SecondPersonNeeded("m1"));
        given.When(new ConfirmPaperBallot("p1", "m1", version), Chair).Then(new Refusal.SecondPersonNeeded("m1")); // own form not in
        given.When(new ConfirmPaperBallot("p1", "m1", version - 1), Member).Then(new Refusal.NoPaperWaiting("m1"));
        var confirmed = given.When(new ConfirmPaperBallot("p1", "m1", version), Member);
        confirmed.Then(new PaperBallotConfirmed("p1", 1, "m1", version, "m1"));
        var form = confirmed.After.Products[0].CurrentRound!.LatestForm("m1")!;
        Assert.Equal(new PaperOrigin(Scan, "sec", "m1"), form.Paper);
        given.When(new RejectPaperBallot("p1", "m1", version, "Nhầm 1.1"), Member).Then(new PaperBallotRejected("p1", 1, "m1", version, "Nhầm 1.1"));
    }

    [Fact]
    public void Neither_the_advisory_team_nor_anyone_for_a_member_who_was_replaced_compares_paper()
    {
        CouncilSeated wider = new([.. Seats, new("team", "Tổ tư vấn", SeatRole.AdvisoryTeam), new("sec2", "Văn phòng Điều phối", SeatRole.Secretary)]);
        IEnumerable<SessionEvent> waiting = [Convened, wider, Entered(), .. Came("chair", "vice", "m1", "m2", "m3", "sec"), Opened, new RoundOpened("p1", 1), Entry];
        var confirm = new ConfirmPaperBallot("p1", "m1", waiting.Count());
        Given(waiting).When(confirm, Actor.InSeat("team")).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        Given(waiting).When(confirm, Actor.InSeat("sec2")).Then(new PaperBallotConfirmed("p1", 1, "m1", confirm.Entry, "sec2"));
        Given(waiting, [new MemberReplaced("m1", new Seat("m9", "Sở Tư pháp", SeatRole.Member), "x")]).When(confirm, Actor.InSeat("sec2"))
            .Then(new Refusal.SecondPersonNeeded("m1"));
    }

    [Fact]
    public void What_was_said_of_a_seat_does_not_pass_to_another_office()
    {
        CouncilSeated anew = new([.. Seats.Select(seat => seat.Id == "m1" ? seat with { Office = "Sở Tài chính" } : seat)]);
        IEnumerable<SessionEvent> before = [.. Prepared(), new RecusalDeclared("m1", "p1", "Có góp vốn"), new RecusalDeclared("m2", "p1", "x"), .. Came("m1")];
        var after = Given(before, [anew]).State;
        Assert.Equal(["m2"], after.Products[0].Recusals.Keys);
        Assert.Empty(after.Attendances);
    }

    [Fact]
    public void Nobody_but_the_secretary_enters_paper_and_never_over_a_form_that_is_in()
    {
        Given(Scoring()).When(Paper, Chair).Then(new Refusal.NotYourRole([SeatRole.Secretary]));
        Given(Scoring(), [Cast("m1", Forms.Worth(Set, 80))]).When(Paper, Secretary).Then(new Refusal.FormAlreadyIn("m1", "p1"));
        Given(Scoring()).When(Paper with { ScanSha256 = "" }, Secretary).Then(new Refusal.ScanMissing());
        Given(Scoring()).When(Paper with { SeatId = "sec" }, Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair, SeatRole.ViceChair, SeatRole.Member]));
        var superseded = Given(Scoring(), [Entry]).When(Submit(Forms.Worth(Set, 82)), Member).After;
        Assert.Empty(superseded.Products[0].CurrentRound!.Papers);
    }

    [Fact]
    public void An_elimination_is_found_by_more_than_half_of_those_taking_part()
    {
        Given(Scoring()).When(new ProposeElimination("p1", Ground.Id, "Thiếu giấy phép"), Member).Then(Proposed);
        Given(Scoring()).When(new ProposeElimination("p1", "nghe nói", "x"), Member).Then(new Refusal.GroundUnknown("nghe nói"));
        Given(Scoring(), [Proposed]).When(new ProposeElimination("p1", Ground.Id, "x"), Secretary).Then(new Refusal.EliminationPending("p1"));
        Given(Scoring(), [Proposed]).When(new VoteOnElimination("p1", true), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair, SeatRole.ViceChair, SeatRole.Member]));
        Given(Scoring(), [Proposed], Votes("chair", "m1")).When(new RuleElimination("p1", "x"), Chair).Then(new Refusal.VotesMissing(["vice", "m2", "m3"]));
        var ruled = Given(Scoring(), [Proposed], Votes("chair", "m1", "m2")).When(new RuleElimination("p1", "Đã rõ"), Chair);
        ruled.Then(new EliminationRuled("p1", true, 3, 0, 5, "Đã rõ"));
        Assert.IsType<ProductProgress.Eliminated>(ruled.After.Products[0].Progress);
        Given(ruled.After).When(Submit(Forms.Worth(Set, 80)), Actor.InSeat("m3")).Then(new Refusal.WrongProgress(ruled.After.Products[0].Progress));
    }

    [Fact]
    public void An_elimination_that_is_not_found_lets_the_product_go_on_and_must_be_ruled_first()
    {
        EliminationVoteCast Against(string seat) => new("p1", seat, false);
        Given(Closed(80, 80, 80, 80, 80), [Proposed]).When(new RateProduct("p1"), Chair).Then(new Refusal.EliminationPending("p1"));
        var ruled = Given(Closed(80, 80, 80, 80, 80), [Proposed], [Against("chair"), Against("m1"), Against("m2")]).When(new RuleElimination("p1", "Có giấy phép"), Chair);
        ruled.Then(new EliminationRuled("p1", false, 0, 3, 5, "Có giấy phép"));
        Assert.IsType<ProductRated>(Given(ruled.After).When(new RateProduct("p1"), Chair).Events.Single());
    }

    [Fact]
    public void A_contested_rating_is_upheld_or_set_aside_and_then_scored_again()
    {
        var rated = Given(Closed(80, 80, 80, 80, 80), [new ProductRated("p1", 1, RatingOf(80, 80, 80, 80, 80))]);
        var contested = rated.When(new ContestRating("p1", "Nhầm mức"), Member);
        contested.Then(new RatingContested("p1", "m1", "Nhầm mức"));
        Given(contested.After).When(new UpholdRating("p1", "Đúng mức"), Member).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(contested.After).When(new UpholdRating("p1", "Đúng mức"), Chair).Then(new RatingUpheld("p1", "Đúng mức"));
        var aside = Given(contested.After).When(new SetRatingAside("p1", "Sai tiêu chí 1.1"), Chair);
        aside.Then(new CorrectionRecorded("p1", "Sai tiêu chí 1.1"));
        Given(aside.After).When(new OrderRescore("p1", ["1.1"], "x"), Chair).Then(new RescoreOrdered("p1", 2, ["1.1"], "x"));
        rated.When(new SetRatingAside("p1", "x"), Chair).Then(new Refusal.WrongProgress(rated.State.Products[0].Progress));
    }

    [Fact]
    public void The_agenda_is_reordered_corrected_and_cut()
    {
        Given(Sitting("p1", "p2")).When(new OrderAgenda(["p2", "p1"]), Secretary).Then(new AgendaOrdered(["p2", "p1"]));
        foreach (var wrong in new[] { new[] { "p1" }, ["p1", "p1"], ["p1", "p2"], ["p2", "p1", "p3"] })
            Given(Sitting("p1", "p2")).When(new OrderAgenda([.. wrong]), Secretary).Then(new Refusal.AgendaMismatch());
        var entry = Enter() with { Name = "Cà rốt" };
        Given(Prepared()).When(new CorrectProduct(entry, null), Office).Then(new ProductCorrected(Entered().Product with { Name = "Cà rốt" }, null));
        Given(Sitting()).When(new CorrectProduct(entry, null), Secretary).Then(new Refusal.TextMissing("reason"));
        Given(Scoring()).When(new CorrectProduct(entry, "x"), Secretary).Then(new Refusal.WrongProgress(new ProductProgress.Scoring()));
        Given(Scoring()).When(new WithdrawProduct("p1", "Chủ thể rút"), Chair).Then(new ProductWithdrawn("p1", "Chủ thể rút"));
        Given(Scoring()).When(new WithdrawProduct("p1", "x"), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
    }

    [Theory]
    [InlineData("hd-thanhha-012-2026 ", "HD-THANHHA-012-2026")]
    [InlineData("30-11500-1-2020", "30-11500-1-2020")]
    [InlineData("HD-TH-000-2026", null)]
    [InlineData("HD-TH-1-2027", null)]
    [InlineData("HD-TH-1-26", null)]
    [InlineData("HD-1-2026", null)]
    [InlineData("HD--1-2026", null)]
    [InlineData("HD-T H-1-2026", null)]
    [InlineData("", null)]
    public void A_code_is_province_commune_ordinal_and_year(string text, string? code)
    {
        Assert.Equal(code, ProductCode.Read(text, 2026));
        if (code is null)
            Given([Convened]).When(Enter(code: text), Office).Then(new Refusal.CodeInvalid(text));
    }

    private static IEnumerable<SessionEvent> Votes(params string[] seats) => seats.Select(seat => new EliminationVoteCast("p1", seat, true));
}
