using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>A written opinion: everyone is asked for every product until the last day, and a meeting settles what writing cannot.</summary>
public sealed class AskingInWriting
{
    private static readonly SessionConvened StillRunning = Convened with { Form = SessionForm.WrittenOpinion, HeldOn = Day.AddDays(-3), Deadline = Day };

    private static readonly SessionConvened Over = StillRunning with { Deadline = Day.AddDays(-1) };

    [Fact]
    public void It_has_a_last_day_and_no_other_session_has_one()
    {
        Given([]).When(Call with { Form = SessionForm.WrittenOpinion }, Office).Then(new Refusal.DeadlineInvalid(SessionForm.WrittenOpinion));
        Given([]).When(Call with { Deadline = Day }, Office).Then(new Refusal.DeadlineInvalid(SessionForm.InPerson));
        Given([StillRunning, Seated, Entered()]).When(new OpenSession(), Chair).Then(new Refusal.NotTheDay(Day.AddDays(-3), Day));
    }

    [Fact]
    public void It_needs_no_room_and_opens_all_its_forms_at_once() =>
        Given([StillRunning with { HeldOn = Day }, Seated, Entered(), Entered("p2", "HD-TH-002-2026")]).When(new OpenSession(), Chair)
            .Then(Opened, new RoundOpened("p1", 1), new RoundOpened("p2", 1));

    [Fact]
    public void A_product_that_comes_later_is_opened_beside_the_others() =>
        Given(Asked(StillRunning), [Entered("p2", "HD-TH-002-2026")]).When(new OpenRound("p2"), Chair).Then(new RoundOpened("p2", 1));

    [Fact]
    public void Forms_are_taken_through_the_last_day_and_not_after_it()
    {
        Assert.IsType<BallotCast>(Given(Asked(StillRunning)).When(Submit(Forms.Worth(Set, 80)), Member).Events.Single());
        Given(Asked(Over)).When(Submit(Forms.Worth(Set, 80)), Member).Then(new Refusal.DeadlinePassed(Day.AddDays(-1)));
    }

    [Fact]
    public void Nobody_is_closed_out_before_the_last_day_is_over()
    {
        Given(Asked(StillRunning), Casts(80, 80, 80, 80)).When(new CloseRound("p1", "Đủ rồi"), Chair).Then(new Refusal.DeadlineRunning(Day, ["m3"]));
        Given(Asked(StillRunning), Casts(80, 80, 80, 80, 80)).When(new CloseRound("p1", null), Chair).Then(new RoundClosed("p1", 1, [], null));
        Given(Asked(Over), Casts(80, 80, 80, 80)).When(new CloseRound("p1", "Hết hạn"), Chair).Then(new RoundClosed("p1", 1, ["m3"], "Hết hạn"));
    }

    [Fact]
    public void Those_who_gave_a_form_are_those_who_took_part() =>
        Given(Asked(Over), Casts(80, 80, 80)).When(new CloseRound("p1", "Hết hạn"), Chair).Then(new Refusal.QuorumMissing(3, 4, 5));

    [Fact]
    public void Too_few_are_left_when_one_of_them_steps_aside_after_the_close()
    {
        CouncilSeated eight = new([.. Seats, new("m4", "Sở Tài chính", SeatRole.Member), new("m5", "Sở Tư pháp", SeatRole.Member), new("m6", "Hội Nông dân", SeatRole.Member)]);
        IEnumerable<SessionEvent> closed = [Over, eight, Entered(), Opened, new RoundOpened("p1", 1), .. Casts(80, 80, 80, 80, 80), Cast("m4", Forms.Worth(Set, 80)), new RoundClosed("p1", 1, ["m5", "m6"], "Hết hạn")];
        Assert.IsType<ProductRated>(Given(closed).When(new RateProduct("p1"), Chair).Events.Single());
        Given(closed, [new RecusalDeclared("m4", "p1", "x")]).When(new RateProduct("p1"), Chair).Then(new Refusal.QuorumMissing(5, 6, 7));
    }

    [Fact]
    public void After_the_last_day_nothing_opens_any_more()
    {
        Given(Asked(Over), [Entered("p2", "HD-TH-002-2026")]).When(new OpenRound("p2"), Chair).Then(new Refusal.DeadlinePassed(Day.AddDays(-1)));
        Given(Asked(Over), Apart()).When(new OrderRescore("p1", ["1.1"], "x"), Chair).Then(new Refusal.DeadlinePassed(Day.AddDays(-1)));
    }

    [Fact]
    public void The_chair_takes_it_to_a_meeting_with_a_reason_and_for_a_later_day()
    {
        Given(Asked(Over), Apart()).When(new CallMeeting(Day.AddDays(4), " Ý kiến khác nhau "), Chair).Then(new MeetingCalled(Day.AddDays(4), "Ý kiến khác nhau"));
        Given(Asked(Over)).When(new CallMeeting(Day, " "), Chair).Then(new Refusal.TextMissing("reason"));
        Given(Asked(Over)).When(new CallMeeting(Day.AddDays(-3), "x"), Chair).Then(new Refusal.DayInvalid(Day.AddDays(-3)));
        Given(Asked(Over)).When(new CallMeeting(Day.AddDays(-1), "x"), Chair).Then(new Refusal.DayInvalid(Day.AddDays(-1))); // after the asking, but gone
        Given(Asked(Over)).When(new CallMeeting(Day, "x"), Member).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given([Over, Seated]).When(new CallMeeting(Day, "x"), Chair).Then(new Refusal.WrongPhase(SessionPhase.Convened));
        Given(Scoring()).When(new CallMeeting(Day.AddDays(1), "x"), Chair).Then(new Refusal.NotWritten());
    }

    [Fact]
    public void The_meeting_is_a_session_like_any_other()
    {
        SessionEvent[] called = [.. Asked(Over), .. Apart(), new MeetingCalled(Day, "Ý kiến khác nhau")];
        Given(called).When(new ResumeSession(), Chair).Then(new Refusal.NobodyPresides());

        SessionEvent[] met = [.. called, .. Came("chair", "vice", "m1", "m2"), new SessionResumed(4, 5, Day)];
        Given(met).When(new OrderRescore("p1", ["1.1"], "Đã thảo luận"), Chair).Then(new RescoreOrdered("p1", 2, ["1.1"], "Đã thảo luận"));
        Given(met, [new RescoreOrdered("p1", 2, ["1.1"], "x")]).When(new CloseRound("p1", null), Chair).Then(new Refusal.NoForms());
        Given(met, [new SpreadAccepted("p1", 1, "x")]).When(new CallMeeting(Day.AddDays(1), "x"), Chair).Then(new Refusal.NotWritten());
    }

    [Fact]
    public void Forms_given_in_writing_still_count_in_the_meeting()
    {
        SessionEvent[] met =
            [.. Asked(Over), .. Casts(80, 80, 80), new MeetingCalled(Day, "Thiếu ý kiến"), .. Came("chair", "vice", "m1", "m2"), new SessionResumed(4, 5, Day)];
        Given(met).When(Submit(Forms.Worth(Set, 80)), Actor.InSeat("m2")).Then(Cast("m2", Forms.Worth(Set, 80)));
        Given(met, [Cast("m2", Forms.Worth(Set, 80))]).When(new CloseRound("p1", "Vắng họp"), Chair).Then(new RoundClosed("p1", 1, ["m3"], "Vắng họp"));
    }

    private static IEnumerable<SessionEvent> Asked(SessionConvened convened) => [convened, Seated, Entered(), Opened, new RoundOpened("p1", 1)];

    private static IEnumerable<SessionEvent> Apart() =>
        [.. Casts(90, 60, 80, 80, 80), new RoundClosed("p1", 1, [], null), new SpreadExceeded("p1", 1, 60, 90, 10)];
}
