using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Views;

/// <summary>The list and the statistics, from sessions that were really held.</summary>
public sealed class SessionListTests : IAsyncLifetime
{
    private DeskRoom _room = null!;

    public async ValueTask InitializeAsync() => _room = await DeskRoom.OpenAsync(clock: new OnTheDay());

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Only_official_sessions_get_into_a_statistic()
    {
        await HoldAsync("chinh-thuc", SessionPurpose.Official);
        var official = await ReadAsync();
        await HoldAsync("tap-huan", SessionPurpose.Practice);

        var all = await ReadAsync();

        Assert.Equal(["chinh-thuc", "tap-huan"], all.Sessions.Select(row => row.Id));
        var result = Assert.Single(all.Results);
        Assert.Equal((1, 0, 1, 1), (result.Sealed, result.Underway, result.Rated, result.Withdrawn));
        Assert.Equal([1, 0, 0, 0, 0], result.ByStars);
        Assert.Equal(Assert.Single(official.Results).ByStars, result.ByStars);
    }

    [Fact]
    public async Task A_demonstration_has_sessions_and_no_statistic()
    {
        await using var demonstration = await DeskRoom.OpenAsync(clock: new OnTheDay(), data: DataFolder.Find(_room.Folder, demonstration: true));
        await HoldAsync("trinh-dien", SessionPurpose.Demonstration, demonstration);
        await HoldAsync("tap-huan", SessionPurpose.Practice, demonstration);

        var all = await new SessionList(Rows.Databases(demonstration)).ReadAsync();

        Assert.Equal(2, all.Sessions.Length);
        Assert.Empty(all.Results);
    }

    [Fact]
    public async Task A_reopened_session_counts_again_when_it_is_sealed_again()
    {
        var council = await HoldAsync("chinh-thuc", SessionPurpose.Official);
        await council.MustAsync(new ReopenSession("Sai sót"), "ct");

        var result = Assert.Single((await ReadAsync()).Results);

        Assert.Equal((0, 1, 0), (result.Sealed, result.Underway, result.Rated));
    }

    [Fact]
    public async Task A_session_whose_record_does_not_hold_is_named_and_nothing_else_is_said_of_it()
    {
        await HoldAsync("chinh-thuc", SessionPurpose.Official);
        await HoldAsync("hong", SessionPurpose.Official);
        await _room.AskAsync<long>("DROP TRIGGER Events_NoUpdate; UPDATE Events SET Actor = 'seat/a' WHERE Version = 2 AND SessionId = 'hong'");
        await Rows.Keeper(_room).RebuildAsync();

        var listing = await ReadAsync();

        Assert.Equal(["hong"], listing.Damaged);
        Assert.Equal("chinh-thuc", Assert.Single(listing.Sessions).Id);
        Assert.Equal(1, Assert.Single(listing.Results).Sealed);
    }

    private async Task<Council> HoldAsync(string id, SessionPurpose purpose, DeskRoom? room = null)
    {
        var council = new Council((room ?? _room).Desk, id);
        await council.MustAsync(new ConveneSession("Hội đồng " + id, "01/QĐ", CouncilLevel.Province, purpose, Council.Day, "Phòng họp", "default", 1));
        await council.MustAsync(new SeatCouncil(Council.Seats));
        await council.MustAsync(new EnterProduct(Council.Litchi, "HD-TH-1-2026", "Vải thiều", "Hợp tác xã", 1, DossierKind.First, Council.Day));
        await council.MustAsync(new EnterProduct(Council.Cake, "HD-TH-2-2026", "Bánh đậu xanh", "Cơ sở", 7, DossierKind.First, Council.Day));
        foreach (var seat in Council.Seats)
            await council.MustAsync(new RecordAttendance(seat.Id, Present: true));

        await council.OpenAsync();
        await council.CastAllAsync();
        await council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
        await council.MustAsync(new RateProduct(Council.Litchi), "ct");
        await council.MustAsync(new WithdrawProduct(Council.Cake, "Chủ thể rút"), "ct");
        await council.SealAsync();
        return council;
    }

    private Task<SessionListing> ReadAsync() => new SessionList(Rows.Databases(_room)).ReadAsync();

    // An official session opens on its own day only.
    private sealed class OnTheDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Council.Day, new TimeOnly(3, 0), TimeSpan.Zero);
    }
}
