using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Desk;

/// <summary>A full disk, a database that may not be written or that another holds, a clock that runs behind: said as what it is, nothing lost, and work goes on when it is over.</summary>
public sealed class TroubleTests
{
    private const int Everything = 1_000_000;

    [Fact]
    public async Task A_full_disk_is_said_and_once_there_is_room_work_goes_on()
    {
        var pages = Everything;
        await using var room = await OpenAsync(connection => Say(connection, FormattableString.Invariant($"PRAGMA max_page_count = {pages}")));
        var council = await new Council(room.Desk).OpenAsync();
        await council.CastAsync("ct");
        var before = await council.StateAsync();

        pages = 1; // SQLite takes the size the file has by now
        var failure = await FailsAsync(async () =>
        {
            while (true)
                await council.CastAsync("a");
        });
        Assert.Equal(Trouble.DiskFull, Troubles.Of(failure));
        Assert.Contains("đã đầy", VietnameseWords.Instance.NotWritten(failure), StringComparison.Ordinal);

        pages = Everything;
        await council.CastAsync("b");
        Assert.True((await room.Store.ReadAsync(DeskRoom.Session)).Count > before.Version);
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_said_and_work_goes_on_later()
    {
        var only = "OFF";
        await using var room = await OpenAsync(connection => Say(connection, "PRAGMA query_only = " + only));
        var council = await new Council(room.Desk).OpenAsync();

        only = "ON";
        Assert.Equal(Trouble.ReadOnly, Troubles.Of(await FailsAsync(() => council.CastAsync("a"))));

        only = "OFF";
        await council.CastAsync("a");
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_said_and_work_goes_on_later()
    {
        await using var room = await OpenAsync(connection => connection.DefaultTimeout = 1);
        var council = await new Council(room.Desk).OpenAsync();
        Exception failure;
        using (new HeldDisk(room.DatabaseFile))
            failure = await FailsAsync(() => council.CastAsync("a"));

        Assert.Equal(Trouble.Locked, Troubles.Of(failure));
        Assert.Contains("chương trình khác", VietnameseWords.Instance.NotWritten(failure), StringComparison.Ordinal);
        await council.CastAsync("a");
    }

    [Fact]
    public async Task A_clock_set_back_a_little_holds_the_time_and_set_back_more_it_stops_the_record()
    {
        var clock = new HandClock();
        await using var room = await DeskRoom.OpenAsync(clock: clock);
        var council = await new Council(room.Desk).OpenAsync();
        await council.CastAsync("ct");
        var last = (await room.Store.ReadAsync(DeskRoom.Session))[^1].At;

        clock.GoOn(-120);
        await council.CastAsync("a");
        Assert.Equal(last, (await room.Store.ReadAsync(DeskRoom.Session))[^1].At);

        clock.GoOn(-1);
        var version = (await council.StateAsync()).Version;
        var failure = await Assert.ThrowsAsync<ClockBehindException>(() => council.CastAsync("b"));
        Assert.Contains("đồng hồ", VietnameseWords.Instance.NotWritten(failure), StringComparison.Ordinal);
        Assert.Equal(version, (await room.Store.ReadAsync(DeskRoom.Session)).Count);

        clock.GoOn(300);
        await council.CastAsync("b");
        Assert.True((await room.Store.ReadAsync(DeskRoom.Session))[^1].At > last);
    }

    [Theory]
    [InlineData(10, Trouble.DiskFails)]
    [InlineData(11, Trouble.Broken)]
    [InlineData(26, Trouble.Broken)]
    [InlineData(19, Trouble.Unknown)]
    public void Others_are_told_apart_too(int code, Trouble trouble) =>
        Assert.Equal(trouble, Troubles.Of(new DbUpdateException("x", new SqliteException("x", code))));

    private static async Task<Exception> FailsAsync(Func<Task> work) => await Assert.ThrowsAnyAsync<Exception>(work);

    private static Task<DeskRoom> OpenAsync(Action<SqliteConnection> act) => DeskRoom.OpenAsync(more: services =>
        services.ConfigureDbContext<OcopDb>(options => options.AddInterceptors(new EveryConnection(act))));

    private static void Say(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }
}
