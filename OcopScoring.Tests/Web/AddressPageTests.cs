using OcopScoring.App.Web;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>The page that prints the table of addresses is current; OCOP_GOLDEN=write prints it anew.</summary>
public sealed class AddressPageTests
{
    private static readonly (string Heading, Callers Caller)[] Columns =
    [
        ("Mọi người · Anybody", Callers.Anybody),
        ("Có tài khoản · Account", Callers.Account),
        ("Được biết · Informed", Callers.Informed),
        ("Văn phòng · Office", Callers.Office),
        ("Giữ ghế · Seat", Callers.Seated),
        ("Chủ tịch · Chair", Callers.Chair),
        ("Phó Chủ tịch · Vice-chair", Callers.ViceChair),
        ("Ủy viên · Member", Callers.Member),
        ("Thư ký · Secretary", Callers.Secretary),
        ("Kiểm tra · Auditor", Callers.Auditor),
        ("Quản trị · Administrator", Callers.Administrator),
    ];

    [Fact]
    public void The_page_says_what_the_table_says() => GoldenFile.Holds("../OcopScoring.App/Web/ADDRESSES.md",
    [
        "# Địa chỉ nào mở cho ai · Which address opens to whom",
        "",
        "In từ `Doors.Table`; kiểm thử giữ cho khớp (`OCOP_GOLDEN=write` in lại). Printed from `Doors.Table`; a test keeps it current.",
        "",
        "- ● mở · opens; ○ chỉ trong bản trình diễn · in a demonstration only. Địa chỉ không có dòng ở đây không mở cho ai · An address without a row opens to nobody.",
        "- Giữ ghế, Văn phòng: của đúng phiên ấy, và của Hội đồng của phiên ấy · Seat and office: of that very session, and of its council.",
        "- Được biết: ghế và văn phòng cùng Hội đồng, Đoàn kiểm tra, màn hình của phiên; ở địa chỉ không của phiên nào: ai đã đăng nhập; trong bản trình diễn: mọi người. "
            + "Ai không được biết thì với họ không có phiên ấy · Informed: seats and the office of its council, the inspection, the session's screens; at an address of no session: whoever is signed in; in a demonstration: everybody. To all others there is no such session.",
        "- Quy tắc: còn hỏi thêm sau cửa (giai đoạn, sản phẩm, phiếu nào) · Rule: what is asked behind the door besides (phase, product, whose form).",
        "",
        Line(["Loại · Kind", "Địa chỉ · Address", .. Columns.Select(column => column.Heading), "Quy tắc · Rule"]),
        Line(["---", "---", .. Columns.Select(_ => ":-:"), "---"]),
        .. Doors.Table.Where(door => door.Pattern != ThemeSheet.Address).Select(door => Line(
            [door.Kind.ToString(), $"`{door.Pattern.Replace("|", "\\|", StringComparison.Ordinal)}`", .. Columns.Select(column => Mark(door, column.Caller)), door.Rule is null ? "" : $"`{door.Rule}`"])),
    ]);

    [Fact]
    public void Nobody_stands_in_the_table_who_has_no_column() => Assert.All(Doors.Table, door => Assert.Equal(
        Callers.None, door.Open & ~(Columns.Aggregate(Callers.OfficeOfAll, (all, column) => all | column.Caller))));

    private static string Mark(Door door, Callers caller) => door.Open.HasFlag(caller) ? "●" : caller == Callers.Office && door.Open.HasFlag(Callers.OfficeOfAll) ? "○" : "–";

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
