using OcopScoring.App.Import;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Import;

/// <summary>Seats from a list: who stays keeps the seat, and whoever is not in it is named before they go.</summary>
public sealed class SeatImportTests : ImportRoom
{
    private static readonly string[] Headings = ["CO QUAN", "vai trò"];

    [Fact]
    public async Task Seats_that_stay_keep_their_ids_and_what_goes_is_shown()
    {
        await Council.ConveneAsync();
        var plan = await PlanAsync(Seats, Files.Csv(';', Headings, ["Cơ quan chủ trì", "Chủ tịch"], ["cơ quan  b", "Phó chủ tịch"], ["Cơ quan C", "ủy viên"], ["Sở Y tế", "THÀNH VIÊN"], ["Văn phòng", "Thư ký"]));

        Assert.Empty(Said(plan));
        Assert.Equal([RowFate.Same, RowFate.Changed, RowFate.Same, RowFate.New, RowFate.Same, RowFate.Removed], plan.Rows.Select(row => row.Fate));
        Assert.Equal([new FieldChange("Cơ quan", "Cơ quan B", "cơ quan b"), new FieldChange("Vai trò", "Ủy viên", "Phó Chủ tịch")], plan.Rows[1].Changes);
        Assert.Equal(("Cơ quan A", (int?)null), (plan.Rows[5].Title, plan.Rows[5].Number));
        Assert.Equal("Đã có điểm danh. Lưu lại các ghế thì phải điểm danh lại từ đầu.", Assert.Single(plan.Notices));

        await Council.MustAsync(plan.Command!);
        Assert.Equal(["ct", "b", "c", "g1", "tk"], (await Council.StateAsync()).Seats.Select(seat => seat.Id));
    }

    [Fact]
    public async Task An_id_never_passes_from_one_office_to_another()
    {
        await ConveneAsync();
        async Task<string> SeatAsync(string office)
        {
            await Council.MustAsync((await PlanAsync(Seats, Files.Csv(';', Headings, ["Cơ quan chủ trì", "Chủ tịch"], [office, "Ủy viên"]))).Command!);
            return (await Council.StateAsync()).Seats[1].Id;
        }

        Assert.NotEqual(await SeatAsync("Sở A"), await SeatAsync("Sở B"));
    }

    [Fact]
    public async Task Every_problem_is_said_at_once()
    {
        await ConveneAsync();
        var plan = await PlanAsync(Seats, Files.Workbook(Headings, ["Sở A", "Chủ tịch Hội đồng"], ["Sở B", "chủ tịch"], ["sở a", "Ủy viên thư ký"], ["", "Ủy viên"], [new string('x', 301), "Tổ tư vấn"]));

        Assert.Equal(
            [
                "3 Vai trò: Dòng 2 đã là Chủ tịch. Hội đồng có đúng một Chủ tịch.",
                "4 Vai trò: Không rõ vai trò. Hãy ghi một trong: Chủ tịch Hội đồng, Phó Chủ tịch, Ủy viên, Thư ký, Tổ tư vấn.",
                "4 Cơ quan: Cơ quan này đã có ở dòng 2. Hãy bỏ bớt một dòng.",
                "5 Cơ quan: Chưa ghi “Cơ quan giữ ghế”. Hãy điền rồi làm lại.",
                "6 Cơ quan: Nội dung quá dài (tối đa 300 ký tự). Hãy viết gọn lại.",
            ],
            Said(plan));
        Assert.Null(plan.Command);
    }

    [Fact]
    public async Task A_list_without_a_chair_is_refused_in_the_words_of_Core_and_one_that_changes_nothing_asks_nothing()
    {
        await Council.ConveneAsync();
        Assert.StartsWith(" : Hội đồng phải có đúng một Chủ tịch", Assert.Single(Said(await PlanAsync(Seats, Files.Csv(';', Headings, ["Sở A", "Ủy viên"])))), StringComparison.Ordinal);

        string[][] same = [Headings, ["Cơ quan chủ trì", "Chủ tịch"], ["Cơ quan A", "Ủy viên"], ["Cơ quan B", "Ủy viên"], ["Cơ quan C", "Ủy viên"], ["Văn phòng", "Thư ký"]];
        Assert.Null((await PlanAsync(Seats, Files.Csv(',', same))).Command);
        (same[2], same[3]) = (same[3], same[2]);
        var reordered = await PlanAsync(Seats, Files.Csv(',', same));
        Assert.Contains("Chỉ thứ tự các ghế thay đổi.", reordered.Notices);
        Assert.NotNull(reordered.Command);
    }
}
