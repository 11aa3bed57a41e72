using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

public sealed class ChairTests(Chromium chromium) : IAsyncLifetime
{
    private const string Lychee = "vai-thieu";
    private static readonly string[] Members = ["pct", "sct", "skhcn", "syt", "svhttdl", "stc", "hnd"];

    private readonly AppServer _server = new();
    private Visitor _chair = null!;
    private CouncilAtWork _council = null!;

    private IPage Page => _chair.Page;

    public async ValueTask InitializeAsync()
    {
        _chair = await Visitor.ArriveAsync(await chromium.BrowserAsync(), _server.Address, 1280, ColorScheme.Light);
        _council = new CouncilAtWork(_server.Services);
        await _chair.OpenAsync("/");
        await Button("Ủy ban nhân dân tỉnh Chủ tịch Hội đồng").ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Điều hành phiên họp" }).WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chair.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_product_goes_from_attendance_to_a_sealed_result()
    {
        await Page.GetByLabel("Hội Nông dân tỉnh").UncheckAsync();
        await Expect(Page.GetByText("Có mặt 7/8, cần 6")).ToBeVisibleAsync();
        await CheckAsync("chair-convened");

        await Button("Khai mạc phiên họp").ClickAsync();
        await Button("Mở chấm Vải thiều Thanh Hà").ClickAsync();
        await Expect(Page.GetByText("Đã nộp 0/7 phiếu")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Vải thiều Thanh Hà" })).ToBeFocusedAsync();
        await Expect(Page.GetByText("Chưa có phiếu nào được nộp")).ToBeVisibleAsync();

        var set = await _council.SetAsync(Lychee);
        await _council.SubmitAsync(Lychee, Answers.Best, "pct", "sct");
        await _server.Services.GetRequiredService<DraftDesk>().TickAsync(DemonstrationSession.Id, Lychee, "syt", set.Leaves[0].Number, null);
        await Expect(Page.GetByText("Đã nộp 2/7 phiếu")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Sở Y tế" }).GetByText($"/{set.Leaves.Length} tiêu chí")).ToBeVisibleAsync();
        await Expect(Page.GetByText("Bạn chưa nộp phiếu của mình")).ToBeVisibleAsync();
        await Expect(Tally).ToHaveCountAsync(0);
        await CheckAsync("chair-scoring");

        await _council.SubmitAsync(Lychee, Answers.Best, "ct", "skhcn", "svhttdl", "stc");
        await Expect(Tally).ToBeVisibleAsync();
        await Button("Đóng chấm khi còn thiếu phiếu…").ClickAsync();
        var reason = Page.GetByLabel("Lý do (ghi vào biên bản)");
        await Expect(reason).ToBeFocusedAsync();
        await Expect(Page.GetByRole(AriaRole.Group).GetByText("Sở Y tế")).ToBeVisibleAsync();
        await Button("Đóng chấm không có các phiếu này").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert).GetByText("Hãy ghi lý do")).ToBeVisibleAsync();
        await CheckAsync("chair-reason");
        await reason.FillAsync("Ủy viên phải rời phòng họp.");
        await Button("Đóng chấm không có các phiếu này").ClickAsync();
        await Expect(Page.GetByText("Biên bản sẽ ghi: 100,00 điểm, 5 sao, tính trên 6 phiếu.")).ToBeVisibleAsync();
        await CheckAsync("chair-closed");

        await Button("Ghi kết quả xếp hạng").ClickAsync();
        await Expect(Page.GetByText("Đã xếp hạng: 5 sao")).ToBeVisibleAsync();
        await CheckAsync("chair-rated-five");

        await Button("Bế mạc phiên họp…").ClickAsync();
        await Expect(Page.GetByText("Chủ tịch có thể mở lại kèm lý do")).ToBeVisibleAsync();
        await Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Các sản phẩm khác hẹn phiên sau.");
        await Button("Bế mạc").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Phiên họp đã bế mạc" })).ToBeVisibleAsync();
        await Expect(Button("Mở chấm", exact: false)).ToHaveCountAsync(0);
        await CheckAsync("chair-adjourned");

        // Drawn and signed by the secretary; the browser tests of the minutes follow that work.
        await new Tests.Desk.Council(_server.Services.GetRequiredService<SessionDesk>(), DemonstrationSession.Id).DrawAndSignAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Đến trang biên bản" }).ClickAsync();
        await Button("Niêm phong phiên họp…").ClickAsync();
        await Button("Niêm phong").ClickAsync();
        await Expect(Page.GetByText("Phiên họp đã niêm phong cùng biên bản đã ký.")).ToBeVisibleAsync();
        await _chair.OpenAsync($"/phien/{DemonstrationSession.Id}/dieu-hanh");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Phiên họp đã niêm phong" })).ToBeVisibleAsync();
        await Expect(Button("Mở chấm", exact: false)).ToHaveCountAsync(0);
        await CheckAsync("chair-sealed");
        Assert.Empty(_chair.Misdeeds);
    }

    [Fact]
    public async Task Totals_too_far_apart_are_scored_again_on_the_disputed_criteria()
    {
        await OpenAndSubmitApartAsync();
        await Button("Đóng chấm").ClickAsync();
        await Expect(Page.GetByText("Chưa xếp hạng được: điểm chênh lệch quá giới hạn")).ToBeVisibleAsync();
        await Expect(Button("Ghi kết quả xếp hạng")).ToHaveCountAsync(0);
        await CheckAsync("chair-spread");

        await Button("Cho chấm lại…").ClickAsync();
        await Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Thảo luận lại phần C.");
        await CheckAsync("chair-rescore");

        var chosen = Page.GetByRole(AriaRole.Group).GetByRole(AriaRole.Checkbox, new() { Checked = true });
        var first = await chosen.First.EvaluateHandleAsync("box => box");
        while (await chosen.CountAsync() is var left and > 0)
        {
            await chosen.First.UncheckAsync();
            await Expect(chosen).ToHaveCountAsync(left - 1);
        }

        await Button("Mở lượt chấm lại").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert).GetByText("Hãy chọn ít nhất một tiêu chí")).ToBeVisibleAsync();
        await first.AsElement()!.CheckAsync();
        await Button("Mở lượt chấm lại").ClickAsync();
        await Expect(Page.GetByText("Đã nộp 0/8 phiếu")).ToBeVisibleAsync();

        var round = (await _council.StateAsync()).FindProduct(Lychee)!.CurrentRound!;
        Assert.Single(round.Criteria);
        Assert.Equal(2, round.Number);
        Assert.Empty(_chair.Misdeeds);
    }

    [Fact]
    public async Task Totals_too_far_apart_can_be_accepted_with_a_reason()
    {
        await OpenAndSubmitApartAsync();
        await Button("Đóng chấm").ClickAsync();
        await Button("Chấp nhận chênh lệch…").ClickAsync();
        await Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Hội đồng đã thảo luận và nhất trí.");
        await Button("Chấp nhận chênh lệch", exact: true).ClickAsync();
        await Button("Ghi kết quả xếp hạng").ClickAsync();
        await Expect(Page.GetByText("Đã xếp hạng:")).ToBeVisibleAsync();
        Assert.Empty(_chair.Misdeeds);
    }

    [Fact]
    public async Task Ninety_points_without_a_four_star_minimum_are_three_stars_and_say_why()
    {
        await OpenAsync();
        var set = await _council.SetAsync(Lychee);
        var missed = set.Minimums.First(minimum => minimum.Star == StarRating.Four && minimum.Option.Points > 1);
        await _council.SubmitAsync(Lychee, Answers.BestButMissing(missed), ["ct", .. Members[..^1]]);
        await _council.SubmitAsync(Lychee, Answers.Best, Members[^1]);
        await Button("Đóng chấm").ClickAsync();

        await Expect(Tally).ToContainTextAsync("Đủ điểm 5 sao nhưng chưa đạt 1 yêu cầu tối thiểu của 4 sao nên xếp 3 sao.");
        await Expect(Tally).ToContainTextAsync("Chưa đạt · 1/8 phiếu ủng hộ");
        await CheckAsync("chair-fallback");
        Assert.Empty(_chair.Misdeeds);
    }

    [Fact]
    public async Task Opening_without_a_quorum_is_explained_and_not_offered()
    {
        foreach (var seat in new[] { "Sở Công Thương", "Sở Y tế", "Sở Tài chính" })
            await Page.GetByLabel(seat).UncheckAsync();

        await Expect(Page.GetByText("Chưa đủ số thành viên: có mặt 5 trên 8, cần ít nhất 6.")).ToBeVisibleAsync();
        await Expect(Button("Khai mạc phiên họp")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_others_record_appears_without_a_reload()
    {
        await _council.DoAsync("tk", new RecordAttendance("sct", Present: false));
        await Expect(Page.GetByLabel("Sở Công Thương")).Not.ToBeCheckedAsync();
        await _council.DoAsync("tk", new DelegateChair("pct", "Giấy ủy quyền 7"));
        await _council.DoAsync("tk", new RecordAttendance("ct", Present: false));
        await Expect(Page.GetByText("chủ trì: Phó Chủ tịch")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_box_shows_the_record_and_a_write_that_failed_can_be_tried_again()
    {
        var box = Page.GetByLabel("Sở Y tế");
        await AskDatabaseAsync("CREATE TRIGGER Full BEFORE INSERT ON Commands BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        await box.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Chưa ghi được. Hãy thử lại; nếu vẫn không được, báo người quản trị.");
        await Expect(box).ToBeCheckedAsync();

        await AskDatabaseAsync("DROP TRIGGER Full");
        await box.ClickAsync();
        await Expect(Page.GetByText("Có mặt 7/8, cần 6")).ToBeVisibleAsync();
        await Expect(box).Not.ToBeCheckedAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Empty(_chair.Misdeeds);
    }

    [Fact]
    public async Task Boxes_are_open_to_those_who_may_record()
    {
        await using var vice = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), _server, DemonstrationSession.Id, "pct");
        await vice.OpenAsync($"/phien/{DemonstrationSession.Id}/dieu-hanh");

        await Expect(vice.Page.GetByLabel("Sở Y tế")).ToBeDisabledAsync();
        await Expect(Page.GetByLabel("Sở Y tế")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Leaving_a_form_gives_the_keyboard_back_to_its_button()
    {
        await OpenAndSubmitApartAsync();
        await Button("Đóng chấm").ClickAsync();
        await Button("Cho chấm lại…").ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Cho chấm lại những tiêu chí nào?" }).PressAsync("Escape");
        await Expect(Button("Cho chấm lại…")).ToBeFocusedAsync();

        await Button("Chấp nhận chênh lệch…").ClickAsync();
        await Button("Thôi").ClickAsync();
        await Expect(Button("Chấp nhận chênh lệch…")).ToBeFocusedAsync();
        await Expect(Tally).ToContainTextAsync("chưa chốt");
    }

    [Fact]
    public async Task A_result_can_be_looked_up_while_another_product_is_scored()
    {
        await OpenAndSubmitApartAsync();
        await Button("Đóng chấm").ClickAsync();
        await Button("Mở chấm Bánh gai Ninh Giang").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Bánh gai Ninh Giang" })).ToBeFocusedAsync();

        await Button("Xem kết quả Vải thiều Thanh Hà").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Vải thiều Thanh Hà" })).ToBeFocusedAsync();
        await Expect(Tally).ToBeVisibleAsync();

        await Button("Trở lại lượt chấm Bánh gai Ninh Giang").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Bánh gai Ninh Giang" })).ToBeFocusedAsync();
        Assert.Empty(_chair.Misdeeds);
    }

    private async Task AskDatabaseAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_server.DataFolder, "trinh-dien.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task OpenAsync()
    {
        await Button("Khai mạc phiên họp").ClickAsync();
        await Button("Mở chấm Vải thiều Thanh Hà").ClickAsync();
        await Expect(Page.GetByText("Đã nộp 0/8 phiếu")).ToBeVisibleAsync();
    }

    private async Task OpenAndSubmitApartAsync()
    {
        await OpenAsync();
        var set = await _council.SetAsync(Lychee);
        await _council.SubmitAsync(Lychee, Answers.Best, ["ct", .. Members[..4]]);
        await _council.SubmitAsync(Lychee, Answers.BestShortOf(set, 12), Members[4..]);
        await Expect(Page.GetByText("Đã nộp 8/8 phiếu")).ToBeVisibleAsync();
    }

    private ILocator Tally => Page.GetByRole(AriaRole.Region, new() { Name = "Tổng hợp điểm" });

    private ILocator Button(string name, bool exact = true) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    // Both widths and both palettes: no barriers, nothing wider than the screen, and a picture of each.
    private async Task CheckAsync(string name)
    {
        await _chair.PictureAsync(name);
        Assert.Empty(await _chair.BarriersAsync());
        await Page.SetViewportSizeAsync(390, 844);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await _chair.PictureAsync(name + "-narrow-dark");
        Assert.Empty(await _chair.BarriersAsync());
        Assert.Empty(await _chair.TooWideAsync());
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Page.SetViewportSizeAsync(1280, 800);
    }
}
