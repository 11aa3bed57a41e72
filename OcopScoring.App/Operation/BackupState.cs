namespace OcopScoring.App.Operation;

/// <summary>How it stands with the backups the program makes by itself: for pages, health and whoever asks.</summary>
public sealed class BackupState(BackupOptions options, BackupShelf shelf, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly DateTimeOffset _since = clock.GetUtcNow();
    private DateTimeOffset? _success = shelf.All().FirstOrDefault()?.MadeAt;
    private DateTimeOffset? _failure;

    /// <summary>As it stands now.</summary>
    public BackupStanding Now()
    {
        lock (_gate)
        {
            var age = clock.GetUtcNow() - _success;
            var trouble = options.Every == TimeSpan.Zero ? BackupTrouble.None
                : _failure is not null ? BackupTrouble.Failed
                : (age ?? clock.GetUtcNow() - _since) > options.Every * 2 ? BackupTrouble.Old
                : BackupTrouble.None;
            return new BackupStanding(options.Every > TimeSpan.Zero, _success, _failure, age, trouble);
        }
    }

    internal void Succeeded(DateTimeOffset at)
    {
        lock (_gate)
            (_success, _failure) = (at, null);
    }

    internal void Failed(DateTimeOffset at)
    {
        lock (_gate)
            _failure = at;
    }
}

/// <summary>How it stands with backups.</summary>
/// <param name="Scheduled">Whether the program makes any by itself.</param>
/// <param name="LastSuccess">When the newest that held was made; null when there is none.</param>
/// <param name="LastFailure">When the last attempt failed; null when the last one succeeded.</param>
/// <param name="Age">How old the newest is; null when there is none.</param>
/// <param name="Trouble">What must be said.</param>
public sealed record BackupStanding(bool Scheduled, DateTimeOffset? LastSuccess, DateTimeOffset? LastFailure, TimeSpan? Age, BackupTrouble Trouble);

/// <summary>What is wrong with the backups.</summary>
public enum BackupTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The last attempt failed.</summary>
    Failed,

    /// <summary>The newest is older than two periods, or there is none after as long.</summary>
    Old,
}
