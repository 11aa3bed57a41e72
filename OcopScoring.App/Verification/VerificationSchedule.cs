namespace OcopScoring.App.Verification;

/// <summary>How often every sealed session is verified without being asked; zero for never.</summary>
public sealed record VerificationPlan(TimeSpan Every);

/// <summary>
/// Verifies sealed sessions as the plan has it. It begins some while after the start and takes a few at a time, so that a restart in the
/// morning of a session costs that session nothing.
/// </summary>
public sealed class VerificationSchedule(VerificationRound round, VerificationPlan plan, TimeProvider clock, ILogger<VerificationSchedule> log) : BackgroundService
{
    /// <summary>How long after one round the next looks for what is due.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMinutes(15);

    private static readonly Action<ILogger, Exception?> RoundFailed = LoggerMessage.Define(
        LogLevel.Error, new EventId(1, nameof(RoundFailed)), "Sealed sessions could not be verified; it is tried again with the next round.");

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (plan.Every == TimeSpan.Zero)
            return;

        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.RunAsync(plan.Every, stoppingToken);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
            {
                RoundFailed(log, failure);
            }
        }
    }
}
