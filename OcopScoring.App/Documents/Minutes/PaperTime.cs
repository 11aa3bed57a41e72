using System.Globalization;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>Times and days as official papers write them: days below ten and the first two months with a nought before.</summary>
internal static class PaperTime
{
    /// <summary>Such as "08 giờ 05 phút".</summary>
    public static string Hour(DateTimeOffset at) => at.ToOffset(OfficialTime.Offset).ToString("HH' giờ 'mm' phút'", CultureInfo.InvariantCulture);

    /// <summary>Such as "ngày 05 tháng 02 năm 2026".</summary>
    public static string Day(DateTimeOffset at) => Day(OfficialTime.DayOf(at));

    /// <summary>Such as "ngày 24 tháng 11 năm 2026".</summary>
    public static string Day(DateOnly day) => "ngày " + PaperDate.Of(day);
}
