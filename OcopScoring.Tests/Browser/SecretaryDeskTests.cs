using Microsoft.Playwright;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>The secretary's desk while the council sits: paper forms, the device board, and chasing missing forms.</summary>
public sealed class SecretaryDeskTests(Chromium chromium) : IAsyncLifetime
{
    private const int Patience = 60_000; // a busy machine is slow, not wrong

    private static readonly string Product = Sitting.Product(1);

    private readonly AppServer _server = new();
    private Sitting _sitting = null!;
    private Visitor _secretary = null!;

    public async ValueTask InitializeAsync()
    {
        var browser = await chromium.BrowserAsync();
        _ = _server.Address;
        _sitting = await Sitting.OpenAsync(_server.Services, 1);
        _secretary = await SeatedVisitor.ArriveAsync(browser, _server, _sitting.Id, Sitting.Secretary);
        _secretary.Page.SetDefaultTimeout(Patience);
        SetDefaultExpectTimeout(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await _secretary.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_paper_form_is_copied_beside_its_scan_compared_by_a_second_person_and_counted()
    {
        await using var chair = await ArriveAsync(Sitting.Chair);
        await _sitting.CastAsync(Sitting.Chair, 1);
        await chair.OpenAsync($"/phien/{_sitting.Id}/dieu-hanh");
        await OpenDeskAsync();
        await _secretary.Page.GetByLabel("Nhập phiếu giấy của Sở Y tế").ClickAsync();
        var form = new BallotScreen(_secretary.Page);
        await form.ReadyAsync();

        // What is not a scan is said to be none, and takes nothing away.
        await form.ChooseAsync("1.1", "2");
        await UploadAsync("ghi-chu.txt", "text/plain", "không phải bản chụp"u8.ToArray());
        await Expect(_secretary.Page.GetByText("Chỉ nhận tệp PDF, JPEG hoặc PNG.")).ToBeVisibleAsync();
        await UploadAsync("phieu.png", "image/png", await _secretary.Page.ScreenshotAsync());
        await Expect(_secretary.Page.GetByAltText("Bản chụp phiếu giấy của Sở Y tế")).ToBeVisibleAsync();

        // Nothing is lost when the page is.
        await _secretary.Page.ReloadAsync();
        await form.ReadyAsync();
        await form.SavedAsync("1.1", "2");
        await Expect(_secretary.Page.GetByAltText("Bản chụp phiếu giấy của Sở Y tế")).ToBeVisibleAsync();
        await CopyRestAsync("1.1");
        await _secretary.PictureAsync("paper-copy");
        Assert.Empty(await _secretary.BarriersAsync());
        await _secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Xem lại và nhập" }).ClickAsync();
        await _secretary.PictureAsync("paper-review");
        await _secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Nhập phiếu giấy" }).ClickAsync();
        await Expect(_secretary.Page.GetByText("phiếu giấy chờ người thứ hai đối chiếu")).ToBeVisibleAsync();
        await Expect(_secretary.Page.GetByText("Đã nộp 1/4 phiếu")).ToBeVisibleAsync();

        await chair.Page.GetByRole(AriaRole.Link, new() { Name = "Đối chiếu phiếu giấy" }).ClickAsync();
        await Expect(chair.Page.GetByAltText("Bản chụp phiếu giấy của Sở Y tế")).ToBeVisibleAsync();
        Assert.True(await chair.Page.GetByAltText("Bản chụp phiếu giấy của Sở Y tế").EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));
        await chair.PictureAsync("paper-compare");
        Assert.Empty(await chair.BarriersAsync());
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Khớp với bản chụp, xác nhận" }).ClickAsync();
        await Expect(chair.Page.GetByText("Đã xác nhận. Phiếu của Sở Y tế được tính từ bây giờ.")).ToBeVisibleAsync();

        await Expect(_secretary.Page.GetByText("Đã nộp 2/4 phiếu")).ToBeVisibleAsync();
        var state = (await _sitting.Desk.FindAsync(_sitting.Id))!;
        var product = state.FindProduct(Product)!;
        Assert.Equal(Sitting.Chair, product.CurrentRound!.LatestForm(Sitting.Second)!.Paper!.ConfirmedBy);
        Assert.Equal(2, _sitting.Desk.Scoreboard.Classify(state, product, product.CurrentRound)!.Tally.Count);
    }

    [Fact]
    public async Task A_copy_that_differs_goes_back_to_the_secretary_with_the_reason()
    {
        await using var member = await ArriveAsync(Sitting.Second, 390);
        var set = await _sitting.SetAsync(1);
        await _sitting.DoAsync(Actor.InSeat(Sitting.Secretary), new EnterPaperBallot(
            Product, Sitting.Second, Answers.To(set, Answers.Best), DraftAnswers.Empty.Comments, null, new string('a', 64)));
        await OpenDeskAsync();
        await member.OpenAsync($"/phien/{_sitting.Id}/phieu");
        await Expect(member.Page.GetByText("Thư ký đã nhập phiếu giấy của bạn")).ToBeVisibleAsync();
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Đối chiếu phiếu giấy" }).ClickAsync();
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "Không khớp, trả lại…" }).ClickAsync();
        await member.Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Tiêu chí 1.1 khác bản chụp.");
        await member.PictureAsync("paper-reject");
        Assert.Empty(await member.BarriersAsync());
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "Trả lại để nhập lại" }).ClickAsync();

        await Expect(_secretary.Page.GetByText("Người đối chiếu trả lại phiếu giấy: Tiêu chí 1.1 khác bản chụp.")).ToBeVisibleAsync();
        await Expect(member.Page.GetByText("Đã trả lại.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_member_cut_off_shows_on_the_board_within_seconds_and_is_back_with_nothing_lost()
    {
        await using var cable = new Cable(_server.Address);
        await using var member = await ArriveAsync(Sitting.First, by: cable.Address);
        await member.OpenAsync($"/phien/{_sitting.Id}/phieu/{Product}");
        var form = new BallotScreen(member.Page);
        await form.ReadyAsync();
        await OpenDeskAsync();
        await Expect(OnBoard(Sitting.First)).ToContainTextAsync("Đang nối 1 trang");
        await Expect(OnBoard(Sitting.First)).ToContainTextAsync("không còn gì chưa gửi");
        await Expect(OnBoard(Sitting.Third)).ToContainTextAsync("Chưa mở trang nào");

        cable.Pull();
        await form.Option("1.1", "3").CheckAsync();
        await Expect(OnBoard(Sitting.First)).ToContainTextAsync("Mất kết nối từ");
        await Expect(OnBoard(Sitting.First)).ToContainTextAsync("chưa biết còn lựa chọn nào chưa gửi hay không");
        await Expect(OnBoard(Sitting.First)).Not.ToContainTextAsync("không còn gì chưa gửi");
        await _secretary.PictureAsync("desk-lost");

        cable.PlugIn();
        await Expect(OnBoard(Sitting.First)).ToContainTextAsync("Đang nối 1 trang");
        await form.SavedAsync("1.1", "3");
        await Expect(OnBoard(Sitting.First)).ToContainTextAsync("không còn gì chưa gửi");
        Assert.Equal("3", await _sitting.SavedAsync(Sitting.First, 1, "1.1"));
    }

    [Fact]
    public async Task A_reminder_reaches_the_open_pages_of_the_seat_and_goes_when_it_is_read()
    {
        await using var list = await ArriveAsync(Sitting.First, 390);
        await using var form = await ArriveAsync(Sitting.First);
        await list.OpenAsync($"/phien/{_sitting.Id}/phieu");
        await form.OpenAsync($"/phien/{_sitting.Id}/phieu/{Product}");
        await OpenDeskAsync();
        await Expect(OnBoard(Sitting.First)).ToContainTextAsync("Đang nối 2 trang");

        await _secretary.Page.GetByLabel("Nhắc Sở Công Thương").ClickAsync();
        await Expect(_secretary.Page.GetByText("ghế đang mở trang.")).ToBeVisibleAsync();
        await _secretary.Page.GetByLabel("Nhắc Sở Tài chính").ClickAsync();
        await Expect(_secretary.Page.GetByText("lúc đó ghế không mở trang nào")).ToBeVisibleAsync();
        foreach (var page in new[] { list, form })
        {
            await Expect(page.Page.Locator("[aria-live=polite]").GetByText("Thư ký nhắc: phiếu của bạn cho “Sản phẩm bộ 1” chưa nộp.")).ToBeVisibleAsync();
            await page.PictureAsync("reminder");
            Assert.Empty(await page.BarriersAsync());
        }

        await _secretary.Page.GetByLabel("Nhắc Sở Công Thương").ClickAsync();
        await Expect(_secretary.Page.GetByText("Nhắc lại được từ")).ToBeVisibleAsync();
        await list.Page.GetByRole(AriaRole.Button, new() { Name = "Đã rõ" }).ClickAsync();
        await Expect(form.Page.GetByText("Thư ký nhắc")).ToHaveCountAsync(0);
        await Expect(list.Page.GetByText("Thư ký nhắc")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_desk_fits_its_screen_takes_notes_and_keeps_attendance(int width, ColorScheme colours)
    {
        await using var secretary = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), _server, _sitting.Id, Sitting.Secretary, width, colours);
        await secretary.OpenAsync($"/phien/{_sitting.Id}/thu-ky");
        await Expect(secretary.Page.GetByText("Đã nộp 0/4 phiếu")).ToBeVisibleAsync();
        var session = secretary.Page.Locator(".minutes");
        await session.GetByLabel("Ghi thêm").FillAsync("Đại diện Mặt trận dự, không chấm.");
        await session.GetByRole(AriaRole.Button, new() { Name = "Ghi vào hồ sơ" }).ClickAsync();
        await Expect(session.GetByText("Đại diện Mặt trận dự, không chấm.")).ToBeVisibleAsync();
        var product = secretary.Page.Locator(".product");
        await product.GetByLabel("Ghi thêm").FillAsync("Mẫu thử đủ.");
        await product.GetByRole(AriaRole.Button, new() { Name = "Ghi vào hồ sơ" }).ClickAsync();
        await Expect(product.GetByText("Mẫu thử đủ.")).ToBeVisibleAsync();
        await Expect(session.GetByText("Mẫu thử đủ.")).ToHaveCountAsync(0);

        var attendance = secretary.Page.Locator(".attendance");
        await attendance.GetByLabel("Sở Tài chính").UncheckAsync();
        await Expect(attendance.Locator(".story").Filter(new() { HasText = "ra " })).ToHaveCountAsync(1);
        await attendance.GetByLabel("Sở Tài chính").CheckAsync();
        await Expect(attendance.Locator(".story").Filter(new() { HasText = "trở lại " })).ToHaveCountAsync(1);

        Assert.Empty(await secretary.BarriersAsync());
        Assert.Empty(await secretary.TooWideAsync());
        await secretary.PictureAsync("desk");
        Assert.Empty(secretary.Misdeeds);
    }

    private async Task<Visitor> ArriveAsync(string seat, int width = 1280, Uri? by = null)
    {
        var visitor = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), _server, _sitting.Id, seat, width, by: by);
        visitor.Page.SetDefaultTimeout(Patience);
        return visitor;
    }

    private Task<Visitor> OpenDeskAsync() => _secretary.OpenAsync($"/phien/{_sitting.Id}/thu-ky");

    private ILocator OnBoard(string seat) => _secretary.Page.Locator($".devices [data-seat='{seat}']");

    private Task UploadAsync(string name, string type, byte[] bytes) =>
        _secretary.Page.Locator("#scan-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = bytes });

    private async Task CopyRestAsync(string except)
    {
        var copy = new DraftHand(Sitting.Second, Sitting.Secretary);
        foreach (var leaf in (await _sitting.SetAsync(1)).Leaves.Where(leaf => leaf.Number != except))
            Assert.IsType<DraftReply.Saved>(await _sitting.Drafts.TickAsync(_sitting.Id, Product, copy, leaf.Number, Answers.Best(leaf)!.Id));
    }
}
