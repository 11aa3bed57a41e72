using Microsoft.Extensions.Localization;
using OcopScoring.App.Documents.Pdf;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>Words about the minutes.</summary>
public static class MinutesWords
{
    /// <summary>What is checked before the minutes are drawn, as a state that should be reached.</summary>
    public static string Check(this IStringLocalizer<AppWords> L, MinutesCheckKind kind) => kind switch
    {
        MinutesCheckKind.Ended => L["Phiên họp đã bế mạc"],
        MinutesCheckKind.Quorum => L["Hội đồng họp đủ số thành viên"],
        MinutesCheckKind.Forms => L["Không còn phiếu đang chờ"],
        MinutesCheckKind.Spread => L["Chênh lệch điểm đã giải quyết"],
        MinutesCheckKind.Minimums => L["Yêu cầu tối thiểu còn ý kiến khác nhau đã có ghi chú"],
        MinutesCheckKind.Eliminations => L["Mọi đề nghị loại đã được quyết định"],
        MinutesCheckKind.Ratings => L["Mọi sản phẩm đã có kết quả hoặc có lý do để lại"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What to do about a check that fails.</summary>
    public static string Remedy(this IStringLocalizer<AppWords> L, MinutesCheckKind kind, SessionPhase phase) => kind switch
    {
        MinutesCheckKind.Ratings when phase == SessionPhase.Closed => L["Kết quả có khiếu nại sau khi bế mạc. Chủ tịch mở lại phiên họp ở trang điều hành rồi giữ nguyên hoặc hủy kết quả:"],
        MinutesCheckKind.Ended when phase == SessionPhase.Adjourned => L["Chủ tịch cho họp tiếp rồi bế mạc; phiên mở lại chỉ để sửa giấy tờ thì bế mạc ngay được."],
        MinutesCheckKind.Ended => L["Chủ tịch bế mạc phiên họp ở trang điều hành."],
        MinutesCheckKind.Quorum => L["Điểm danh đủ số thành viên theo Quy chế, có người chủ trì, rồi khai mạc hoặc họp tiếp."],
        MinutesCheckKind.Forms => L["Chờ đủ phiếu rồi đóng lượt chấm, hoặc đóng kèm lý do:"],
        MinutesCheckKind.Spread => L["Cho chấm lại tiêu chí còn khác nhau, hoặc chấp nhận kèm lý do:"],
        MinutesCheckKind.Minimums => L["Phiếu không nhất trí ở yêu cầu tối thiểu quyết định hạng sao. Ghi chú cho sản phẩm xem Hội đồng thống nhất thế nào:"],
        MinutesCheckKind.Eliminations => L["Biểu quyết rồi quyết định đề nghị loại:"],
        MinutesCheckKind.Ratings => L["Xếp hạng, giải quyết khiếu nại, hoặc bế mạc kèm lý do để lại:"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Why there is no PDF, and what to do instead.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, PdfRefusal reason) => reason switch
    {
        PdfRefusal.NotInstalled => L["Máy chủ chưa cài LibreOffice nên không tạo được PDF. Hãy mở “Bản in”, dùng lệnh In của trình duyệt (Ctrl+P) và chọn lưu thành PDF."],
        PdfRefusal.Busy => L["Nhiều người đang tạo PDF. Hãy thử lại sau một phút."],
        PdfRefusal.TookTooLong => L["Tạo PDF quá lâu nên đã dừng. Hãy thử lại, hoặc mở “Bản in” và in từ trình duyệt."],
        PdfRefusal.Failed => L["Không tạo được PDF. Hãy mở “Bản in” và in từ trình duyệt, hoặc báo người quản trị."],
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
