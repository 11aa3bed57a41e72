using System.Globalization;
using Microsoft.Extensions.Localization;
using OcopScoring.Core.Statistics;

namespace OcopScoring.App.Words;

/// <summary>Figures of offices and levels as people in Viet Nam read them.</summary>
public static class StatisticsWords
{
    /// <summary>Points that are no exact ratio: two decimals, a comma.</summary>
    public static string Points(double points) => points.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>The same with its sign.</summary>
    public static string SignedPoints(double points)
    {
        var digits = Points(Math.Abs(points));
        return digits == "0,00" ? digits : (points > 0 ? "+" : "−") + digits;
    }

    /// <summary>A share as a percentage, cut off: only what is whole reads as a hundred.</summary>
    public static string Percent(int of, int all) => all == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100L * of / all}%");

    /// <summary>What the interval says, without a judgement.</summary>
    public static string Reading(this IStringLocalizer<AppWords> L, MemberFigures.OfEnough office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.Apart
            ? L["Khoảng này không chứa 0."]
            : L["Khoảng này chứa 0: chưa phân biệt được với các thành viên khác."];
    }

    /// <summary>By what products of different sessions are held to be one.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, SameProductBy by) => by switch
    {
        SameProductBy.Code => L["Nhận ra theo mã sản phẩm."],
        SameProductBy.Name => L["Mã khác nhau; nhận ra theo bộ tiêu chí, chủ thể và tên giống hệt nhau."],
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    /// <summary>How the star of the higher level differs.</summary>
    public static string StarsMore(this IStringLocalizer<AppWords> L, int more) => more switch
    {
        > 0 => L["cao hơn {0} sao", more],
        < 0 => L["thấp hơn {0} sao", -more],
        0 => L["cùng hạng sao"],
    };
}
