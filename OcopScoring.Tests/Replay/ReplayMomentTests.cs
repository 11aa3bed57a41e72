using OcopScoring.App.Replay;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Replay;

/// <summary>Addresses of moments, the picture of the time line, and the shelf of sessions laid out.</summary>
public sealed class ReplayMomentTests
{
    private static readonly RecordedSession Session = RecordedSession.Golden().Seal();
    private static readonly SessionTimeline Timeline = Session.Timeline();
    private static readonly ReplayRecord Record = new("Phiên mẫu", Timeline, Session.Scoreboard, Viewer.Auditor, IsBundle: false);

    [Fact]
    public void An_address_holds_all_that_is_on_the_screen()
    {
        Assert.Equal("/phien/p%2F1/phat-lai", ReplayAddress.Of("p/1"));
        Assert.Equal("/phien/p1/phat-lai?su-kien=117&san-pham=sp1&phieu=tv1", ReplayAddress.Of("p1", 117, "sp1", "tv1"));
        Assert.Equal("/goi/k/phat-lai?su-kien=0&mat=man-hinh", ReplayAddress.Of("goi", "k", 0, eye: ReplayAddress.ScreenEye));
        var moment = ReplayMoment.Read(Record, new ReplayQuery("17", "tv1", "sp1", "tv4"), out var problems);
        Assert.Empty(problems);
        Assert.Equal(new ReplayMoment(17, "tv1", "sp1", "tv4"), moment);
        Assert.Equal(Viewer.InSeat("tv1"), moment.Viewer);
        Assert.Equal(Viewer.Projector, ReplayMoment.Read(Record, new ReplayQuery("0", "man-hinh", null, null), out _).Viewer);
    }

    [Theory]
    [InlineData("99999"), InlineData("-1"), InlineData("+5"), InlineData("1.0"), InlineData("mười"), InlineData("99999999999999")]
    public void A_number_of_no_event_is_said_and_the_replay_begins_where_it_would(string text)
    {
        var moment = ReplayMoment.Read(Record, new ReplayQuery(text, "lạ", "lạ", "lạ"), out var problems);
        Assert.Equal(new ReplayMoment(Timeline.VersionOf<SessionOpened>()), moment);
        Assert.Equal(
            [ReplayProblemKind.NoSuchEvent, ReplayProblemKind.EyeUnknown, ReplayProblemKind.ProductUnknown, ReplayProblemKind.SeatUnknown],
            problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void The_whole_session_lies_on_the_track_with_every_marker()
    {
        var track = ReplayTrack.Of(Timeline, null, 5);
        Assert.Equal((0, Timeline.Count), (track.From, track.To));
        Assert.Equal(Enum.GetValues<MarkerKind>(), track.Lanes.Select(lane => lane.Kind));
        Assert.Equal(Timeline.Markers.Count(marker => marker.Kind == MarkerKind.Form), track.Density.Sum());
        Assert.Equal(Timeline.Markers.Count(marker => marker.Kind != MarkerKind.Form), track.Lanes.Sum(lane => lane.Marks.Sum(mark => mark.Count)));
        Assert.Equal((0d, 100d), (track.PercentOf(0), track.PercentOf(Timeline.Count)));
    }

    [Fact]
    public void A_product_narrows_it_and_the_moment_stays_on_it()
    {
        var track = ReplayTrack.Of(Timeline, "sp2", Timeline.VersionOf<RescoreOrdered>());
        Assert.Equal(Timeline.VersionOf<RoundOpened>(round => round.ProductId == "sp2") - 1, track.From);
        Assert.Equal(Timeline.VersionOf<ProductRated>(rated => rated.ProductId == "sp2"), track.To);
        Assert.Equal(10, track.Density.Sum());
        Assert.Equal(Timeline.Count, ReplayTrack.Of(Timeline, "sp2", Timeline.Count).To);
        Assert.Equal((0, Timeline.Count), (ReplayTrack.Of(Timeline, "sp6", 3).From, ReplayTrack.Of(Timeline, "sp6", 3).To));
    }

    [Fact]
    public async Task A_session_is_laid_out_once_and_the_shelf_stays_small()
    {
        var library = new ReplayLibrary();
        var laid = 0;
        Task<SessionTimeline> Lay()
        {
            Interlocked.Increment(ref laid);
            return Task.FromResult(Timeline);
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => library.TakeAsync("a", 90, Lay)));
        Assert.Equal(1, laid);
        await library.TakeAsync("a", 91, Lay);
        Assert.Equal(2, laid);

        // One that fills the shelf drives the others out, and itself stays.
        await library.TakeAsync("b", 200_000, Lay);
        await library.TakeAsync("b", 200_000, Lay);
        Assert.Equal(3, laid);
        await library.TakeAsync("a", 90, Lay);
        Assert.Equal(4, laid);
    }

    [Fact]
    public async Task What_could_not_be_laid_out_is_tried_again()
    {
        var library = new ReplayLibrary();
        await Assert.ThrowsAsync<IOException>(() => library.TakeAsync("a", 1, () => throw new IOException("đĩa bận")));
        Assert.Same(Timeline, await library.TakeAsync("a", 1, () => Task.FromResult(Timeline)));
    }
}
