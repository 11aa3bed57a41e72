using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OcopScoring.App.Operation;

namespace OcopScoring.App.Store;

/// <summary>
/// The only writer. SQLite lets one connection write at a time and is unfair to those who wait; so all changes go through one
/// queue, are committed in groups, and are acknowledged only after their commit.
/// </summary>
public sealed class StoreWriter : IAsyncDisposable
{
    private const int LargestGroup = 200;

    private readonly IDbContextFactory<OcopDb> _databases;
    private readonly Channel<Change> _queue = Channel.CreateUnbounded<Change>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _work;

    public StoreWriter(IDbContextFactory<OcopDb> databases)
    {
        _databases = databases;
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Carries out a change; completes when it is on disk, and throws what it threw when it is not.</summary>
    public async Task WriteAsync(Func<OcopDb, Task> change)
    {
        var entry = new Change(change, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _queue.Writer.WriteAsync(entry);
        Instruments.Waiting.Add(1);
        try
        {
            await entry.Done.Task;
        }
        finally
        {
            Instruments.Waiting.Add(-1);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _work;
    }

    private async Task WorkAsync()
    {
        var group = new List<Change>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && _queue.Reader.TryRead(out var change))
                group.Add(change);

            var began = Stopwatch.GetTimestamp();
            await CommitAsync(group);
            Instruments.Commit.Record(began);
            group.Clear();
        }
    }

    private async Task CommitAsync(List<Change> group)
    {
        var failures = new Dictionary<Change, Exception>();
        try
        {
            await using var database = await _databases.CreateDbContextAsync();
            await using var transaction = await database.Database.BeginTransactionAsync();
            foreach (var change in group)
            {
                // A change that fails takes back its own writes and leaves its neighbours' alone.
                await transaction.CreateSavepointAsync("change");
                try
                {
                    await change.Apply(database);
                    await database.SaveChangesAsync();
                }
                catch (Exception failure)
                {
                    failures.Add(change, failure);
                    await TakeBackAsync(transaction, failure);
                }

                database.ChangeTracker.Clear();
            }

            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            foreach (var change in group)
                failures[change] = failure;
        }

        foreach (var change in group)
        {
            if (failures.TryGetValue(change, out var failure))
                change.Done.TrySetException(failure);
            else
                change.Done.TrySetResult();
        }
    }

    private static async Task TakeBackAsync(IDbContextTransaction transaction, Exception failure)
    {
        try
        {
            await transaction.RollbackToSavepointAsync("change");
        }
        catch (Exception gone) when (gone is SqliteException or InvalidOperationException)
        {
            // A full or failing disk ends the whole transaction, and the savepoint with it: all who are in it are told that.
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private sealed record Change(Func<OcopDb, Task> Apply, TaskCompletionSource Done);
}
