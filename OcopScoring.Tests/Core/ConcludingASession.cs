using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Closing the sitting, drawing and signing its minutes, sealing, and opening it again.</summary>
public sealed class ConcludingASession
{
    private static readonly ProductRated Rated = new("p1", 1, RatingOf(80, 80, 80, 80, 80));
    private static readonly SessionClosed Ended = new([], null);
    private static readonly SessionClosed Unfinished = new(["p1"], "Chủ thể rút");
    private static readonly string Document = new('a', 64);
    private static readonly string Scan = new('c', 64);
    private static readonly MinutesDrawn Drawn = new(1, Document, null);
    private static readonly MinutesSigned Signed = new(1, Scan);

    private static SessionEvent[] Concluded => [.. Closed(80, 80, 80, 80, 80), Rated, Ended];

    private static int Told => Concluded.Length;

    [Fact]
    public void A_session_is_closed_when_all_is_decided_or_with_a_reason()
    {
        Given(Closed(80, 80, 80, 80, 80), [Rated]).When(new CloseSession("thừa"), Chair).Then(Ended);
        Given(Sitting("p1", "p2")).When(new CloseSession(null), Chair).Then(new Refusal.ProductsUnrated(["p1", "p2"]));
        Given(Sitting()).When(new CloseSession(" Chủ thể rút "), Chair).Then(Unfinished);
        Given(Scoring()).When(new CloseSession("x"), Chair).Then(new Refusal.AnotherRoundOpen("p1"));
        Given(Sitting()).When(new CloseSession("x"), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(Sitting()).When(new CloseSession(new string('x', 2001)), Chair).Then(new Refusal.TextTooLong("reason", 2000));
        Given(Prepared()).When(new CloseSession("x"), Chair).Then(new Refusal.WrongPhase(SessionPhase.Convened));
    }

    [Fact]
    public void Nothing_is_closed_over_a_pending_elimination_but_a_pause_does_not_stand_in_the_way()
    {
        Given(Sitting(), [new EliminationProposed("p1", Set.EliminationGrounds[0], "m1", "Thiếu giấy phép")]).When(new CloseSession("x"), Chair)
            .Then(new Refusal.EliminationPending("p1"));
        Given(Sitting(), [new SessionPaused(PauseCause.Ordered, "Nghỉ")]).When(new CloseSession("Hoãn"), Chair).Then(new SessionClosed(["p1"], "Hoãn"));
    }

    [Fact]
    public void Once_closed_nothing_is_scored_but_remarks_and_doubts_are_heard()
    {
        Given(Concluded).When(new OpenRound("p1"), Chair).Then(new Refusal.WrongPhase(SessionPhase.Closed));
        Given(Concluded).When(new RecordAttendance("m1", false), Secretary).Then(new Refusal.WrongPhase(SessionPhase.Closed));
        Given(Concluded).When(new RecordNote("p1", "Đã thảo luận"), Secretary).Then(new NoteRecorded("p1", "Đã thảo luận"));
        Given(Concluded).When(new ContestRating("p1", "Nhầm phiếu"), Member).Then(new RatingContested("p1", "m1", "Nhầm phiếu"));
    }

    [Fact]
    public void The_minutes_are_drawn_from_the_whole_record_by_the_secretary_or_the_chair()
    {
        Given(Concluded).When(new DrawMinutes(Document, Told, "thừa"), Secretary).Then(Drawn);
        Given(Concluded).When(new DrawMinutes(Document, Told, null), Chair).Then(Drawn);
        Given(Concluded).When(new DrawMinutes(Document, Told, null), Member).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        Given(Concluded).When(new DrawMinutes(Document, Told - 1, null), Secretary).Then(new Refusal.RecordMovedOn(Told - 1, Told));
        Given(Concluded).When(new DrawMinutes("abc", Told, null), Secretary).Then(new Refusal.DocumentMissing());
        Given(Sitting()).When(new DrawMinutes(Document, 1, null), Secretary).Then(new Refusal.WrongPhase(SessionPhase.Open));
    }

    [Fact]
    public void Minutes_are_drawn_again_only_when_there_is_more_to_tell_and_with_a_reason()
    {
        Given(Concluded, [Drawn]).When(new DrawMinutes(Document, Told + 1, "x"), Secretary).Then(new Refusal.MinutesUnchanged(1));
        var noted = Given(Concluded, [Drawn, new NoteRecorded(null, "Bổ sung")]);
        noted.When(new DrawMinutes(Document, Told + 2, " "), Secretary).Then(new Refusal.TextMissing("reason"));
        var again = noted.When(new DrawMinutes(Document, Told + 2, " Bổ sung ghi chú "), Secretary);
        again.Then(new MinutesDrawn(2, Document, "Bổ sung ghi chú"));
        Assert.Equal([1, 2], again.After.Drawings.Select(drawing => drawing.Number));
    }

    [Fact]
    public void A_contested_rating_holds_the_minutes_up() =>
        Given(Concluded, [new RatingContested("p1", "m1", "x")]).When(new DrawMinutes(Document, Told + 1, null), Secretary)
            .Then(new Refusal.MinutesNotReady([MinutesCheckKind.Ratings]));

    [Fact]
    public void Signed_minutes_are_attached_to_the_drawing_that_stands()
    {
        Given(Concluded).When(new SignMinutes(1, Scan), Secretary).Then(new Refusal.MinutesNotDrawn());
        Given(Concluded, [Drawn]).When(new SignMinutes(1, Scan), Secretary).Then(Signed);
        Given(Concluded, [Drawn]).When(new SignMinutes(2, Scan), Secretary).Then(new Refusal.MinutesOutdated(2));
        Given(Concluded, [Drawn]).When(new SignMinutes(1, ""), Secretary).Then(new Refusal.DocumentMissing());
        Given(Concluded, [Drawn, Signed]).When(new SignMinutes(1, Scan), Secretary).Then(new Refusal.MinutesUnchanged(1));
        Given(Concluded, [Drawn, new NoteRecorded(null, "x")]).When(new SignMinutes(1, Scan), Secretary).Then(new Refusal.MinutesOutdated(1));
        Given(Concluded, [Drawn]).When(new SignMinutes(1, Scan), Member).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
    }

    [Fact]
    public void A_session_is_sealed_with_its_signed_minutes_by_the_chair()
    {
        Given(Concluded).When(new SealSession(), Chair).Then(new Refusal.MinutesNotDrawn());
        Given(Concluded, [Drawn]).When(new SealSession(), Chair).Then(new Refusal.MinutesUnsigned(1));
        Given(Concluded, [Drawn, Signed]).When(new SealSession(), Chair).Then(new SessionSealed([], null));
        Given(Concluded, [Drawn, Signed]).When(new SealSession(), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(Concluded, [Drawn, Signed, new NoteRecorded(null, "x")]).When(new SealSession(), Chair).Then(new Refusal.MinutesOutdated(1));
        Given(Sitting(), [Unfinished, Drawn, Signed]).When(new SealSession(), Chair).Then(new SessionSealed(["p1"], "Chủ thể rút"));
        Given(Sitting()).When(new SealSession(), Chair).Then(new Refusal.WrongPhase(SessionPhase.Open));
    }

    [Fact]
    public void What_is_closed_is_reopened_with_a_reason_under_the_same_number_and_what_is_sealed_under_the_next()
    {
        var reopened = Given(Concluded, [Drawn]).When(new ReopenSession("Sót phiếu"), Chair);
        reopened.Then(new SessionReopened(1, "Sót phiếu"));
        Assert.Equal((SessionPhase.Adjourned, null), (reopened.After.Phase, reopened.After.Closing));
        Given(Concluded).When(new ReopenSession(" "), Chair).Then(new Refusal.TextMissing("reason"));
        Given(Concluded, [Drawn, Signed, new SessionSealed([], null)]).When(new ReopenSession("Thanh tra"), Chair).Then(new SessionReopened(2, "Thanh tra"));

        // Sat and closed again, its minutes replace the first ones.
        var again = Given(reopened.After.Evolve([.. Came("chair", "vice", "m1", "m2", "m3", "sec"), new SessionResumed(5, 5, Day), Ended]));
        again.When(new SignMinutes(1, Scan), Secretary).Then(new Refusal.MinutesOutdated(1));
        again.When(new DrawMinutes(Document, again.State.Version, "Sót phiếu"), Secretary).Then(new MinutesDrawn(2, Document, "Sót phiếu"));
    }

    [Fact]
    public void What_was_opened_again_for_its_papers_alone_is_closed_again_without_the_council()
    {
        var reopened = Given(Concluded, [Drawn, Signed, new SessionSealed([], null), new SessionReopened(2, "Sai địa danh")]);
        reopened.When(new CloseSession(null), Chair).Then(Ended);
        reopened.When(new CloseSession(null), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(Sitting(), [new SessionAdjourned(Day.AddDays(1), "x")]).When(new CloseSession("x"), Chair).Then(new Refusal.WrongPhase(SessionPhase.Adjourned));
        var sat = Given(reopened.State.Evolve([.. Came("chair", "vice", "m1", "m2"), new SessionResumed(4, 5, Day), new SessionAdjourned(Day.AddDays(1), "x")]));
        sat.When(new CloseSession(null), Chair).Then(new Refusal.WrongPhase(SessionPhase.Adjourned));
    }

    [Fact]
    public void The_wording_of_the_papers_is_changed_for_one_session()
    {
        var texts = LawOnDisk.Book.FindTemplate("default", 2)!.Texts;
        var own = texts with { Agency = texts.Agency with { Superior = " ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG " } };
        var revised = Given(Concluded, [Drawn]).When(new ReviseTemplate(own, 0), Secretary);
        revised.Then(new TemplateRevised(1, texts with { Agency = texts.Agency with { Superior = "ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG" } }));
        Assert.Equal("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG", new SessionDecider(LawOnDisk.Book).Scoreboard.TemplateOf(revised.After).Agency.Superior);
        Given(revised.After).When(new ReviseTemplate(texts, 0), Office).Then(new Refusal.TemplateOutdated(1));
        Given(revised.After).When(new ReviseTemplate(texts, 1), Office).Then(new TemplateRevised(2, texts));
        Given(revised.After).When(new SealSession(), Chair).Then(new Refusal.MinutesOutdated(1));
        Given(Concluded).When(new ReviseTemplate(texts, 0), Member).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        Given(Concluded).When(new ReviseTemplate(texts with { Form = texts.Form with { Title = "Phiếu {đợt}" } }, 0), Secretary)
            .Then(new Refusal.TemplateInvalid(new PaperTextProblem("form.title", PaperTextFault.UnknownField, "đợt")));
        Given(Concluded).When(new ReviseTemplate(texts with { Minutes = texts.Minutes with { Signatures = [] } }, 0), Secretary)
            .Then(new Refusal.TemplateInvalid(new PaperTextProblem("minutes.signatures", PaperTextFault.NoSignature)));
    }
}
