using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>Makes the backup that is due, reads it again as a restore would, and tidies the shelf.</summary>
public sealed class BackupRound(
    BackupOptions options, BackupShelf shelf, BackupState state, BackupWriter writer, BackupExaminer examiner, DataFolder folder, TimeProvider clock,
    ILogger<BackupRound> log)
{
    private static readonly Action<ILogger, Exception?> DoesNotHold = LoggerMessage.Define(
        LogLevel.Critical, new EventId(1, nameof(DoesNotHold)), "A backup was written but does not hold; it is kept for whoever looks into it. Verify the database.");

    private static readonly Action<ILogger, Exception?> NotWritten = LoggerMessage.Define(
        LogLevel.Error, new EventId(2, nameof(NotWritten)), "The backup could not be written; it is tried again with the next round.");

    /// <summary>Makes a backup if the newest is older than the period, or the last attempt failed.</summary>
    /// <param name="cancellation">Stops it while it is examined.</param>
    /// <returns>Whether one was made that holds.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var standing = state.Now();
        // A clock that was set back must not put the next backup off: one of the future counts for nothing.
        if (standing.LastFailure is null && standing.LastSuccess is { } last && last <= now && now - last < options.Every)
            return false;

        try
        {
            var backup = await writer.WriteAsync(shelf.FileAt(now), force: true);
            if (!await HoldsAsync(backup.File, cancellation))
            {
                File.Move(backup.File, backup.File + ".khong-dat", overwrite: true);
                DoesNotHold(log, null);
                state.Failed(now);
                return false;
            }

            state.Succeeded(now);
            shelf.Tidy(now);
            return true;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            NotWritten(log, failure);
            state.Failed(now);
            return false;
        }
    }

    private async Task<bool> HoldsAsync(string backup, CancellationToken cancellation)
    {
        var copy = $"{backup}.{Guid.NewGuid():N}{BackupWriter.Unfinished}";
        try
        {
            return (await examiner.RunAsync(backup, Path.GetFileNameWithoutExtension(folder.DatabaseFile), copy, cancellation)).Holds;
        }
        finally
        {
            foreach (var left in (string[])["", "-wal", "-shm"])
                File.Delete(copy + left);
        }
    }
}
