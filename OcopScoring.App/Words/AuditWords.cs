using Microsoft.Extensions.Localization;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.App.Web;
using OcopScoring.Core.Record;
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

    /// <summary>What was typed is no pair of a count and a hash.</summary>
    public static string NoPair(this IStringLocalizer<AppWords> L) =>
        L["Đây không phải là cặp số in trên biên bản. Hãy gõ đúng như in: số sự kiện, dấu hai chấm, rồi 64 chữ số và chữ cái a–f."];

    /// <summary>What a verification came to.</summary>
    public static string Verdict(this IStringLocalizer<AppWords> L, VerificationRow? row) => row switch
    {
        null => L["Chưa đối chiếu lần nào"],
        { IsExamined: false } => L["Không đối chiếu được"],
        { Findings: 0 } => L["Không phát hiện sửa đổi"],
        { } typed when VerificationResult.IsOfTheTypedPairAlone(typed) => L["Cặp số nhập vào không khớp hồ sơ"],
        { Findings: var count } => L["Phát hiện {0} chỗ không khớp", count],
    };

    /// <summary>Which head was demanded: on its page, the one someone typed off the minutes; otherwise the one it had when it last held.</summary>
    public static string Demanded(this IStringLocalizer<AppWords> L, VerificationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (RecordHead.Read(row.Demanded), row.Cause) switch
        {
            (null, _) => string.Empty,
            (_, VerificationCause.Demand) => L["có cặp số in trên biên bản"],
            ({ } head, _) => L["phải mang mã băm {0}… ở sự kiện {1}", head.ShortHash, head.Count],
        };
    }
}
