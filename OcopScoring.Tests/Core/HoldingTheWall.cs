using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Who may hold the wall still, and how long it lasts.</summary>
public sealed class HoldingTheWall
{
    private static readonly DateTimeOffset At = new(2026, 8, 1, 3, 42, 0, TimeSpan.Zero);

    private static readonly Refusal NotYours = new Refusal.NotYourRole([SeatRole.Chair, SeatRole.Secretary]);

    [Theory]
    [InlineData("chair", true)]
    [InlineData("sec", true)]
    [InlineData("vice", false)]
    [InlineData("m1", false)]
    [InlineData("nobody", false)]
    public void It_is_for_whoever_presides_or_keeps_the_record(string seat, bool may) =>
        Assert.Equal(may ? null : Described.Text(NotYours), Hindrance(seat, Scoring()));

    [Fact]
    public void The_vice_chair_may_once_that_is_delegated() => Assert.Null(Hindrance("vice", [.. Scoring(), Delegated]));

    [Fact]
    public void A_seat_that_was_replaced_may_not() =>
        Assert.Equal(Described.Text(NotYours), Hindrance("sec", [.. Scoring(), new MemberReplaced("sec", new Seat("sec2", "Sở Tài chính", SeatRole.Secretary), "x")]));

    [Fact]
    public void It_can_be_held_before_anyone_is_in_the_room_and_not_once_the_session_is_over()
    {
        Assert.Null(Hindrance("chair", Prepared()));
        Assert.Equal(Described.Text(new Refusal.WrongPhase(SessionPhase.Sealed)), Hindrance("chair", [.. Scoring(), Sealed]));
        Assert.Equal(Described.Text(new Refusal.WrongPhase(SessionPhase.Voided)), Hindrance("chair", [.. Scoring(), new SessionVoided("x")]));
    }

    [Fact]
    public void It_lasts_through_pauses_and_other_days()
    {
        var hold = WallHold.Of(After(Scoring()), At);

        Assert.Equal(After(Scoring()).Version, hold.Version);
        Assert.True(hold.LastsIn(After([.. Scoring(), new SessionPaused(PauseCause.Ordered, "x")])));
        Assert.True(hold.LastsIn(After([.. Scoring(), new SessionAdjourned(Day.AddDays(1), "x")])));
    }

    [Fact]
    public void It_ends_with_the_session_and_does_not_come_back_when_that_is_reopened()
    {
        var hold = WallHold.Of(After(Scoring()), At);

        Assert.False(hold.LastsIn(After([.. Scoring(), new SessionVoided("x")])));
        Assert.False(hold.LastsIn(After([.. Scoring(), Sealed])));
        Assert.False(hold.LastsIn(After([.. Scoring(), Sealed, new SessionReopened(2, "x")])));
        Assert.False(hold.LastsIn(After([.. Scoring(), Sealed, new SessionReopened(2, "x"), new SessionResumed(5, 5, Day)])));
    }

    private static SessionSealed Sealed { get; } = new(["p1"], "x");

    private static SessionState After(IEnumerable<SessionEvent> facts) => GivenSession.Given(facts).State;

    private static string? Hindrance(string seat, IEnumerable<SessionEvent> facts) =>
        WallHold.Hindrance(After(facts), seat) is { } refusal ? Described.Text(refusal) : null;
}
