using OcopScoring.App.Desk;
using OcopScoring.App.Import;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Store;

namespace OcopScoring.Tests.Import;

/// <summary>Products from a list: what would come of each row, and all or nothing of it.</summary>
public sealed class ProductImportTests : ImportRoom
{
    private static readonly string[] Litchi = ["HD-TH-1-2026", "Vải thiều", "Hợp tác xã", "1", "Đánh giá lần đầu", "01/09/2026"];

    [Fact]
    public async Task New_changed_and_unchanged_rows_are_told_apart_and_imported_as_one()
    {
        await Council.ConveneAsync();
        var before = await Council.StateAsync();
        var plan = await PlanAsync(Products, Files.Csv(';', ProductHeadings, Row("hd-th-3-2026", set: "05"), Litchi, ["HD-TH-2-2026", "Bánh đậu xanh Hải Dương", "Cơ sở", "7", "Mới", "01/09/2026"]));

        Assert.Empty(Said(plan));
        Assert.Equal([RowFate.New, RowFate.Same, RowFate.Changed], plan.Rows.Select(row => row.Fate));
        Assert.Equal(new FieldChange("Tên sản phẩm", "Bánh đậu xanh", "Bánh đậu xanh Hải Dương"), Assert.Single(plan.Rows[2].Changes));

        var id = Guid.CreateVersion7();
        Assert.IsType<Answer.Done>(await Council.DoAsync(plan.Command!, id: id));
        Assert.IsType<Answer.Done>(await Council.DoAsync(plan.Command!, id: id));

        var after = await Council.StateAsync();
        Assert.Equal(before.Version + 2, after.Version);
        Assert.Equal(["vai", "banh", "hd-th-3-2026"], after.Products.Select(product => product.Product.Id));
        Assert.Equal("Bánh đậu xanh Hải Dương", after.FindProduct(Council.Cake)!.Product.Name);
    }

    [Fact]
    public async Task Every_problem_of_every_row_is_said_at_once()
    {
        await Council.ConveneAsync();
        var plan = await PlanAsync(Products, Files.Csv(';',
            ProductHeadings,
            ["HD-TH-12", "", "Hợp tác xã", "27", "Cũ", "02/09/2026"],
            Row("HD-TH-4-2026", new string('x', 301), "sáu", filed: "hôm qua"),
            Row("HD-TH-5-2026"),
            Row(" hd-th-5-2026 ")));

        Assert.Equal(
            [
                "2 Tên sản phẩm", "2 Loại hồ sơ", "2 Mã sản phẩm", "2 Ngày nộp hồ sơ", "2 Bộ tiêu chí",
                "3 Bộ tiêu chí", "3 Ngày nộp hồ sơ", "3 Tên sản phẩm",
                "5 Mã sản phẩm",
            ],
            Said(plan).Select(said => said[..said.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Contains("2 Bộ tiêu chí: Không có bộ tiêu chí số 27. Hãy chọn lại.", Said(plan));
        Assert.Contains("5 Mã sản phẩm: Mã này đã có ở dòng 4. Hãy bỏ bớt một dòng hoặc sửa mã.", Said(plan));
        Assert.Null(plan.Command);
    }

    [Fact]
    public async Task The_edition_is_chosen_by_law_and_its_refusals_are_those_of_Core()
    {
        await Council.MustAsync(new ConveneSession(
            "Hội đồng", "01/QĐ", OcopScoring.Core.Criteria.CouncilLevel.Province, SessionPurpose.Official, new DateOnly(2026, 7, 1), "Phòng họp", "default", 1));
        var plan = await PlanAsync(Products, Files.Csv(',', ProductHeadings, Row("HD-TH-1-2026", filed: "01/06/2026"), Row("HD-TH-2-2026", filed: "01/05/2026")));

        Assert.Equal([RowFate.New, RowFate.Wrong], plan.Rows.Select(row => row.Fate));
        Assert.Contains(new FieldFact("Ngày nộp hồ sơ", "ngày 1 tháng 6 năm 2026"), plan.Rows[0].Facts);
        Assert.Contains(new FieldFact("Bộ tiêu chí", "5 – " + DeskRoom.Law.Criteria.Editions[^1].Sets.Single(set => set.Number == 5).Name), plan.Rows[0].Facts);
        Assert.StartsWith("26/2026/QĐ-TTg, ", plan.Rows[0].Facts.Single(fact => fact.Field == "Văn bản áp dụng").Value, StringComparison.Ordinal);
        Assert.Contains("26/2026/QĐ-TTg, ", plan.Outcome, StringComparison.Ordinal);
        Assert.Empty(plan.Rows[1].Facts);
        Assert.Contains("chưa được đối chiếu với bản gốc", Assert.Single(Said(plan)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_list_has_no_column_for_stays_and_an_empty_cell_empties()
    {
        await Council.ConveneAsync();
        var entry = new EnterProduct(Council.Litchi, "HD-TH-1-2026", "Vải thiều", "Hợp tác xã", 1, OcopScoring.Core.Criteria.DossierKind.First, Council.Day)
        {
            Facts = new DossierFacts("Thanh Hà", "Ngọt", ["Phương án"]),
        };
        await Council.MustAsync(new CorrectProduct(entry, null));

        Assert.Equal(RowFate.Same, Assert.Single((await PlanAsync(Products, Files.Csv(';', ProductHeadings, Litchi))).Rows).Fate);
        var plan = await PlanAsync(Products, Files.Csv(';', [.. ProductHeadings, "Nơi sản xuất", "Minh chứng"], [.. Litchi, "", "Phương án ; Mẫu nhãn"]));
        Assert.Equal(
            [new FieldChange("Nơi sản xuất", "Thanh Hà", ""), new FieldChange("Minh chứng", "Phương án", "Phương án\nMẫu nhãn")], Assert.Single(plan.Rows).Changes);
    }

    [Fact]
    public async Task Once_the_session_is_open_a_correction_needs_a_reason_and_a_product_being_scored_is_not_corrected()
    {
        await Council.OpenAsync(Council.Cake);
        var renamed = Files.Csv(';', ProductHeadings, ["HD-TH-1-2026", "Vải", "Hợp tác xã", "1", "Mới", "01/09/2026"]);
        var plan = await PlanAsync(Products, renamed);
        Assert.True(plan.NeedsReason);
        Assert.IsType<Refusal.InList>(Assert.IsType<Answer.Refused>(await Council.DoAsync(plan.Command!)).Refusal);
        await Council.MustAsync((await PlanAsync(Products, renamed, "Ghi nhầm tên")).Command!);

        var scored = await PlanAsync(Products, Files.Csv(';', ProductHeadings, ["HD-TH-2-2026", "Bánh", "Cơ sở", "7", "Mới", "01/09/2026"]));
        Assert.Equal("2 : Sản phẩm này đang mở chấm. Hãy đóng lượt chấm trước.", Assert.Single(Said(scored)));
    }

    [Fact]
    public async Task A_session_that_moved_on_refuses_the_list_and_the_next_plan_says_what_is_new()
    {
        await Council.ConveneAsync();
        var file = Files.Csv(';', ProductHeadings, Row("HD-TH-3-2026"), Row("HD-TH-4-2026"));
        var plan = await PlanAsync(Products, file);
        await Council.MustAsync(new EnterProduct("x", "HD-TH-4-2026", "Khác", "Hợp tác xã Thanh Hà", 5, OcopScoring.Core.Criteria.DossierKind.First, new DateOnly(2026, 8, 1)));

        Assert.IsType<Refusal.ListOutdated>(Assert.IsType<Answer.Refused>(await Council.DoAsync(plan.Command!)).Refusal);
        Assert.Equal(3, (await Council.StateAsync()).Products.Length);
        var anew = await PlanAsync(Products, file);
        Assert.NotEqual(plan.Outcome, anew.Outcome);
        Assert.Equal([RowFate.New, RowFate.Changed], anew.Rows.Select(row => row.Fate));
    }

    [Fact]
    public async Task A_refusal_in_the_last_row_and_a_failing_disk_change_nothing()
    {
        await ConveneAsync();
        var version = (await Council.StateAsync()).Version;
        var file = Files.Csv(';', [ProductHeadings, .. Enumerable.Range(1, 500).Select(number => Row($"HD-TH-{Files.Text(number)}-2026"))]);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var plan = await PlanAsync(Products, file);
        TestContext.Current.TestOutputHelper?.WriteLine($"500 rows planned in {Files.Text((int)clock.ElapsedMilliseconds)} ms");
        var list = (EnterProducts)plan.Command!;
        Assert.Equal(500, list.New.Length);

        var broken = list with { New = list.New.SetItem(499, list.New[499] with { SetNumber = 99 }) };
        Assert.IsType<Refusal.InList>(Assert.IsType<Answer.Refused>(await Council.DoAsync(broken)).Refusal);
        var id = Guid.CreateVersion7();
        Assert.NotNull(await WithAsync(DiskFault.BeforeCommit, () => Council.DoAsync(list, id: id)));
        Assert.Equal(version, (await Council.StateAsync()).Version);
        Assert.Empty((await Council.StateAsync()).Products);

        // All of it reached the disk, but nobody was told: given again under its id it is the same import.
        Assert.NotNull(await WithAsync(DiskFault.AfterCommit, () => Council.DoAsync(list, id: id)));
        Assert.IsType<Answer.Done>(await Council.DoAsync(list, id: id));
        Assert.Equal(version + 500, (await Council.StateAsync()).Version);
    }

    [Fact]
    public async Task Members_and_sealed_sessions_take_no_list()
    {
        await Council.ConveneAsync();
        var state = await Council.StateAsync();
        Assert.Null(Products.Hindrance(state, Actor.Office));
        Assert.Null(Products.Hindrance(state, Actor.InSeat("tk")));
        Assert.IsType<Refusal.NotYourRole>(Products.Hindrance(state, Actor.InSeat("a")));
        Assert.IsType<Refusal.NotYourRole>(Seats.Hindrance(state, Actor.InSeat("a")));
        await Council.OpenAsync();
        Assert.IsType<Refusal.WrongPhase>(Seats.Hindrance(await Council.StateAsync(), Actor.Office));
    }
}
