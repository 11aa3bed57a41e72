using System.Text.Json;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Accounts;
using OcopScoring.Core.Criteria;

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
            AdminActs.AccountCreated => L["Lập tài khoản"],
            AdminActs.AccountClosed => L["Đóng tài khoản"],
            AdminActs.AccountUnlocked => L["Mở khóa tài khoản"],
            AdminActs.PasswordReset => L["Cấp lại mật khẩu"],
            AdminActs.PasswordGiven => L["Đặt mật khẩu bằng dòng lệnh"],
            AdminActs.PasswordChanged => L["Tự đổi mật khẩu"],
            AdminActs.SecondStepsRemoved => L["Gỡ bước xác thực thứ hai và khóa đăng nhập"],
            AdminActs.AuthenticatorOn => L["Bật mã xác thực"],
            AdminActs.AuthenticatorOff => L["Tắt mã xác thực"],
            AdminActs.RecoveryCodesMade => L["Lập mã dự phòng mới"],
            AdminActs.PasskeyAdded => L["Thêm khóa đăng nhập của máy"],
            AdminActs.PasskeyRemoved => L["Gỡ khóa đăng nhập của máy"],
            AdminActs.SignOnLinked => L["Nối tài khoản với cổng đăng nhập của tỉnh"],
            AdminActs.SignOnUnlinked => L["Gỡ tài khoản khỏi cổng đăng nhập của tỉnh"],
            AdminActs.DutyGiven => L["Giao việc"],
            AdminActs.DutyEnded => L["Thôi giao việc"],
            AdminActs.CouncilAdded => L["Lập Hội đồng"],
            AdminActs.CouncilRenamed => L["Đổi tên Hội đồng"],
            AdminActs.CouncilClosed => L["Giải thể Hội đồng"],
            AdminActs.SeatGiven => L["Xếp người vào ghế"],
            AdminActs.SeatFreed => L["Bỏ xếp người khỏi ghế"],
            AdminActs.SeatCodeIssued => L["Cấp mã vào phòng"],
            AdminActs.SeatCodeRevoked => L["Thu mã vào phòng"],
            AdminActs.SeatCodeMoved => L["Cho dùng mã vào phòng trên máy khác"],
            AdminActs.SeatCodeUsedUp => L["Hủy mã vào phòng vì nhập sai nhiều lần"],
            AdminActs.ScreenLinkIssued => L["Cấp liên kết màn hình chiếu"],
            AdminActs.ScreenLinkRevoked => L["Thu liên kết màn hình chiếu"],
            AdminActs.SignInEnded => L["Cho một thiết bị ra"],
            AdminActs.SignInsEnded => L["Cho mọi thiết bị của tài khoản ra"],
            AdminActs.TargetSet => L["Đặt chỉ tiêu của năm"],
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
        "level" => Enum.TryParse<CouncilLevel>(value, out var level) && Enum.IsDefined(level) ? new RefusalWords(L).Level(level) : value,
        "agency" => L["cơ quan: {0}", value],
        "name" => L["tên: {0}", value],
        "name-before" => L["tên cũ: {0}", value],
        "agency-before" => L["cơ quan cũ: {0}", value],
        "seat" => L["ghế: {0}", value],
        "account" => L["tài khoản: {0}", names.GetValueOrDefault(value, value)],
        "before" => L["trước đó: {0}", names.GetValueOrDefault(value, value)],
        "recognised" => L["từ 3 sao: {0}", value],
        "five-stars" => L["5 sao: {0}", value],
        _ => $"{key}: {value}",
    };
}
