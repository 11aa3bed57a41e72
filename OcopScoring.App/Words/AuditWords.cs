using Microsoft.Extensions.Localization;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>What was looked at, by whom, and what verifications came to, in words.</summary>
public static class AuditWords
{
    /// <summary>Why a session was verified.</summary>
    public static string Cause(this IStringLocalizer<AppWords> L, VerificationCause cause) => cause switch
    {
        VerificationCause.Demand => L["theo yêu cầu"],
        VerificationCause.Schedule => L["tự động theo lịch"],
        VerificationCause.CommandLine => L["từ dòng lệnh"],
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>What was done.</summary>
    public static string Access(this IStringLocalizer<AppWords> L, AccessKind what) => what switch
    {
        AccessKind.View => L["Xem"],
        AccessKind.Export => L["Tải về"],
        AccessKind.Replay => L["Phát lại"],
        AccessKind.Verify => L["Đối chiếu"],
        AccessKind.BundleOpened => L["Mở gói"],
        AccessKind.BundleRemoved => L["Bỏ gói"],
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    /// <summary>Who did it, by the badge that stands in the log.</summary>
    public static string Badge(this IStringLocalizer<AppWords> L, string who) => who switch
    {
        AuditorBadge.Name => L["Đoàn kiểm tra"],
        _ when who == Actor.Office.Name => L["Văn phòng Hội đồng"],
        _ => L["Ghế {0}", who.Split('/')[^1]],
    };

    /// <summary>What a verification came to.</summary>
    public static string Verdict(this IStringLocalizer<AppWords> L, VerificationRow? row) => row switch
    {
        null => L["Chưa đối chiếu lần nào"],
        { Findings: 0 } => L["Không phát hiện sửa đổi"],
        { Findings: var count } => L["Phát hiện {0} chỗ không khớp", count],
    };
}
