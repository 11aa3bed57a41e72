namespace OcopScoring.App.Operation;

/// <summary>Backs up as the options have it, some while after the start: a restart in the morning of a session costs that session nothing.</summary>
public sealed class BackupSchedule(BackupRound round, BackupOptions options, TimeProvider clock) : BackgroundService
{
    /// <summary>How often it looks whether a backup is due.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Every == TimeSpan.Zero)
            return;

        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await round.RunAsync(stoppingToken);
    }
}
