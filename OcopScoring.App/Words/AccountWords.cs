using Microsoft.Extensions.Localization;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Words;

/// <summary>What accounts, duties and sign-ins are called on screen.</summary>
public static class AccountWords
{
    /// <summary>Why something about an account was not done, and what to do.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, AccountProblem problem)
    {
        ArgumentNullException.ThrowIfNull(L);
        return problem switch
        {
            AccountProblem.NameBad => L["Tên đăng nhập chỉ gồm chữ không dấu, chữ số và . - _ @; không để trống."],
            AccountProblem.NameTaken => L["Tên đăng nhập này đã có người dùng. Hãy chọn tên khác."],
            AccountProblem.FullNameBad => L["Hãy ghi họ và tên, không quá {0} ký tự.", Account.LongestName],
            AccountProblem.PasswordTooShort => L["Mật khẩu cần ít nhất {0} ký tự. Một câu dễ nhớ với mình là tốt nhất.", PasswordStrength.Shortest],
            AccountProblem.PasswordTooLong => L["Mật khẩu không quá {0} ký tự.", PasswordStrength.Longest],
            AccountProblem.PasswordGuessable => L["Mật khẩu này dễ đoán hoặc đã từng bị lộ ở nơi khác. Hãy chọn mật khẩu khác, ví dụ bốn, năm từ không liên quan nhau."],
            AccountProblem.PasswordsDiffer => L["Hai lần nhập mật khẩu khác nhau. Hãy nhập lại."],
            AccountProblem.PasswordWrong => L["Mật khẩu hiện tại chưa đúng. Hãy nhập lại."],
            AccountProblem.CodeWrong => L["Mã chưa đúng. Hãy kiểm tra rồi nhập lại."],
            AccountProblem.CouncilBad => L["Hãy ghi tên Hội đồng, không quá {0} ký tự.", CouncilRow.LongestName],
            AccountProblem.AgencyBad => L["Hãy ghi tên cơ quan thường trực, không quá {0} ký tự.", CouncilRow.LongestName],
            AccountProblem.LastAdministrator => L["Đây là người quản trị cuối cùng. Hãy giao việc quản trị cho một người khác trước."],
            AccountProblem.Closed => L["Không có tài khoản này, hoặc tài khoản đã đóng. Hãy xem lại danh sách người dùng."],
            AccountProblem.CouncilMissing => L["Việc này gắn với một Hội đồng. Hãy chọn Hội đồng đang hoạt động rồi giao lại."],
            AccountProblem.OfficeBad => L["Tên cơ quan không quá {0} ký tự. Hãy ghi ngắn lại.", Assignments.LongestOffice],
            AccountProblem.SeatedAlready => L["Người này đã giữ một ghế khác của phiên. Mỗi người chỉ một ghế: hãy chọn người khác, hoặc bỏ ghế kia trước."],
            _ => L["Chưa thực hiện được. Hãy thử lại; nếu vẫn không được, báo người quản trị."],
        };
    }

    /// <summary>Why a seat was not taken with a code, and what to do.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, CodeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(L);
        return outcome switch
        {
            CodeOutcome.WrongDigits => L["Sáu chữ số chưa đúng với ghế này. Hãy xem lại phiếu mã rồi nhập lại; sai {0} lần liền thì mã hết hiệu lực.", SeatCodes.MostFailures],
            CodeOutcome.UsedUp => L["Đã nhập sai {0} lần liền nên mã này hết hiệu lực. Hãy nhờ Thư ký phát mã mới.", SeatCodes.MostFailures],
            CodeOutcome.NoCode => L["Mã này không còn hiệu lực, hoặc ghế chưa được phát mã. Hãy nhờ Thư ký phát mã."],
            CodeOutcome.OtherDevice => L["Mã này đã dùng ở máy khác; nhờ Thư ký chuyển máy."],
            CodeOutcome.SessionOver => L["Phiên họp này không còn nhận người vào bằng mã, hoặc không còn ghế đó. Hãy chọn lại, hoặc hỏi Thư ký."],
            _ => L["Chưa thực hiện được. Hãy thử lại; nếu vẫn không được, báo người quản trị."],
        };
    }

    /// <summary>What a duty is called.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, Duty duty)
    {
        ArgumentNullException.ThrowIfNull(L);
        return duty switch
        {
            Duty.Administrator => L["Quản trị"],
            Duty.Secretary => L["Thư ký, Văn phòng Hội đồng"],
            Duty.Chair => L["Chủ tịch Hội đồng"],
            Duty.Member => L["Ủy viên"],
            Duty.AdvisoryTeam => L["Tổ tư vấn"],
            Duty.Auditor => L["Kiểm tra"],
            _ => throw new ArgumentOutOfRangeException(nameof(duty)),
        };
    }

    /// <summary>How an account stands.</summary>
    public static string Standing(this IStringLocalizer<AppWords> L, Account account, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(L);
        ArgumentNullException.ThrowIfNull(account);
        return account switch
        {
            { ClosedAt: { } closed } => L["đã đóng {0}", Moments.DayAndTime(closed)],
            { LockoutEnd: { } end } when end > now => L["tạm khóa đến {0}", Moments.Time(end)],
            { MustChangePassword: true } => L["chưa đặt mật khẩu của mình"],
            { TwoFactorEnabled: true } => L["đang dùng, có mã xác thực"],
            _ => L["đang dùng"],
        };
    }
}
