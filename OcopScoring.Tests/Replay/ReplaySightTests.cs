using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Replay;

/// <summary>Who may look at a session again, how far, and that nobody is shown more than they could see then.</summary>
public sealed class ReplaySightTests
{
    private static readonly RecordedSession Session = RecordedSession.Golden().Seal();
    private static readonly SessionTimeline Timeline = Session.Timeline();
    private static readonly ReplaySight Inspection = new(Session.Scoreboard, Session.State, Viewer.Auditor);

    [Fact]
    public void Every_state_is_the_plain_fold_of_the_facts_before_it()
    {
        var folded = SessionState.Initial;
        foreach (var happened in Timeline.Events)
        {
            Assert.Equal(Described.Text(folded), Described.Text(Timeline.StateAt(happened.Version - 1)));
            folded = folded.Evolve(happened.Fact);
        }

        Assert.Equal(Described.Text(folded), Described.Text(Timeline.StateAt(Timeline.Count)));
    }

    [Fact]
    public void Through_others_eyes_a_replay_shows_what_Sight_gave_them_at_every_moment()
    {
        var folded = SessionState.Initial;
        Viewer[] viewers = [Viewer.Projector, Viewer.InSeat("nobody"), .. Session.State.SeatIds.Select(Viewer.InSeat)];
        var seen = 0;
        foreach (var happened in Timeline.Events)
        {
            folded = folded.Evolve(happened.Fact);
            var state = Timeline.StateAt(happened.Version);
            foreach (var viewer in viewers)
            {
                foreach (var (then, now) in folded.Products.Zip(state.Products))
                {
                    Assert.Equal(Shown(Sight.Of(Session.Scoreboard, folded, then, viewer)), Shown(Inspection.Of(state, now, viewer)));
                    Assert.Equal(viewer is Viewer.Seated { SeatId: var seat } && BoardSight.MaySee(folded, seat, then) && !then.IsHiddenFrom(seat), Inspection.MaySeeBoard(state, now, viewer));
                    seen++;
                }
            }
        }

        Assert.True(seen > 1000);
    }

    [Fact]
    public void With_its_own_eyes_the_inspection_sees_every_form_the_moment_it_is_in()
    {
        var first = Timeline.VersionOf<BallotCast>();
        var state = Timeline.StateAt(first);
        var sight = Assert.IsType<Sight.OfNames>(Inspection.Of(state, state.FindProduct("sp1")!, eye: null));
        Assert.Equal(["ct"], sight.Ballots.Select(named => named.SeatId));
        Assert.IsType<Sight.OfProgress>(Inspection.Of(state, state.FindProduct("sp1")!, Viewer.InSeat("tv3")));
        Assert.IsType<Sight.OfNothing>(Inspection.Of(state, state.FindProduct("sp2")!, Viewer.InSeat("tv1")));
    }

    [Theory]
    [InlineData("ct", true), InlineData("tk", true), InlineData("tk2", true)]
    [InlineData("pct", false), InlineData("tv1", false), InlineData("tv4", false), InlineData("nobody", false)]
    public void Of_the_council_only_the_chair_and_the_secretary_may(string seat, bool may) =>
        Assert.Equal(may, ReplaySight.MayReplay(Session.State, Viewer.InSeat(seat)));

    [Fact]
    public void Nothing_is_replayed_before_the_first_seal_nor_beyond_the_last()
    {
        var closed = RecordedSession.Golden();
        Assert.False(ReplaySight.MayReplay(closed.State, Viewer.Auditor));
        Assert.False(ReplaySight.MayReplay(closed.State, Viewer.InSeat("ct")));
        Assert.False(ReplaySight.MayReplay(Session.State, Viewer.Projector));
        Assert.True(ReplaySight.MayReplay(Session.State, Viewer.Auditor));
        Assert.Equal(Session.State.Version, ReplaySight.Until(Session.State));

        var reopened = RecordedSession.Golden().Seal();
        var seal = reopened.State.Version;
        reopened.Do(new ReopenSession("Theo kết luận kiểm tra"), "ct").Do(new RecordNote(null, "Rà soát lại"), "tk");
        Assert.True(ReplaySight.MayReplay(reopened.State, Viewer.Auditor));
        Assert.Equal(seal, ReplaySight.Until(reopened.State));
        reopened.Do(new VoidSession("Thành lập Hội đồng sai thẩm quyền"), "ct");
        Assert.Equal(seal, ReplaySight.Until(reopened.State));
    }

    [Fact]
    public void Whoever_kept_out_of_judging_a_product_follows_it_only_once_it_is_decided()
    {
        var session = RecordedSession.Close(3, totals: _ => 80);
        var recused = session.State with
        {
            Products = [session.State.Products[0] with { Progress = new ProductProgress.Closed(null), Recusals = session.State.Products[0].Recusals.Add("ct", "Có người thân là chủ thể") }],
        };
        var chair = new ReplaySight(session.Scoreboard, recused, Viewer.InSeat("ct"));
        Assert.False(chair.MayFollow("sp1"));
        Assert.IsType<Sight.OfNothing>(chair.Of(recused, recused.Products[0], eye: null));
        Assert.IsType<Sight.OfNothing>(chair.Of(recused, recused.Products[0], Viewer.InSeat("tv1")));
        Assert.False(chair.MaySeeVersions("sp1", "tv1", eye: null));
        Assert.False(chair.MaySeeBoard(recused, recused.Products[0], eye: null));
        Assert.True(new ReplaySight(session.Scoreboard, recused, Viewer.InSeat("tk")).MayFollow("sp1"));
        Assert.True(new ReplaySight(session.Scoreboard, session.State, Viewer.InSeat("ct")).MayFollow("sp1"));
    }

    [Fact]
    public void The_versions_of_a_form_are_seen_with_ones_own_eyes_and_through_its_members()
    {
        Assert.True(Inspection.MaySeeVersions("sp1", "tv1", eye: null));
        Assert.True(Inspection.MaySeeVersions("sp1", "tv1", Viewer.InSeat("tv1")));
        Assert.False(Inspection.MaySeeVersions("sp1", "tv1", Viewer.InSeat("ct")));
        Assert.False(Inspection.MaySeeVersions("sp1", "tv1", Viewer.Projector));
    }

    private static string Shown(Sight sight) => sight switch
    {
        Sight.OfNames names => $"{names.Forms} {names.Classification.Tally.Mean} {names.Classification.Stars} {string.Join(' ', names.Ballots.Select(named => FormattableString.Invariant($"{named.SeatId}:{named.Ballot.Total}")))}",
        Sight.OfScores scores => $"{scores.Forms} {scores.Classification.Tally.Mean} {scores.Classification.Stars}",
        _ => sight.ToString(),
    };
}

file static class Hidden
{
    public static bool IsHiddenFrom(this ProductState product, string seatId) =>
        product.IsRecused(seatId) && product.Progress is not (ProductProgress.Rated or ProductProgress.Contested or ProductProgress.Eliminated);
}
