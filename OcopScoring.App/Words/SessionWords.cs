using Microsoft.Extensions.Localization;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>Says what a session is for, how it meets and how far it has come.</summary>
public sealed class SessionWords(IStringLocalizer<AppWords> L)
{
    /// <summary>What it is for.</summary>
    public string Purpose(SessionPurpose purpose) => purpose switch
    {
        SessionPurpose.Official => L["Chính thức"],
        SessionPurpose.Practice => L["Tập huấn"],
        SessionPurpose.Demonstration => L["Trình diễn"],
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>How the council comes together.</summary>
    public string Form(SessionRow row) => row.Form switch
    {
        SessionForm.InPerson => L["Họp trực tiếp"],
        SessionForm.Hybrid => L["Họp kết hợp trực tuyến"],
        SessionForm.WrittenOpinion when row.Deadline is { } deadline => L["Lấy ý kiến bằng văn bản đến ngày {0}", Moments.Day(deadline)],
        SessionForm.WrittenOpinion => L["Lấy ý kiến bằng văn bản"],
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    /// <summary>How far it has come.</summary>
    public string Phase(SessionRow row) => row.Phase switch
    {
        SessionPhase.Convened => L["Chưa khai mạc"],
        SessionPhase.Open => L["Đang họp"],
        SessionPhase.Paused => L["Tạm dừng"],
        SessionPhase.Adjourned when row.Edition > 1 => L["Mở lại để sửa, bản {0}", row.Edition],
        SessionPhase.Adjourned => L["Tạm hoãn đến ngày {0}", Moments.Day(row.SittingOn)],
        SessionPhase.Sealed when row.Edition > 1 => L["Đã niêm phong, bản {0}", row.Edition],
        SessionPhase.Sealed => L["Đã niêm phong"],
        SessionPhase.Voided => L["Đã hủy bỏ"],
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };
}
