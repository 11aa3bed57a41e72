namespace OcopScoring.Core.Replay;

/// <summary>
/// One step of playing a session by recorded time. Events that come faster than anyone can look are taken together; a gap in which
/// nothing happened for long is skipped, and said so.
/// </summary>
/// <param name="Version">Where the step leads.</param>
/// <param name="Wait">How long to wait for it.</param>
/// <param name="Skipped">The recorded time that is skipped on the way; null when none is.</param>
public sealed record PlayStep(int Version, TimeSpan Wait, TimeSpan? Skipped)
{
    /// <summary>The shortest time a moment is shown.</summary>
    public static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest anyone is left waiting for the next event; what takes longer is skipped.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // Long enough to read that something is skipped.
    private static readonly TimeSpan Skipping = TimeSpan.FromSeconds(1.5);

    /// <summary>The step after a moment, or null at the end.</summary>
    /// <param name="timeline">The session.</param>
    /// <param name="version">The moment.</param>
    /// <param name="speed">How many times faster than it happened; at least 1.</param>
    public static PlayStep? After(SessionTimeline timeline, int version, int speed)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        ArgumentOutOfRangeException.ThrowIfLessThan(speed, 1);
        if (version >= timeline.Count)
        {
            return null;
        }

        var next = version + 1;
        var gap = Gap(timeline, next);
        if (gap / speed > Longest)
        {
            return new PlayStep(next, Skipping, gap);
        }

        var wait = gap / speed;
        while (next < timeline.Count && wait + (Gap(timeline, next + 1) / speed) < Frame)
        {
            next++;
            wait += Gap(timeline, next) / speed;
        }

        return new PlayStep(next, wait < Frame ? Frame : wait, null);
    }

    // From the event before to this one. A clock that was set back makes no gap.
    private static TimeSpan Gap(SessionTimeline timeline, int version)
    {
        var gap = version < 2 ? TimeSpan.Zero : timeline.Events[version - 1].At - timeline.Events[version - 2].At;
        return gap > TimeSpan.Zero ? gap : TimeSpan.Zero;
    }
}
