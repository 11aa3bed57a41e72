using System.Text.Json;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Words;

/// <summary>What the logs of the administration and of the door say, in words.</summary>
public static class AdminWords
{
    /// <summary>How somebody came in.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, SignInWay? way)
    {
        ArgumentNullException.ThrowIfNull(L);
        return way switch
        {
            SignInWay.Password => L["Mật khẩu"],
            SignInWay.Passkey => L["Khóa đăng nhập của máy"],
            SignInWay.SignOn => L["Cổng đăng nhập của tỉnh"],
            SignInWay.SeatCode => L["Mã của ghế"],
            SignInWay.ScreenLink => L["Liên kết màn hình chiếu"],
            _ => "–",
        };
    }

    /// <summary>What happened at the door.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, SignInEvent what)
    {
        ArgumentNullException.ThrowIfNull(L);
        return what switch
        {
            SignInEvent.Entered => L["Đã vào"],
            SignInEvent.Refused => L["Nhập sai, không được vào"],
            SignInEvent.LockedOut => L["Nhập sai nhiều lần, tạm khóa"],
            SignInEvent.BadgeTaken => L["Chọn việc"],
            SignInEvent.Locked => L["Khóa màn hình"],
            SignInEvent.Unlocked => L["Mở khóa màn hình"],
            SignInEvent.Left => L["Đăng xuất"],
            SignInEvent.Ended => L["Bị người khác cho ra"],
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }

    /// <summary>What was done, as an entry of the administrative log names it.</summary>
    public static string AdminAct(this IStringLocalizer<AppWords> L, string what)
    {
        ArgumentNullException.ThrowIfNull(L);
        return what switch
        {
            "account-created" => L["Lập tài khoản"],
            "account-closed" => L["Đóng tài khoản"],
            "account-unlocked" => L["Mở khóa tài khoản"],
            "password-reset" => L["Cấp lại mật khẩu"],
            "password-changed" => L["Tự đổi mật khẩu"],
            "second-steps-removed" => L["Gỡ bước xác thực thứ hai và khóa đăng nhập"],
            "sign-on-linked" => L["Nối tài khoản với cổng đăng nhập của tỉnh"],
            "sign-on-unlinked" => L["Gỡ tài khoản khỏi cổng đăng nhập của tỉnh"],
            "duty-given" => L["Giao việc"],
            "duty-ended" => L["Thôi giao việc"],
            "council-added" => L["Lập Hội đồng"],
            "council-renamed" => L["Đổi tên Hội đồng"],
            "council-closed" => L["Giải thể Hội đồng"],
            "seat-given" => L["Xếp người vào ghế"],
            "seat-freed" => L["Bỏ xếp người khỏi ghế"],
            "sign-in-ended" => L["Cho một thiết bị ra"],
            "sign-ins-ended" => L["Cho mọi thiết bị của tài khoản ra"],
            _ => what,
        };
    }

    /// <summary>In whose name an entry was written.</summary>
    public static string AdminActor(this IStringLocalizer<AppWords> L, string by, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(L);
        ArgumentNullException.ThrowIfNull(names);
        return by switch
        {
            AdminLog.Setup => L["Thiết lập lần đầu"],
            AdminLog.Console => L["Dòng lệnh"],
            AdminLog.Program => L["Chương trình"],
            _ => names.GetValueOrDefault(by, by),
        };
    }

    /// <summary>What else an entry says, with names in the place of ids.</summary>
    public static string AdminDetails(this IStringLocalizer<AppWords> L, AdminRow row, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(L);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(names);
        try
        {
            var details = JsonSerializer.Deserialize<SortedDictionary<string, string?>>(row.Details) ?? [];
            return string.Join(" · ", details.Where(detail => detail.Value is not null).Select(detail => Detail(L, detail.Key, detail.Value!, names)));
        }
        catch (JsonException)
        {
            return row.Details; // an entry that was tampered with is shown as it lies
        }
    }

    private static string Detail(IStringLocalizer<AppWords> L, string key, string value, IReadOnlyDictionary<string, string> names) => key switch
    {
        "duty" => Enum.TryParse<Duty>(value, out var duty) && Enum.IsDefined(duty) ? L.Say(duty) : value,
        "council" => names.GetValueOrDefault(value, value),
        "office" => value,
        "agency" => L["cơ quan: {0}", value],
        "name" => L["tên: {0}", value],
        "name-before" => L["tên cũ: {0}", value],
        "agency-before" => L["cơ quan cũ: {0}", value],
        "seat" => L["ghế: {0}", value],
        "account" => L["tài khoản: {0}", names.GetValueOrDefault(value, value)],
        "before" => L["trước đó: {0}", names.GetValueOrDefault(value, value)],
        _ => $"{key}: {value}",
    };
}
