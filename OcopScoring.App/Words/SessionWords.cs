using Microsoft.Extensions.Localization;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>What a session is and how far it has come, in words.</summary>
public static class SessionWords
{
    /// <summary>What a session is for.</summary>
    public static string Purpose(this IStringLocalizer<AppWords> L, SessionPurpose purpose) => purpose switch
    {
        SessionPurpose.Official => L["Chính thức"],
        SessionPurpose.Practice => L["Tập huấn"],
        SessionPurpose.Demonstration => L["Trình diễn"],
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>How a council comes together.</summary>
    public static string Form(this IStringLocalizer<AppWords> L, SessionForm form) => form switch
    {
        SessionForm.InPerson => L["Họp trực tiếp"],
        SessionForm.Hybrid => L["Họp kết hợp trực tuyến"],
        SessionForm.WrittenOpinion => L["Lấy ý kiến bằng văn bản"],
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>How a council comes together, with the last day where there is one.</summary>
    public static string Form(this IStringLocalizer<AppWords> L, SessionRow row) => row switch
    {
        { Form: SessionForm.WrittenOpinion, Deadline: { } deadline } => L["Lấy ý kiến bằng văn bản đến ngày {0}", Moments.Day(deadline)],
        { Form: var form } => L.Form(form),
    };

    /// <summary>Why a product is rated.</summary>
    public static string Kind(this IStringLocalizer<AppWords> L, DossierKind kind) => kind switch
    {
        DossierKind.First => L["Đánh giá lần đầu"],
        DossierKind.Upgrade => L["Đánh giá nâng hạng"],
        DossierKind.ReRating => L["Đánh giá lại khi giấy chứng nhận hết hạn"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How far a session has come.</summary>
    public static string Phase(this IStringLocalizer<AppWords> L, SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Phase switch
        {
            SessionPhase.Convened => L["Chưa khai mạc"],
            SessionPhase.Open => state.IsWritten ? L["Đang lấy ý kiến"] : L["Đang họp"],
            SessionPhase.Paused when state.Pause is { Cause: PauseCause.QuorumLost } => L["Tạm dừng: không còn đủ thành viên"],
            SessionPhase.Paused => L["Tạm dừng: {0}", state.Pause?.Reason ?? ""],
            SessionPhase.Adjourned => L["Tạm hoãn đến ngày {0}", Moments.Day(state.SittingOn)],
            SessionPhase.Voided => L["Đã hủy bỏ"],
            SessionPhase.Closed => L["Đã bế mạc, đang lập biên bản"],
            SessionPhase.Sealed when state.Edition > 1 => L["Đã niêm phong, bản {0}", state.Edition],
            SessionPhase.Sealed => L["Đã niêm phong"],
            _ => L["Chưa có"],
        };
    }

    /// <summary>How far a session of a list has come; why it stands still is for its own page.</summary>
    public static string Phase(this IStringLocalizer<AppWords> L, SessionRow row) => row.Phase switch
    {
        SessionPhase.Convened => L["Chưa khai mạc"],
        SessionPhase.Open => row.Form == SessionForm.WrittenOpinion ? L["Đang lấy ý kiến"] : L["Đang họp"],
        SessionPhase.Paused => L["Tạm dừng"],
        SessionPhase.Adjourned when row.Edition > 1 => L["Mở lại để sửa, bản {0}", row.Edition],
        SessionPhase.Adjourned => L["Tạm hoãn đến ngày {0}", Moments.Day(row.SittingOn)],
        SessionPhase.Closed => L["Đã bế mạc, đang lập biên bản"],
        SessionPhase.Sealed when row.Edition > 1 => L["Đã niêm phong, bản {0}", row.Edition],
        SessionPhase.Sealed => L["Đã niêm phong"],
        SessionPhase.Voided => L["Đã hủy bỏ"],
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    /// <summary>The subject of a ruling of the council's rules.</summary>
    public static string Subject(this IStringLocalizer<AppWords> L, string subject) => subject switch
    {
        "quorum" => L["Số thành viên dự họp"],
        "spread" => L["Chênh lệch điểm"],
        "minimums" => L["Yêu cầu tối thiểu"],
        "elimination" => L["Loại sản phẩm"],
        "visibility" => L["Xem điểm của người khác"],
        "display" => L["Hiển thị điểm"],
        _ => subject,
    };
}
