namespace OcopScoring.App.Desk;

/// <summary>
/// What time an event gets. A record whose times run backwards tells a story that nobody can have seen; so where the clock lies behind the
/// last event it is held for a little while, and beyond that nothing is written until someone has set it.
/// </summary>
internal static class RecordClock
{
    /// <summary>How far behind it may lie: clocks are corrected by seconds, and a wrong one is off by more.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>The time of the next event.</summary>
    /// <param name="now">What the clock says.</param>
    /// <param name="last">The time of the last event; null before the first.</param>
    /// <exception cref="ClockBehindException">The clock lies too far behind.</exception>
    public static DateTimeOffset Next(DateTimeOffset now, DateTimeOffset? last) => last is not { } head || now >= head
        ? now
        : head - now <= Tolerance ? head : throw new ClockBehindException(head - now);
}

/// <summary>The clock of the machine lies behind the record.</summary>
/// <param name="by">How far.</param>
public sealed class ClockBehindException(TimeSpan by) : Exception(FormattableString.Invariant($"The clock lies {by} behind the record."));
