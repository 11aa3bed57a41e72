using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Coming and going, the quorum as it is watched, pausing, adjourning, sealing and opening again.</summary>
public sealed class SittingTogether
{
    private static readonly SessionSealed Sealed = new(["p1"], "x");

    [Fact]
    public void How_someone_came_and_went_is_told_in_order_with_its_version()
    {
        var state = Given(Sitting(), Left("m1"), [new AttendanceRecorded("m1", Attendance.Back, true)]).State;

        Assert.Equal(
            [(Attendance.In, false), (Attendance.Out, false), (Attendance.Back, true)],
            state.AttendancesOf(state.FindSeat("m1")!).Select(entry => (entry.Attendance, entry.Remote)));
        Assert.Equal(state.Version, state.Attendances[^1].Version);
    }

    [Fact]
    public void Who_comes_after_the_opening_is_late_and_who_returns_is_back()
    {
        Given(Prepared(), Came("chair", "m1", "m2", "m3"), [Opened]).When(new RecordAttendance("vice", true), Secretary)
            .Then(new AttendanceRecorded("vice", Attendance.Late, false));
        Given(Sitting(), Left("m3")).When(new RecordAttendance("m3", true), Chair).Then(new AttendanceRecorded("m3", Attendance.Back, false));
    }

    [Fact]
    public void Over_a_line_one_takes_part_in_hybrid_sessions_only()
    {
        var remote = new RecordAttendance("m1", true) { Remote = true };
        Given(Prepared()).When(remote, Office).Then(new Refusal.NotHybrid());
        var hybrid = Given([Convened with { Form = SessionForm.Hybrid }, Seated], Came("m1"));
        hybrid.When(remote, Office).Then(new AttendanceRecorded("m1", Attendance.Back, true));
        Assert.Contains("m1", hybrid.When(remote, Office).After.Remote);
    }

    [Fact]
    public void Losing_the_quorum_pauses_scoring_and_only_a_command_resumes_it()
    {
        var four = Given(Scoring(), Left("m1"));
        Assert.Equal(SessionPhase.Open, four.State.Phase);
        var lost = four.When(new RecordAttendance("m2", false), Secretary);
        lost.Then(new AttendanceRecorded("m2", Attendance.Out, false), new SessionPaused(PauseCause.QuorumLost, null));

        var paused = Given(lost.After);
        paused.When(Submit(Forms.Worth(Set, 80)), Actor.InSeat("m3")).Then(new Refusal.WrongPhase(SessionPhase.Paused));
        paused.When(new ResumeSession(), Chair).Then(new Refusal.QuorumMissing(3, 4, 5));
        var back = paused.When(new RecordAttendance("m2", true), Secretary);
        back.Then(new AttendanceRecorded("m2", Attendance.Back, false));
        Given(back.After).When(new ResumeSession(), Member).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(back.After).When(new ResumeSession(), Chair).Then(new SessionResumed(4, 5, Day));
    }

    [Fact]
    public void A_chair_who_leaves_without_delegating_takes_the_quorum_along()
    {
        var gone = Given(Scoring()).When(new RecordAttendance("chair", false), Secretary);
        Assert.IsType<SessionPaused>(gone.Events[1]);
        var delegated = Given(gone.After).When(new DelegateChair("vice", "Giấy ủy quyền 7"), Secretary);
        delegated.Then(Delegated);
        Given(delegated.After).When(new ResumeSession(), ViceChair).Then(new SessionResumed(4, 5, Day));
        Given(Scoring(), [Delegated]).When(new RecordAttendance("chair", false), Secretary).Then(new AttendanceRecorded("chair", Attendance.Out, false));
    }

    [Fact]
    public void The_chair_is_delegated_to_a_vice_chair_by_the_chair_or_on_paper()
    {
        Given(Sitting()).When(new DelegateChair("m1", "x"), Chair).Then(new Refusal.DelegateInvalid("m1"));
        Given(Sitting(), [Delegated]).When(new DelegateChair("vice", "x"), Chair).Then(new Refusal.DelegateInvalid("vice"));
        Given(Sitting()).When(new DelegateChair("vice", " "), Chair).Then(new Refusal.TextMissing("reason"));
        Given(Sitting()).When(new DelegateChair("vice", "x"), ViceChair).Then(new Refusal.NotYourRole([SeatRole.Chair, SeatRole.Secretary]));
    }

    [Fact]
    public void A_replaced_member_is_gone_and_the_new_one_has_to_arrive_and_score_alone()
    {
        var replace = new ReplaceMember("m1", "m9", "Sở Tài chính", "Công văn 5");
        var done = Given(Sitting(), Casts()).When(replace, Secretary);
        done.Then(new MemberReplaced("m1", new Seat("m9", "Sở Tài chính", SeatRole.Member), "Công văn 5"));
        Assert.DoesNotContain("m9", done.After.Present);
        Assert.Equal("Sở Công Thương", done.After.OfficeOf("m1"));
        Given(Scoring(), [Cast("m1", Forms.Worth(Set, 80))]).When(replace, Secretary).Then(new Refusal.FormAlreadyIn("m1", "p1"));
        Given(Sitting()).When(replace with { NewSeatId = "m2" }, Secretary).Then(new Refusal.SeatsInvalid());
        Given(done.After).When(replace with { SeatId = "m9", NewSeatId = "m1" }, Secretary).Then(new Refusal.SeatsInvalid());
    }

    [Fact]
    public void An_adjourned_session_empties_the_room_and_goes_on_on_its_day()
    {
        var adjourned = Given(Sitting()).When(new AdjournSession(Day.AddDays(1), "Hết giờ"), Chair);
        adjourned.Then(new SessionAdjourned(Day.AddDays(1), "Hết giờ"));
        Assert.Empty(adjourned.After.Present);
        var again = Given(adjourned.After.Evolve(Came("chair", "m1", "m2", "m3")));
        again.When(new ResumeSession(), Chair).Then(new Refusal.NotTheDay(Day.AddDays(1), Day)); // today is still the first day
        Given(Sitting()).When(new AdjournSession(Day, "x"), Chair).Then(new Refusal.DayInvalid(Day));
    }

    [Fact]
    public void A_session_is_not_moved_to_a_day_on_which_another_edition_would_judge()
    {
        var practice = Convened with { HeldOn = new DateOnly(2026, 7, 20), Purpose = SessionPurpose.Practice };
        var old = Given([practice]).When(Enter() with { FiledOn = new DateOnly(2026, 5, 1) }, Office).Events;
        Assert.Equal("qd-148-2023/01", ((ProductEntered)old[0]).Product.Set.Id);
        Given([practice], old).When(new AdjournSession(new DateOnly(2026, 7, 22), "x"), Office)
            .Then(new Refusal.EditionWouldChange(new DateOnly(2026, 7, 22), ["p1"]));
        Given([practice], old).When(new AdjournSession(new DateOnly(2026, 7, 21), "x"), Office).Then(new SessionAdjourned(new DateOnly(2026, 7, 21), "x"));
    }

    [Fact]
    public void An_official_session_opens_on_its_day() =>
        Given([Convened with { HeldOn = Day.AddDays(3) }, Seated, Entered()], Came("chair", "m1", "m2", "m3")).When(new OpenSession(), Chair)
            .Then(new Refusal.NotTheDay(Day.AddDays(3), Day));

    [Fact]
    public void A_sealed_session_is_reopened_with_a_reason_and_a_new_edition()
    {
        Given(Sitting(), [Sealed]).When(new ReopenSession(" "), Chair).Then(new Refusal.TextMissing("reason"));
        Given(Sitting(), [Sealed]).When(new ReopenSession("x"), Member).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        var reopened = Given(Sitting(), [Sealed]).When(new ReopenSession("Sai sót"), Chair);
        reopened.Then(new SessionReopened(2, "Sai sót"));
        Assert.Equal((2, SessionPhase.Adjourned), (reopened.After.Edition, reopened.After.Phase));
        Given(reopened.After.Evolve(Came("chair", "m1", "m2", "m3"))).When(new ResumeSession(), Chair).Then(new SessionResumed(4, 5, Day));
    }

    [Fact]
    public void A_void_session_is_void_for_good()
    {
        Given(Sitting()).When(new VoidSession("Sai thẩm quyền"), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(Sitting(), [Sealed]).When(new VoidSession("Sai thẩm quyền"), Chair).Then(new SessionVoided("Sai thẩm quyền"));
        Given(Sitting(), [new SessionVoided("x")]).When(new ReopenSession("x"), Chair).Then(new Refusal.WrongPhase(SessionPhase.Voided));
        Given(Sitting(), [new SessionVoided("x")]).When(new RecordNote(null, "x"), Secretary).Then(new Refusal.WrongPhase(SessionPhase.Voided));
    }

    [Fact]
    public void Remarks_for_the_minutes_are_the_secretarys_and_the_chairs()
    {
        Given(Sitting()).When(new RecordNote("p1", " Đã nếm thử "), Secretary).Then(new NoteRecorded("p1", "Đã nếm thử"));
        Given(Sitting()).When(new RecordNote("p9", "x"), Secretary).Then(new Refusal.ProductUnknown("p9"));
        Given(Sitting()).When(new RecordNote(null, ""), Secretary).Then(new Refusal.TextMissing("note"));
        Given(Sitting()).When(new RecordNote(null, "x"), Member).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
    }
}
