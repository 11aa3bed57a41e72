using System.Globalization;

namespace OcopScoring.App.Words;

/// <summary>Times and days as people in Viet Nam read them, whatever zone the machine is set to.</summary>
public static class Moments
{
    // Viet Nam has one zone and no summer time.
    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    /// <summary>Such as 10:42:07.</summary>
    public static string Time(DateTimeOffset moment) => moment.ToOffset(VietNam).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Such as 23/11/2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day it is in Viet Nam.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(VietNam).DateTime);
}
