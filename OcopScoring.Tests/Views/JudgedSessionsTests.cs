using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Core.Statistics;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Views;

/// <summary>Which sessions statistics are made of.</summary>
public sealed class JudgedSessionsTests : IAsyncLifetime
{
    private DeskRoom _room = null!;
    private JudgedSessions _sessions = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        _sessions = new JudgedSessions(new SessionList(Rows.Databases(_room)), _room.Desk, new(_room.Folder, _room.DatabaseFile));
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Sealed_official_sessions_are_counted_and_no_others()
    {
        await Session("a", 1).Seal().KeepAsync(_room.Store);
        await Session("b", 2).KeepAsync(_room.Store);
        await Session("c", 3, SessionPurpose.Practice).Seal().KeepAsync(_room.Store);

        var reading = await _sessions.ReadAsync(new StatisticsSight.OfAll());

        Assert.True(_sessions.Official);
        Assert.Equal(["a"], reading.Sessions.Select(row => row.Id));
        Assert.Equal(2, reading.Products.Length);
        Assert.Empty(reading.Damaged);
    }

    [Fact]
    public async Task A_chair_gets_those_of_their_own_level()
    {
        await Session("a", 1).Seal().KeepAsync(_room.Store);

        Assert.Single((await _sessions.ReadAsync(new StatisticsSight.OfLevel(CouncilLevel.Province, Official: true))).Sessions);
        Assert.Empty((await _sessions.ReadAsync(new StatisticsSight.OfLevel(CouncilLevel.Central, Official: true))).Sessions);
        Assert.Empty((await _sessions.ReadAsync(new StatisticsSight.OfNothing())).Sessions);
    }

    [Fact]
    public async Task A_session_that_was_read_is_not_read_again_until_it_moves_on()
    {
        await Session("a", 1).Seal().KeepAsync(_room.Store);
        var first = await _sessions.ReadAsync(new StatisticsSight.OfAll());

        Assert.Equal(first.Products, (await _sessions.ReadAsync(new StatisticsSight.OfAll())).Products);

        await _room.Desk.DoAsync("a", new ReopenSession("Sai sót"), Actor.InSeat("ct"), Guid.CreateVersion7());
        Assert.Empty((await _sessions.ReadAsync(new StatisticsSight.OfAll())).Products);
    }

    [Fact]
    public async Task A_session_whose_record_does_not_hold_is_named_and_left_out()
    {
        await Session("a", 1).Seal().KeepAsync(_room.Store);
        await Session("b", 2).Seal().KeepAsync(_room.Store);
        await _room.AskAsync<long>("DROP TRIGGER Events_NoUpdate; UPDATE Events SET Actor = 'seat/x' WHERE Version = 2 AND SessionId = 'b'");

        var reading = await _sessions.ReadAsync(new StatisticsSight.OfAll());

        Assert.Equal(["b"], reading.Damaged);
        Assert.Equal(["a"], reading.Sessions.Select(row => row.Id));
        Assert.All(reading.Products, product => Assert.Equal("a", product.SessionId));
    }

    private static RecordedSession Session(string id, int series, SessionPurpose purpose = SessionPurpose.Official) =>
        RecordedSession.Large(new RecordedSession(id, series), Hall.Call with { Purpose = purpose }, products: 2, members: 3);
}
