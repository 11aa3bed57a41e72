using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Desk;

public sealed class SessionDeskTests : IAsyncLifetime
{
    private DeskRoom _room = null!;
    private Council _council = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        _council = await new Council(_room.Desk).OpenAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task A_command_sent_twice_is_carried_out_once()
    {
        var id = Guid.CreateVersion7();
        var command = new CastBallot(Council.Litchi, await _council.FormAsync(), NoComments, null);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _council.DoAsync(command, "a", id)));
        var version = (await _council.StateAsync()).Version;

        Assert.All(answers, answer => Assert.Equal(new Answer.Done(version), answer));

        await using var restarted = await DeskRoom.OpenAsync(_room.Folder);
        Assert.Equal(new Answer.Done(version), await new Council(restarted.Desk).DoAsync(command, "a", id));
        Assert.Equal(version, (await restarted.Store.ReadAsync(DeskRoom.Session)).Count);
    }

    [Fact]
    public async Task Two_desks_on_one_database_lose_nothing()
    {
        await using var other = await DeskRoom.OpenAsync(_room.Folder);
        var there = new Council(other.Desk);
        await there.StateAsync();

        await Task.WhenAll(_council.CastAsync("ct"), there.CastAsync("a"), _council.CastAsync("b"), there.CastAsync("c"));
        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");

        await using var restarted = await DeskRoom.OpenAsync(_room.Folder);
        var state = await new Council(restarted.Desk).StateAsync();
        Assert.Equal(4, state.FindProduct(Council.Litchi)!.CurrentRound!.Forms.Count);
        Assert.IsType<ProductProgress.Closed>(state.FindProduct(Council.Litchi)!.Progress);
    }

    [Fact]
    public async Task What_another_desk_has_allowed_is_not_refused_here()
    {
        await using var other = await DeskRoom.OpenAsync(_room.Folder);
        var there = new Council(other.Desk);
        await there.StateAsync();
        await _council.CastAllAsync();
        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");

        // The other desk still remembers an open round.
        await there.MustAsync(new RateProduct(Council.Litchi), "ct");
    }

    [Fact]
    public async Task A_session_that_does_not_exist_is_not_remembered()
    {
        var nowhere = new Council(_room.Desk, "khong-co");
        Assert.IsType<Answer.Refused>(await nowhere.DoAsync(new OpenSession(), "ct"));
        Assert.Null(await _room.Desk.FindAsync("khong-co"));

        await using var other = await DeskRoom.OpenAsync(_room.Folder);
        await new Council(other.Desk, "khong-co").ConveneAsync();

        Assert.Equal(SessionPhase.Convened, (await nowhere.StateAsync()).Phase);
    }

    [Fact]
    public async Task Readers_and_writers_together_never_see_a_state_go_back()
    {
        var stop = false;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var last = 0;
            while (!Volatile.Read(ref stop))
            {
                var version = (await _council.StateAsync()).Version;
                Assert.True(version >= last);
                last = version;
            }
        })).ToList();

        for (var turn = 0; turn < 30; turn++)
            await _council.MustAsync(new RecordAttendance("a", Present: turn % 2 == 1));

        Volatile.Write(ref stop, true);
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_write_that_fails_changes_nothing_and_can_be_tried_again()
    {
        var before = (await _council.StateAsync()).Version;
        await _room.AskAsync<long>("CREATE TRIGGER Full BEFORE INSERT ON Commands BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        var id = Guid.CreateVersion7();

        await Assert.ThrowsAnyAsync<Exception>(() => _council.DoAsync(new RecordAttendance("a", Present: false), id: id));
        Assert.Equal(before, (await _council.StateAsync()).Version);

        await _room.AskAsync<long>("DROP TRIGGER Full");
        Assert.Equal(new Answer.Done(before + 1), await _council.DoAsync(new RecordAttendance("a", Present: false), id: id));
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> NoComments =>
        System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty;
}
