using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Store;

public sealed class StoreWriterTests : IAsyncLifetime
{
    private DeskRoom _room = null!;

    public async ValueTask InitializeAsync() => _room = await DeskRoom.OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task What_is_acknowledged_is_there_for_another_connection()
    {
        for (var number = 1; number <= 20; number++)
        {
            await _room.Writer.WriteAsync(Add(number));
            Assert.Equal(number, await CountAsync());
        }
    }

    [Fact]
    public async Task A_thousand_at_once_are_all_written()
    {
        await Task.WhenAll(Enumerable.Range(1, 1000).Select(number => _room.Writer.WriteAsync(Add(number))));

        Assert.Equal(1000, await CountAsync());
    }

    [Fact]
    public async Task A_change_that_fails_takes_back_its_own_and_leaves_its_neighbours_alone()
    {
        var changes = Enumerable.Range(1, 30).Select(number => _room.Writer.WriteAsync(async database =>
        {
            await Add(number)(database);
            await database.SaveChangesAsync();
            if (number % 3 == 0)
                throw new InvalidOperationException("no");
        })).ToList();

        var failed = 0;
        foreach (var change in changes)
        {
            if (await Record.ExceptionAsync(() => change) is InvalidOperationException)
                failed++;
        }

        Assert.Equal((10, 20L), (failed, await CountAsync()));
    }

    [Fact]
    public async Task Everything_in_the_queue_is_written_before_the_writer_goes()
    {
        var waiting = Enumerable.Range(1, 500).Select(number => _room.Writer.WriteAsync(Add(number))).ToList();

        await _room.Writer.DisposeAsync();

        Assert.All(waiting, change => Assert.True(change.IsCompletedSuccessfully || !change.IsFaulted));
        await Task.WhenAll(waiting);
        Assert.Equal(500, await CountAsync());
    }

    [Fact]
    public async Task A_disk_that_fails_is_told_to_the_caller_and_the_next_write_works()
    {
        var databases = new FaultyDatabases(_room.DatabaseFile);
        await using var writer = new StoreWriter(databases);
        await writer.WriteAsync(Add(1));

        databases.Disk.Fault = DiskFault.BeforeCommit;
        await Assert.ThrowsAsync<SqliteException>(() => writer.WriteAsync(Add(2)));
        databases.Disk.Fault = DiskFault.None;
        await writer.WriteAsync(Add(3));

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_read_and_refuses_to_be_written()
    {
        await _room.Writer.WriteAsync(Add(1));
        var databases = new FaultyDatabases(_room.DatabaseFile) { ReadOnly = true };
        await using var writer = new StoreWriter(databases);

        await Assert.ThrowsAsync<DbUpdateException>(() => writer.WriteAsync(Add(2)));

        var drafts = await new DraftStore(databases, writer).ReadAsync("s", "p", 1);
        Assert.Single(drafts);
    }

    private static Func<OcopDb, Task> Add(int number) => database =>
    {
        database.Drafts.Add(new DraftRow
        {
            SessionId = "s",
            ProductId = "p",
            Round = 1,
            SeatId = FormattableString.Invariant($"ghe-{number}"),
            Answers = "{}",
            Revision = 1,
            SavedAt = DateTimeOffset.UnixEpoch,
        });
        return Task.CompletedTask;
    };

    private Task<long> CountAsync() => _room.AskAsync<long>("SELECT count(*) FROM Drafts");
}
