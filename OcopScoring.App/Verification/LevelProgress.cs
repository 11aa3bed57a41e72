using System.Collections.Concurrent;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Verification;

/// <summary>How far each level has come, for a page that shows it: told by the one who verifies, read by the one who draws.</summary>
/// <param name="pace">How many milliseconds lie between two calls at least, except at the end of a level.</param>
/// <param name="moved">Called when there is something to draw.</param>
public sealed class LevelProgress(int pace, Action moved) : IProgress<ReplayProgress>
{
    private readonly ConcurrentDictionary<ReplayLevel, ReplayProgress> _levels = new();
    private long _drawn = long.MinValue;

    /// <summary>How far a level has come; null before it began.</summary>
    public ReplayProgress? this[ReplayLevel level] => _levels.GetValueOrDefault(level);

    /// <inheritdoc />
    public void Report(ReplayProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _levels[value.Level] = value;
        var now = Environment.TickCount64;
        if (value.Done != value.Of && _drawn != long.MinValue && now - _drawn < pace)
            return;

        _drawn = now;
        moved();
    }
}
