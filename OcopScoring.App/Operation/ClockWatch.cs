namespace OcopScoring.App.Operation;

/// <summary>
/// Compares the clock on the wall with one that only counts: where they part, someone has set the clock, or the machine has slept. The
/// record's times come from the wall; a council should know before it opens.
/// </summary>
public sealed class ClockWatch(TimeProvider clock, ILogger<ClockWatch> log) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Worth = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private static readonly Action<ILogger, double, Exception?> Jumped = LoggerMessage.Define<double>(
        LogLevel.Warning, new EventId(1, nameof(Jumped)), "The clock has jumped by {Seconds} seconds: it was set, or the machine has slept.");

    private DateTimeOffset _wall = clock.GetUtcNow();
    private long _count = clock.GetTimestamp();
    private (ClockJump Jump, long Count)? _last;

    /// <summary>The last jump, for a day; null when there was none.</summary>
    public ClockJump? Recent => _last is { } last && clock.GetElapsedTime(last.Count) < Remembered ? last.Jump : null;

    /// <summary>Compares once.</summary>
    public void Look()
    {
        var (wall, count) = (clock.GetUtcNow(), clock.GetTimestamp());
        var by = wall - _wall - clock.GetElapsedTime(_count, count);
        (_wall, _count) = (wall, count);
        if (by.Duration() <= Worth)
            return;

        _last = (new ClockJump(by, wall), count);
        Jumped(log, by.TotalSeconds, null);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Look();
    }
}

/// <summary>A clock that jumped.</summary>
/// <param name="By">How far; back when it is negative.</param>
/// <param name="At">What the clock said afterwards.</param>
public sealed record ClockJump(TimeSpan By, DateTimeOffset At);
