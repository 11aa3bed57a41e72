using Microsoft.Extensions.Logging.Abstractions;
using OcopScoring.App.Desk;
using OcopScoring.App.Live;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Desk;

/// <summary>What the board may claim of a seat's screens: what the server has seen, and nothing else.</summary>
public sealed class DeviceBoardTests
{
    private readonly HandClock _clock = new();
    private readonly SessionFeed _feed = new(NullLogger<SessionFeed>.Instance);
    private readonly DeviceBoard _board;

    public DeviceBoardTests() => _board = new DeviceBoard(_feed, _clock);

    private SeatDevices Seat => _board.Of("p", "a");

    [Fact]
    public void A_seat_nobody_opened_a_page_for_is_unknown() => Assert.Equal(SeatDevices.None, Seat);

    [Fact]
    public void Each_tab_counts_once_however_many_pages_it_has_shown()
    {
        var line = new TabLine(_board);
        var first = line.Show("p", "a");
        var second = line.Show("p", "a"); // the next page comes before the last one goes
        first.Dispose();
        using var other = new TabLine(_board).Show("p", "a");

        Assert.Equal(2, Seat.Connected);
        second.Dispose();
        Assert.Equal(1, Seat.Connected);
    }

    [Fact]
    public void A_broken_line_makes_what_is_unsent_unknown_until_the_tab_says_it_again()
    {
        var tab = Arrive();
        _board.Unsent(tab, 0);
        Assert.Equal(0, Seat.Unsent);

        _clock.GoOn(10);
        var cut = _clock.GetUtcNow();
        _board.Line(tab, up: false);
        _clock.GoOn(60);
        Assert.Equal(new SeatDevices(0, 1, cut, cut, null), Seat);

        _board.Line(tab, up: true);
        Assert.Equal((1, 0, null, null), (Seat.Connected, Seat.Lost, Seat.LostSince, Seat.Unsent));
        _board.Unsent(tab, 2);
        Assert.Equal(2, Seat.Unsent);
    }

    [Fact]
    public void A_tab_that_is_closed_has_left_and_one_that_is_given_up_stays_lost()
    {
        var closed = Arrive();
        _board.Line(closed, up: false);
        _board.Leave(closed);
        Assert.Null(Seat.LostSince);
        Assert.Equal(_clock.GetUtcNow(), Seat.LastSeen);

        var vanished = Arrive();
        var cut = _clock.GetUtcNow();
        _board.Line(vanished, up: false);
        _clock.GoOn(180); // the server keeps what it had for so long, and then gives it up
        _board.Leave(vanished);
        Assert.Equal(new SeatDevices(0, 0, cut, cut, null), Seat);

        Arrive();
        Assert.Equal((1, null), (Seat.Connected, Seat.LostSince));
    }

    [Fact]
    public void Another_seat_and_another_session_are_not_touched()
    {
        Arrive();

        Assert.Equal(SeatDevices.None, _board.Of("p", "b"));
        Assert.Equal(SeatDevices.None, _board.Of("q", "a"));
    }

    [Fact]
    public async Task The_board_is_told_of_every_change_and_of_nothing_that_is_none()
    {
        var told = new SemaphoreSlim(0);
        using var listening = _feed.Subscribe(Topic.Devices("p"), () => Task.FromResult(told.Release()));
        var tab = Arrive();
        Assert.True(await told.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));

        _board.Unsent(tab, null);
        _board.Line(Guid.NewGuid(), up: false);
        Assert.Equal(0, told.CurrentCount);
    }

    private Guid Arrive()
    {
        var tab = Guid.NewGuid();
        _board.Arrive(tab, "p", "a", up: true);
        return tab;
    }
}
