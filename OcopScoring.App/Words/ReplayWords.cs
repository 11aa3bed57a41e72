using Microsoft.Extensions.Localization;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>Words of the replay.</summary>
public static class ReplayWords
{
    /// <summary>The lane of a kind of marker.</summary>
    public static string Name(this IStringLocalizer<AppWords> L, MarkerKind kind) => kind switch
    {
        MarkerKind.Sitting => L["Phiên họp"],
        MarkerKind.Round => L["Lượt chấm"],
        MarkerKind.Form => L["Phiếu"],
        MarkerKind.Spread => L["Chênh lệch"],
        MarkerKind.Rescore => L["Chấm lại"],
        MarkerKind.Elimination => L["Loại"],
        MarkerKind.Rating => L["Xếp hạng"],
        MarkerKind.Minutes => L["Biên bản"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How far a product had come, without what only some may know of it.</summary>
    public static string Progress(this IStringLocalizer<AppWords> L, ProductState product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return product.Progress switch
        {
            ProductProgress.Waiting => L["Chưa chấm"],
            ProductProgress.Scoring when product.CurrentRound is { Number: > 1 and var again } => L["Đang chấm lại, lượt {0}", again],
            ProductProgress.Scoring => L["Đang chấm"],
            ProductProgress.Closed => L["Đã đóng chấm"],
            ProductProgress.Rated rated => L.Verdict(rated.Rating.Outcome, rated.Rating.Stars),
            ProductProgress.Contested contested => L["{0}, đang có khiếu nại", L.Verdict(contested.Rating.Outcome, contested.Rating.Stars)],
            ProductProgress.Eliminated => L["Bị loại"],
            ProductProgress.Withdrawn => L["Đã rút khỏi chương trình"],
            _ => throw new ArgumentOutOfRangeException(nameof(product)),
        };
    }

    /// <summary>A stretch of recorded time, such as "14 phút 20 giây".</summary>
    public static string Span(this IStringLocalizer<AppWords> L, TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => L["{0} ngày {1} giờ", (int)span.TotalDays, span.Hours],
        { TotalHours: >= 1 } => L["{0} giờ {1} phút", span.Hours, span.Minutes],
        { TotalMinutes: >= 1 } => L["{0} phút {1} giây", span.Minutes, span.Seconds],
        _ => L["{0} giây", span.Seconds],
    };

    /// <summary>What became of a form version.</summary>
    public static string Fate(this IStringLocalizer<AppWords> L, FormEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (entry.Fate, entry.EnteredBy) switch
        {
            (FormFate.Counts, null) => L["phiếu của lượt này"],
            (FormFate.Counts, _) => L["nhập từ phiếu giấy, đã đối chiếu"],
            (FormFate.Superseded, _) => L["đã thay bằng bản sau"],
            (FormFate.TakenBack, _) => L["đã rút"],
            (FormFate.Waits, _) => L["nhập từ phiếu giấy, chưa ai đối chiếu"],
            (FormFate.Rejected, _) => L["nhập từ phiếu giấy, không khớp bản giấy"],
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };
    }
}
