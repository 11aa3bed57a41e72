using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Who may take the results out of the room, and what of each product.</summary>
public sealed class ResultSightTests
{
    private static readonly Scoreboard Scoreboard = new SessionDecider(LawOnDisk.Book).Scoreboard;

    [Theory]
    [InlineData("chair", true, true)]
    [InlineData("sec", true, true)]
    [InlineData("vice", false, true)]
    [InlineData("m1", false, true)]
    [InlineData("nobody", false, false)]
    public void Who_leads_or_keeps_the_record_at_any_time_the_council_once_it_is_sealed(string seat, bool before, bool after)
    {
        var state = Of(Closed(80, 80, 80, 80, 80));

        Assert.Equal(before, ResultSight.MayHave(state, Viewer.InSeat(seat)));
        Assert.Equal(after, ResultSight.MayHave(state with { Phase = SessionPhase.Sealed }, Viewer.InSeat(seat)));
        Assert.False(ResultSight.MayHave(state with { Phase = SessionPhase.Adjourned }, Viewer.InSeat("m1")));
    }

    [Fact]
    public void The_vice_chair_who_presides_leads()
    {
        Assert.True(ResultSight.MayHave(Of([.. Closed(80, 80, 80, 80, 80), Delegated, .. Left("chair")]), Viewer.InSeat("vice")));
        Assert.False(ResultSight.MayHave(Of([.. Closed(80, 80, 80, 80, 80), Delegated]), Viewer.InSeat("vice")));
    }

    [Fact]
    public void Of_a_product_there_is_nothing_until_its_round_is_closed()
    {
        Assert.IsType<Sight.OfNothing>(Seen("sec", Sitting()));
        Assert.IsType<Sight.OfNothing>(Seen("sec", [.. Scoring(), .. Casts(80, 80)]));
        Assert.IsType<Sight.OfNames>(Seen("sec", Closed(80, 80, 80, 80, 80)));
        Assert.IsType<Sight.OfNothing>(Seen("sec", [.. Closed(80, 80, 80, 80, 80), new ProductWithdrawn("p1", "x")]));
        Assert.IsType<Sight.OfNothing>(Seen("m1", Closed(80, 80, 80, 80, 80)));
        Assert.IsType<Sight.OfNothing>(Seen("chair", [.. Closed(80, 80, 80, 80, 80), new RecusalDeclared("chair", "p1", "x")]));
    }

    private static Sight Seen(string seat, IEnumerable<SessionEvent> facts) => Of(facts) is var state
        ? ResultSight.Of(Scoreboard, state, state.Products[0], Viewer.InSeat(seat))
        : throw new InvalidOperationException();

    private static SessionState Of(IEnumerable<SessionEvent> facts) => SessionState.Initial.Evolve(facts);
}
