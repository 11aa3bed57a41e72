using Microsoft.Extensions.Localization;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Words;

/// <summary>What the session book says of products and targets.</summary>
public static class BookWords
{
    /// <summary>How a product of a sealed session ended.</summary>
    public static string Result(this IStringLocalizer<AppWords> L, ProductRow product) => product switch
    {
        { Stage: ProductStage.Rated, Outcome: { } outcome } => L.Verdict(outcome, product.Stars),
        { Stage: ProductStage.Eliminated } => L["Bị loại"],
        { Stage: ProductStage.Withdrawn } => L["Rút hồ sơ"],
        _ => L["Chưa xếp hạng"],
    };

    /// <summary>How far one looks for sessions.</summary>
    public static string Phase(this IStringLocalizer<AppWords> L, BookPhase phase) => phase switch
    {
        BookPhase.Prepared => L["Chưa khai mạc"],
        BookPhase.Underway => L["Chưa xong"],
        BookPhase.Sealed => L["Đã niêm phong"],
        BookPhase.Voided => L["Đã hủy bỏ"],
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    /// <summary>Where a target comes from.</summary>
    public static string Origin(this IStringLocalizer<AppWords> L, TargetOrigin origin) => origin switch
    {
        TargetOrigin.Office => L["Văn phòng đặt"],
        TargetOrigin.Plan => L["Theo kế hoạch"],
        TargetOrigin.CarriedOn => L["Tạm giữ theo kế hoạch đã hết hạn"],
        TargetOrigin.None => L["Chưa có chỉ tiêu"],
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    /// <summary>What is wrong with a target, and what to do.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, TargetProblem problem) => problem switch
    {
        TargetProblem.Year => L["Năm phải là số từ {0} đến {1}. Hãy chọn lại năm.", YearTarget.FirstYear, YearTarget.LastYear],
        TargetProblem.Number => L["Chỉ tiêu phải là số nguyên từ 0 đến {0}. Hãy nhập lại cả hai số.", YearTarget.Most],
        TargetProblem.FiveStars => L["Số sản phẩm 5 sao không được nhiều hơn số sản phẩm từ 3 sao trở lên. Hãy xem lại hai số."],
        TargetProblem.Source => L["Hãy ghi nguồn của chỉ tiêu (số hiệu văn bản), không quá {0} ký tự.", YearTarget.LongestSource],
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
