using Microsoft.Extensions.Localization;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>What a calculation by other rules comes to, in words.</summary>
public static class WhatIfWords
{
    /// <summary>A gate rule in few words.</summary>
    public static string Briefly(this IStringLocalizer<AppWords> L, GateRule rule) => rule switch
    {
        GateRule.Majority => L["Đạt khi quá nửa số phiếu ủng hộ"],
        GateRule.All => L["Đạt khi mọi phiếu ủng hộ"],
        GateRule.Mean => L["Đạt khi điểm trung bình đủ"],
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>A star rule in few words.</summary>
    public static string Briefly(this IStringLocalizer<AppWords> L, StarRule rule) => rule switch
    {
        StarRule.Fallback => L["Xếp hạng thấp hơn"],
        StarRule.Refuse => L["Không công nhận"],
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>How the star would differ.</summary>
    public static string Change(this IStringLocalizer<AppWords> L, WhatIfProduct.Calculated product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var held = L.Verdict(product.Rating.Outcome, product.Rating.Stars);
        var assumed = L.Verdict(product.Assumed.Outcome, product.Assumed.Stars);
        return product.StarsMore switch
        {
            > 0 => L["Cao hơn: từ “{0}” thành “{1}”", held, assumed],
            < 0 => L["Thấp hơn: từ “{0}” thành “{1}”", held, assumed],
            0 => L["Kết quả không đổi"],
        };
    }

    /// <summary>How the spread would stand to its limit, where that differs.</summary>
    public static string OtherSpread(this IStringLocalizer<AppWords> L, WhatIfProduct.Calculated product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var (width, limit) = (product.Assumed.Tally.Spread.Width, product.Assumed.Rules.SpreadLimit);
        return product.Assumed.SpreadExceeded
            ? L["Chênh lệch {0} điểm vượt giới hạn {1} điểm.", width, limit]
            : L["Chênh lệch {0} điểm nằm trong giới hạn {1} điểm, không phải chấm lại hay chấp nhận.", width, limit];
    }

    /// <summary>Why a product has no star to reckon anew.</summary>
    public static string NotRated(this IStringLocalizer<AppWords> L, ProductProgress progress) => progress switch
    {
        ProductProgress.Eliminated => L["Bị loại"],
        ProductProgress.Withdrawn => L["Rút hồ sơ"],
        _ => L["Chưa xếp hạng"],
    };

    /// <summary>Why a criterion has no counterpart.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, CarryProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Kind switch
        {
            CarryProblemKind.NoCriterion => L["Bên kia không có tiêu chí mang số này."],
            CarryProblemKind.OtherCriterion => L["Bên kia, tiêu chí mang số này viết khác: “{0}”.", problem.There ?? ""],
            CarryProblemKind.UnansweredCriterion => L["Chỉ bên kia có tiêu chí này; các phiếu không có câu trả lời."],
            CarryProblemKind.NoOption => L["Bên kia không có phương án “{0}”.", L.Option(problem.Option!)],
            CarryProblemKind.OtherOption when problem.There is { } there => L["Phương án “{0}” bên kia viết khác: “{1}”.", L.Option(problem.Option!), there],
            CarryProblemKind.OtherOption => L["Phương án “{0}” bên kia in khác.", L.Option(problem.Option!)],
            CarryProblemKind.DoesNotApply => L["Bên kia, câu trả lời này không được áp dụng, vì tiêu chí mà nó phụ thuộc không có điểm."],
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };
    }
}
