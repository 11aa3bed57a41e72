using Microsoft.Extensions.Localization;
using OcopScoring.App.Bundles;

namespace OcopScoring.App.Words;

/// <summary>Says why a file is not opened as a bundle.</summary>
public static class BundleWords
{
    public static string Say(this IStringLocalizer<AppWords> L, BundleRefusal refusal) => refusal switch
    {
        BundleRefusal.NoArchive => L["Tệp không phải là tệp ZIP, hoặc đã hỏng. Hãy lấy lại gói hồ sơ từ nơi xuất."],
        BundleRefusal.NoManifest => L["Tệp ZIP không có danh mục manifest.json đọc được của một gói hồ sơ. Hãy chọn tệp do lệnh export tạo ra."],
        BundleRefusal.TooManyFiles => L["Tệp ZIP chứa quá nhiều tệp nên không mở."],
        BundleRefusal.TooLarge => L["Tệp quá lớn, hoặc giải nén ra quá lớn, nên không mở."],
        BundleRefusal.UnsafeName => L["Tệp ZIP có tên tệp không an toàn nên không mở."],
        BundleRefusal.NameTwice => L["Tệp ZIP có hai tệp trùng tên nên không mở."],
        BundleRefusal.ShelfFull => L["Trên máy này đã có quá nhiều gói hồ sơ. Hãy bỏ bớt gói không cần nữa rồi mở lại."],
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
