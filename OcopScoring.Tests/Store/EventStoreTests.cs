using Microsoft.Data.Sqlite;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Store;

public sealed class EventStoreTests : IAsyncLifetime
{
    private DeskRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        await new Council(_room.Desk).OpenAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task What_is_appended_is_read_back_to_the_letter()
    {
        var before = await _room.Store.ReadAsync(DeskRoom.Session);
        var next = Next(before[^1], new AttendanceRecorded("a", Attendance.Out, Remote: false));

        await _room.Store.AppendAsync(before[^1], [next], rows: null);

        var after = await _room.Store.ReadAsync(DeskRoom.Session);
        Assert.Equal([.. before, next], after);
        Assert.Equal(after.Count, await _room.Store.VersionAsync(DeskRoom.Session));
    }

    [Fact]
    public async Task A_place_that_is_taken_means_the_session_has_moved_on()
    {
        var envelopes = await _room.Store.ReadAsync(DeskRoom.Session);

        await Assert.ThrowsAsync<MovedOnException>(() =>
            _room.Store.AppendAsync(envelopes[^2], [Next(envelopes[^2], new AttendanceRecorded("a", Attendance.Out, Remote: false))], rows: null));

        Assert.Equal(envelopes, await _room.Store.ReadAsync(DeskRoom.Session));
    }

    [Fact]
    public async Task Envelopes_that_do_not_follow_are_not_written()
    {
        var head = (await _room.Store.ReadAsync(DeskRoom.Session))[^1];
        var next = Next(head, new AttendanceRecorded("a", Attendance.Out, Remote: false));

        await Assert.ThrowsAsync<RecordDamagedException>(() => _room.Store.AppendAsync(head, [next with { Payload = "{}" }], rows: null));
        await Assert.ThrowsAsync<RecordDamagedException>(() => _room.Store.AppendAsync(head, [next with { Version = next.Version + 1 }], rows: null));
    }

    [Theory]
    [InlineData("UPDATE Events SET Payload = '{}' WHERE Version = 2")]
    [InlineData("DELETE FROM Events WHERE Version = 2")]
    [InlineData("DELETE FROM Events")]
    public async Task The_database_itself_refuses_to_change_the_record(string sql)
    {
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => _room.AskAsync<long>(sql));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE Events SET Payload = replace(Payload, 'Vải', 'Vãi') WHERE Type = 'product-entered'")]
    [InlineData("UPDATE Events SET Actor = 'seat/a' WHERE Version = 2")]
    [InlineData("UPDATE Events SET At = replace(At, 'Z', '+00:00') WHERE Version = 2")]
    [InlineData("UPDATE Events SET At = 'hôm qua' WHERE Version = 2")]
    [InlineData("UPDATE Events SET CommandId = 'x' WHERE Version = 2")]
    [InlineData("UPDATE Events SET Hash = PreviousHash WHERE Version = 2")]
    [InlineData("UPDATE Events SET Shape = 2 WHERE Version = 2")]
    [InlineData("DELETE FROM Events WHERE Version = 3")]
    [InlineData("DELETE FROM Events WHERE Version = 1")]
    public async Task A_record_changed_behind_our_back_is_noticed_and_no_longer_written_to(string sql)
    {
        await TamperAsync(sql);

        await Assert.ThrowsAsync<RecordDamagedException>(() => _room.Store.ReadAsync(DeskRoom.Session));

        await using var restarted = await DeskRoom.OpenAsync(_room.Folder);
        var rows = await _room.AskAsync<long>("SELECT count(*) FROM Events");
        Assert.IsType<Answer.Damaged>(await new Council(restarted.Desk).DoAsync(new RecordAttendance("a", Present: false)));
        await Assert.ThrowsAsync<RecordDamagedException>(() => restarted.Desk.FindAsync(DeskRoom.Session));
        Assert.Equal(rows, await _room.AskAsync<long>("SELECT count(*) FROM Events"));
    }

    [Fact]
    public async Task A_damaged_session_leaves_the_others_alone()
    {
        await TamperAsync("UPDATE Events SET Actor = 'seat/a' WHERE Version = 2");
        await using var restarted = await DeskRoom.OpenAsync(_room.Folder);

        var other = await new Council(restarted.Desk, "phien-khac").OpenAsync();

        Assert.Equal(SessionPhase.Open, (await other.StateAsync()).Phase);
    }

    private async Task TamperAsync(string sql)
    {
        await _room.AskAsync<long>("DROP TRIGGER Events_NoUpdate");
        await _room.AskAsync<long>("DROP TRIGGER Events_NoDelete");
        await _room.AskAsync<long>(sql);
    }

    private static Envelope Next(Envelope head, SessionEvent fact) => Envelope.Wrap(
        DeskRoom.Session, head, fact, new CommandContext(Guid.CreateVersion7(), Actor.InSeat("tk"), head.At.AddSeconds(1)));
}
