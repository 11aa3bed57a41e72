using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>The page that prints the table of who may do what is current; OCOP_GOLDEN=write prints it anew.</summary>
public sealed class AuthorityPageTests
{
    private static readonly (string Heading, Func<Givers, string> Mark)[] Columns =
    [
        ("Văn phòng · Office", givers => givers.Office ? "●" : "–"),
        ("Chủ tịch · Chair", givers => Mark(givers, SeatRole.Chair)),
        ("Phó Chủ tịch · Vice-chair", givers => Mark(givers, SeatRole.ViceChair)),
        ("Thành viên · Member", givers => Mark(givers, SeatRole.Member)),
        ("Thư ký · Secretary", givers => Mark(givers, SeatRole.Secretary)),
        ("Tổ tư vấn · Advisory team", givers => Mark(givers, SeatRole.AdvisoryTeam)),
        ("Người khác · Others", _ => "–"),
    ];

    [Fact]
    public void The_page_says_what_the_table_says() => GoldenFile.Holds("../OcopScoring.Core/Session/AUTHORITY.md",
    [
        "# Ai được làm gì, khi nào · Who may do what, and when",
        "",
        "In từ `Authority.Table`; kiểm thử giữ cho khớp (`OCOP_GOLDEN=write` in lại). Printed from `Authority.Table`; a test keeps it current.",
        "",
        "- ● được làm · may; ○ được khi có điều kiện (được ủy quyền, phiếu hay lợi ích của chính mình) · may under a condition (delegated, their own form or interest); – không bao giờ · never.",
        "- Người khác: Đoàn kiểm tra, màn hình, quản trị, người lạ, ghế của phiên khác · Others: inspection, screen, administrator, strangers, seats of other sessions.",
        "- Trước khi triệu tập chỉ có một lệnh là triệu tập · Before a session is called there is one command: to call it (`Nothing`).",
        "",
        Line(["Lệnh · Command", .. Columns.Select(column => column.Heading), "Giai đoạn · Phases"]),
        Line(["---", .. Columns.Select(_ => ":-:"), "---"]),
        .. Authority.Table.Select(row => Line([$"`{row.Command.Name}`", .. Columns.Select(column => column.Mark(row.Givers)), string.Join(", ", row.Phases)])),
    ]);

    private static string Mark(Givers givers, SeatRole role) => givers.Roles.Contains(role) ? "●" : givers.Conditionally.Contains(role) ? "○" : "–";

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
