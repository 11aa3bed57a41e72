namespace OcopScoring.Core.Session;

/// <summary>The calendar by which days and deadlines count. Viet Nam has one zone and no summer time.</summary>
public static class OfficialTime
{
    /// <summary>The distance of Viet Nam's clocks from universal time.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The day it is in Viet Nam at a moment.</summary>
    /// <param name="moment">Any moment.</param>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
