using Microsoft.Extensions.Localization;
using OcopScoring.App.Desk;

namespace OcopScoring.App.Words;

/// <summary>Says why something could not be written, and what to do.</summary>
public static class TroubleWords
{
    public static string NotWritten(this IStringLocalizer<AppWords> L, Exception failure) => Troubles.Of(failure) switch
    {
        Trouble.DiskFull => L["Chưa ghi được: ổ đĩa của máy chủ đã đầy. Hãy báo người quản trị dọn chỗ trống rồi thử lại; những gì đã báo “Đã lưu” vẫn còn."],
        Trouble.ReadOnly => L["Chưa ghi được: dữ liệu trên máy chủ đang ở chế độ chỉ đọc. Hãy báo người quản trị cho phép ghi rồi thử lại; những gì đã báo “Đã lưu” vẫn còn."],
        Trouble.Locked => L["Chưa ghi được: một chương trình khác trên máy chủ đang giữ dữ liệu. Hãy thử lại sau ít phút; nếu vẫn vậy, báo người quản trị đóng chương trình đó."],
        Trouble.DiskFails => L["Chưa ghi được: ổ đĩa của máy chủ báo lỗi. Hãy báo người quản trị ngay; những gì đã báo “Đã lưu” vẫn còn."],
        Trouble.Broken => L["Chưa ghi được: cơ sở dữ liệu trên máy chủ đã hỏng. Hãy báo người quản trị phục hồi từ bản sao lưu."],
        Trouble.ClockBehind => L["Chưa ghi được: đồng hồ máy chủ chậm hơn sự việc cuối cùng trong hồ sơ. Hãy báo người quản trị chỉnh giờ máy chủ rồi thử lại."],
        _ => L["Chưa ghi được. Hãy thử lại; nếu vẫn không được, báo người quản trị."],
    };
}
