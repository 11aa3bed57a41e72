using System.Globalization;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>Times and days as people in Viet Nam read them, whatever zone the machine is set to.</summary>
public static class Moments
{
    /// <summary>Such as 10:42:07.</summary>
    public static string Time(DateTimeOffset moment) => moment.ToOffset(OfficialTime.Offset).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Such as 23/11/2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as 23/11/2026 10:42:07, where days lie between.</summary>
    public static string DayAndTime(DateTimeOffset moment) => $"{Day(OfficialTime.DayOf(moment))} {Time(moment)}";

    /// <summary>The day it is in Viet Nam.</summary>
    public static DateOnly Today(TimeProvider clock) => OfficialTime.DayOf(clock.GetUtcNow());
}
