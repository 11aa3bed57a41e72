using Microsoft.Extensions.Localization;
using OcopScoring.App.Web;

namespace OcopScoring.App.Words;

/// <summary>Whose an address is, in words.</summary>
public static class CallerWords
{
    private static readonly (Callers Caller, string Words)[] All =
    [
        (Callers.Office, AppWords.Key("Văn phòng Hội đồng")),
        (Callers.OfficeOfAll, AppWords.Key("Văn phòng Hội đồng")),
        (Callers.Seated, AppWords.Key("người giữ ghế của phiên")),
        (Callers.Chair, AppWords.Key("Chủ tịch")),
        (Callers.ViceChair, AppWords.Key("Phó Chủ tịch")),
        (Callers.Member, AppWords.Key("Ủy viên")),
        (Callers.Secretary, AppWords.Key("Thư ký")),
        (Callers.AdvisoryTeam, AppWords.Key("Tổ tư vấn")),
        (Callers.Auditor, AppWords.Key("Đoàn kiểm tra")),
        (Callers.Administrator, AppWords.Key("người quản trị")),
        (Callers.Account, AppWords.Key("người có tài khoản")),
        (Callers.Informed, AppWords.Key("người được biết phiên này")),
        (Callers.Anybody, AppWords.Key("mọi người")),
    ];

    /// <summary>All of them in one phrase.</summary>
    public static string Named(this IStringLocalizer<AppWords> L, Callers callers)
    {
        ArgumentNullException.ThrowIfNull(L);
        var words = All.Where(one => callers.HasFlag(one.Caller)).Select(one => L[one.Words].Value).Distinct().ToList();
        return words is [.. var first, var last] && first.Count > 0 ? L["{0} và {1}", string.Join(", ", first), last] : string.Concat(words);
    }
}
