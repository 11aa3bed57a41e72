using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Desk;

/// <summary>The secretary's reminders: to whom, how often, and what is known of their arrival.</summary>
public sealed class ReminderDeskTests : IAsyncLifetime
{
    private readonly HandClock _clock = new();
    private DeskRoom _room = null!;
    private Council _council = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync(clock: _clock);
        _council = await new Council(_room.Desk).OpenAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task It_stands_until_it_is_read_or_the_form_is_in()
    {
        await SentAsync("a");
        Assert.NotNull(await FindAsync("a"));
        Assert.Null(await FindAsync("b"));

        _room.Reminders.Read(DeskRoom.Session, "a", Council.Litchi);
        Assert.Equal(_clock.GetUtcNow(), (await FindAsync("a"))!.ReadAt);

        await _council.CastAsync("a");
        Assert.Null(await FindAsync("a"));
    }

    [Fact]
    public async Task It_says_whether_a_page_of_the_seat_was_open_to_receive_it()
    {
        Assert.False((await SentAsync("a")).Reached);

        _room.Devices.Arrive(Guid.NewGuid(), DeskRoom.Session, "b", up: true);
        Assert.True((await SentAsync("b")).Reached);

        _room.Devices.Arrive(Guid.NewGuid(), DeskRoom.Session, "c", up: false);
        Assert.False((await SentAsync("c")).Reached);
    }

    [Fact]
    public async Task A_seat_is_left_in_peace_for_a_minute()
    {
        var first = await SentAsync("a");
        _clock.GoOn(59);
        Assert.Equal(new ReminderReply.TooSoon(first.At.AddMinutes(1)), await SendAsync("a"));
        await SentAsync("b");

        _clock.GoOn(1);
        await SentAsync("a");
    }

    [Fact]
    public async Task Only_the_secretary_reminds_and_only_of_a_form_that_is_missing()
    {
        Assert.IsType<ReminderReply.NothingToSay>(await SendAsync("a", by: "b"));
        Assert.IsType<ReminderReply.NothingToSay>(await SendAsync("a", by: "ct"));
        Assert.IsType<ReminderReply.NothingToSay>(await SendAsync("tk"));
        Assert.IsType<ReminderReply.NothingToSay>(await SendAsync("a", product: Council.Cake));

        await _council.MustAsync(new DeclareRecusal("b", Council.Litchi, "Có góp vốn"), "b");
        Assert.IsType<ReminderReply.NothingToSay>(await SendAsync("b"));
        await _council.CastAsync("a");
        Assert.IsType<ReminderReply.NothingToSay>(await SendAsync("a"));
    }

    private Task<ReminderReply> SendAsync(string seat, string by = "tk", string product = Council.Litchi) =>
        _room.Reminders.SendAsync(DeskRoom.Session, product, seat, by);

    private async Task<Reminder> SentAsync(string seat) => Assert.IsType<ReminderReply.Sent>(await SendAsync(seat)).Reminder;

    private async Task<Reminder?> FindAsync(string seat)
    {
        var state = await _council.StateAsync();
        return _room.Reminders.Find(DeskRoom.Session, state, state.FindProduct(Council.Litchi)!, seat);
    }
}
