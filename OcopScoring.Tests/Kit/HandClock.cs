namespace OcopScoring.Tests.Kit;

/// <summary>A clock that goes on when it is told to.</summary>
/// <param name="start">Where it begins; a day of September when it does not matter.</param>
internal sealed class HandClock(DateTimeOffset? start = null) : TimeProvider
{
    private DateTimeOffset _now = start ?? new(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void GoOn(int seconds) => _now = _now.AddSeconds(seconds);
}
