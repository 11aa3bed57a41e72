using System.Globalization;

namespace OcopScoring.App.Documents;

/// <summary>A day as official papers write it: days below 10 and the months 1 and 2 with a 0 before (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
public static class PaperDate
{
    /// <summary>Such as "05 tháng 02 năm 2026" or "24 tháng 5 năm 2026", to stand after the word "ngày".</summary>
    /// <param name="day">The day.</param>
    public static string Of(DateOnly day) =>
        day.ToString(day.Month < 3 ? "dd' tháng 'MM' năm 'yyyy" : "dd' tháng 'M' năm 'yyyy", CultureInfo.InvariantCulture);
}
