using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;
using static OcopScoring.App.Operation.Preflight.PreflightMark;

namespace OcopScoring.App.Operation.Preflight;

/// <summary>The checks of the session and of who is in its room.</summary>
internal sealed class RoomChecks(IStringLocalizer<AppWords> L)
{
    public PreflightItem Criteria(SessionFacts session)
    {
        var unfit = session.Texts.Where(text => !text.Provenance.FitForOfficialUse).ToList();
        var named = string.Join("; ", unfit.Select(text => $"{L["Bộ {0}", text.Number]} – {L[LawWords.Of(text.Provenance.Status)]}"));
        return session switch
        {
            { Products: 0 } => new(PreflightCheck.Criteria, Required, L["Chưa có sản phẩm nào trong chương trình."], L["Nhập sản phẩm ở trang Chuẩn bị phiên họp."]),
            { Missing.IsEmpty: false } => new(PreflightCheck.Criteria, Required,
                L["Thư mục criteria thiếu văn bản mà phiên đã ghim: {0}.", string.Join("; ", session.Missing)],
                L["Báo người quản trị đặt lại đúng thư mục criteria rồi khởi động lại chương trình."]),
            { Official: true } when unfit.Count > 0 => new(PreflightCheck.Criteria, Required,
                L["Văn bản không dùng được cho phiên chính thức: {0}.", named],
                L["Đổi các sản phẩm đó sang bộ tiêu chí đã chép đủ từ văn bản, hoặc chỉ họp tập huấn."]),
            _ when unfit.Count > 0 => new(PreflightCheck.Criteria, Advised,
                L["Văn bản chỉ để tập huấn, trình diễn: {0}.", named],
                L["Không lấy kết quả của phiên này làm kết quả chính thức."]),
            _ => new(PreflightCheck.Criteria, Good, L["{0} sản phẩm theo {1}; bản văn: {2}.",
                session.Products,
                string.Join(", ", session.Texts.Select(text => text.Provenance.Instrument).Distinct(StringComparer.Ordinal)),
                string.Join(", ", session.Texts.Select(text => L[LawWords.Of(text.Provenance.Status)].Value).Distinct(StringComparer.Ordinal))]),
        };
    }

    public PreflightItem Rules(SessionFacts session) => session.Rules is { } rules
        ? new(PreflightCheck.Rules, Good, L["{0}, bản {1}; họp được khi có mặt ít nhất {2}/{3} thành viên.", rules.Name, rules.Version, rules.Quorum.Present, rules.Quorum.Of])
        : new(PreflightCheck.Rules, Required,
            L["Không có Quy chế mà phiên đã ghim."], L["Báo người quản trị đặt lại đúng thư mục criteria rồi khởi động lại chương trình."]);

    public PreflightItem Programme(SessionFacts session) => session switch
    {
        { Seats: 0 } => new(PreflightCheck.Programme, Required, L["Chưa ghi các ghế của Hội đồng."], L["Ghi các ghế ở trang Chuẩn bị phiên họp."]),
        { Hindrance: { } why } => new(PreflightCheck.Programme, Required, why, L["Sửa ở trang Chuẩn bị phiên họp, hoặc chờ đến đúng ngày họp."]),
        _ => new(PreflightCheck.Programme, Good, L["{0} ghế, {1} sản phẩm, họp ngày {2}.", session.Seats, session.Products, Moments.Day(session.SittingOn)]),
    };

    public PreflightItem Quorum(SessionFacts session) => session.Quorum switch
    {
        null => new(PreflightCheck.Quorum, Good, L["Lấy ý kiến bằng văn bản: không điểm danh."]),
        { Holds: true } quorum => new(PreflightCheck.Quorum, Good, L["Có mặt {0}/{1} thành viên, cần {2}.", quorum.Present, quorum.Seated, quorum.Needed]),
        { Presided: false } when session.Rules is { Quorum.ChairRequired: true } => new(PreflightCheck.Quorum, Required,
            L["Chưa ghi người chủ trì có mặt."], L["Điểm danh Chủ tịch, hoặc ghi ủy quyền cho Phó Chủ tịch, ở bàn thư ký hay trang điều hành."]),
        var quorum => new(PreflightCheck.Quorum, Required,
            L["Mới có mặt {0}/{1} thành viên, cần {2}.", quorum.Present, quorum.Seated, quorum.Needed],
            L["Điểm danh người đã đến ở bàn thư ký hay trang điều hành."]),
    };

    public PreflightItem Devices(ImmutableArray<SeatWay>? ways)
    {
        if (ways is not { } seats)
            return new(PreflightCheck.Devices, Good, L["Bản trình diễn không cần mã: ghế được chọn thẳng ở trang của phiên."]);

        var entered = seats.Count(seat => seat.SignedIn);
        var without = seats.Where(seat => seat is { HasWay: false, SignedIn: false }).ToList();
        var found = L["{0}/{1} ghế đã vào bằng máy.", entered, seats.Length];
        var lacking = L["{0} Ghế chưa có mã hay tài khoản: {1}.", found, string.Join("; ", without.Select(seat => seat.Office))];
        return without switch
        {
            [] => new(PreflightCheck.Devices, Good, L["{0} Ghế nào cũng có mã hoặc tài khoản.", found]),
            _ when without.Any(seat => seat.Role == SeatRole.Chair) => new(PreflightCheck.Devices, Required,
                lacking, L["Phát mã cho ghế Chủ tịch ở trang Mã vào phòng: không có Chủ tịch thì không khai mạc được."]),
            _ => new(PreflightCheck.Devices, Advised, lacking, L["Phát mã ở trang Mã vào phòng, trừ ghế vắng mặt hoặc dùng phiếu giấy."]),
        };
    }
}
