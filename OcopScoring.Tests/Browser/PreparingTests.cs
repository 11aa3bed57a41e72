using System.Globalization;
using Microsoft.Playwright;
using OcopScoring.App.Words;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>The office prepares a session from nothing, at its own screen; then a chair takes the seat and opens it.</summary>
public sealed class PreparingTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly DateOnly Today = Moments.Today(TimeProvider.System);

    private readonly AppServer _server = new();
    private Visitor _office = null!;

    public async ValueTask InitializeAsync() =>
        _office = await Visitor.ArriveAsync(await chromium.BrowserAsync(), _server.Address, 1280, ColorScheme.Light);

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_hybrid_session_is_convened_seated_filled_ordered_and_then_opened_by_its_chair()
    {
        var page = _office.Page;
        await _office.OpenAsync("/");
        await Button("Văn phòng Hội đồng – chuẩn bị phiên họp").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Triệu tập phiên họp mới" }).ClickAsync();

        // Nothing written yet: said in words, and nothing is lost of what was.
        await page.GetByLabel("Tên phiên họp").FillAsync("Đánh giá sản phẩm OCOP đợt 2");
        await page.GetByLabel("Họp kết hợp trực tuyến").CheckAsync();
        await Button("Triệu tập").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Chưa ghi “Số quyết định thành lập Hội đồng”. Hãy điền rồi làm lại.");
        await Expect(page.GetByLabel("Tên phiên họp")).ToHaveValueAsync("Đánh giá sản phẩm OCOP đợt 2");
        await _office.PictureAsync("convene");
        Assert.Empty(await _office.BarriersAsync());
        await page.GetByLabel("Số quyết định thành lập Hội đồng").FillAsync("123/QĐ-UBND");
        await page.GetByLabel("Địa điểm").FillAsync("Phòng họp tầng 2");
        await Button("Triệu tập").ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Chuẩn bị phiên họp");
        await Expect(page.GetByText("Chưa ghi các ghế của Hội đồng.")).ToBeVisibleAsync();
        await SeatAsync();
        await EnterAsync("HD-TUKY-1", "Rươi Tứ Kỳ");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mã “HD-TUKY-1” chưa đúng dạng tỉnh-xã-số thứ tự-năm");
        await EnterAsync(Code("HD-TUKY-001"), "Rươi Tứ Kỳ");
        await Expect(page.GetByText("Đã nhập “Rươi Tứ Kỳ”.")).ToBeVisibleAsync();
        await EnterAsync(Code("HD-KINHMON-002"), "Hành Kinh Môn");
        await Expect(page.GetByText("Đã nhập “Hành Kinh Môn”.")).ToBeVisibleAsync();

        // By keyboard, which stays on the button though its row has moved to the top.
        var up = Button("Đưa “Hành Kinh Môn” lên trước");
        await up.PressAsync("Enter");
        await Expect(page.Locator("#products-title ~ ol > li").First).ToContainTextAsync("Hành Kinh Môn");
        await Expect(up).ToBeFocusedAsync();
        await Expect(up).ToHaveAttributeAsync("aria-disabled", "true");
        await _office.PictureAsync("prepare");
        Assert.Empty(await _office.BarriersAsync());
        Assert.Empty(_office.Misdeeds);

        await OpenAsChairAsync(new Uri(page.Url).AbsolutePath.Replace("/chuan-bi", "", StringComparison.Ordinal));
        await Expect(page.GetByText("Các ghế giữ nguyên từ khi khai mạc.")).ToBeVisibleAsync();
        await ReplaceAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Dark)]
    public async Task The_pages_fit_a_phone_and_have_no_barriers(ColorScheme colours)
    {
        await using var visitor = await SeatedVisitor.ArriveInOfficeAsync(await chromium.BrowserAsync(), _server, 390, colours);
        foreach (var (name, path, heading) in new[]
        {
            ("home-office", "/", "Bạn đang làm việc của Văn phòng Hội đồng"),
            ("convene", "/phien-hop/moi", "Triệu tập phiên họp mới"),
            ("lobby", "/phien/trinh-dien", "Về phiên họp"),
            ("prepare", "/phien/trinh-dien/chuan-bi", "Các ghế của Hội đồng"),
        })
        {
            await visitor.OpenAsync(path);
            await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = heading }).WaitForAsync();
            await visitor.PictureAsync(name);
            Assert.Empty(await visitor.BarriersAsync());
            Assert.Empty(await visitor.TooWideAsync());
        }

        // The page before the opening is fetched once more when its script has told the time of this browser.
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Kiểm tra phòng họp và máy trước khi khai mạc" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/san-sang?lech=*");
        await Expect(visitor.Page.Locator("[data-check=Clock]")).ToContainTextAsync("Khớp với đồng hồ của máy này");
        await visitor.PictureAsync("preflight");
        Assert.Empty(await visitor.BarriersAsync());
        Assert.Empty(await visitor.TooWideAsync());
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task A_member_is_shown_whose_page_it_is()
    {
        await using var member = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), _server, "trinh-dien", "sct");
        await member.OpenAsync("/phien/trinh-dien/chuan-bi");

        await Expect(member.Page.GetByText("Trang này của Văn phòng Hội đồng, Chủ tịch, Phó Chủ tịch và Thư ký")).ToBeVisibleAsync();
        await Expect(member.Page.Locator("form.fields")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_chair_changes_the_order_on_the_presiding_page()
    {
        await using var chair = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), _server, "trinh-dien", "ct");
        await chair.OpenAsync("/phien/trinh-dien/dieu-hanh");
        await chair.Page.GetByText("Đổi thứ tự chương trình").ClickAsync();

        var down = chair.Page.GetByRole(AriaRole.Button, new() { Name = "Đưa “Vải thiều Thanh Hà” xuống sau" });
        await down.ClickAsync();

        await Expect(chair.Page.Locator("#agenda-title ~ ol > li").First).ToContainTextAsync("Bánh gai Ninh Giang");
        await Expect(down).ToBeFocusedAsync();
        await chair.PictureAsync("chair-order");
        Assert.Empty(await chair.BarriersAsync());
    }

    private async Task SeatAsync()
    {
        var page = _office.Page;
        foreach (var (number, office) in new[] { ("1", "Ủy ban nhân dân tỉnh"), ("2", "Sở Nông nghiệp và Môi trường"), ("3", "Sở Công Thương"), ("4", "Sở Y tế"), ("5", "Văn phòng Điều phối") })
            await page.GetByLabel($"Cơ quan giữ ghế {number}", new() { Exact = true }).FillAsync(office);

        await Button("Lưu các ghế").ClickAsync();
        await Expect(page.GetByText("Đã lưu 5 ghế.")).ToBeVisibleAsync();
    }

    private async Task EnterAsync(string code, string name)
    {
        var page = _office.Page;
        await page.GetByLabel("Mã sản phẩm").FillAsync(code);
        await page.GetByLabel("Tên sản phẩm").FillAsync(name);
        await page.GetByLabel("Chủ thể").FillAsync($"Hợp tác xã {name}");
        await page.GetByLabel("Ngày nộp hồ sơ").FillAsync(Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Button("Nhập sản phẩm").ClickAsync();
    }

    private async Task OpenAsChairAsync(string lobby)
    {
        await using var chair = await Visitor.ArriveAsync(await chromium.BrowserAsync(), _server.Address, 1280, ColorScheme.Light);
        await chair.OpenAsync(lobby);
        await chair.PictureAsync("lobby");
        Assert.Empty(await chair.BarriersAsync());
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Ủy ban nhân dân tỉnh" }).ClickAsync();
        // One box after the other, without waiting for the record: none may be lost. Each seat's second box is for the line.
        foreach (var office in new[] { "Ủy ban nhân dân tỉnh", "Sở Nông nghiệp và Môi trường", "Sở Công Thương" })
            await chair.Page.GetByRole(AriaRole.Checkbox, new() { Name = office }).First.ClickAsync();

        await Expect(chair.Page.GetByText("Có mặt 3/4")).ToBeVisibleAsync();

        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Khai mạc phiên họp" }).ClickAsync();
        await Expect(chair.Page.GetByText("Đang họp")).ToBeVisibleAsync();
        Assert.Empty(chair.Misdeeds);
    }

    private async Task ReplaceAsync()
    {
        var page = _office.Page;
        await Button("Thay Sở Y tế…").ClickAsync();
        await page.GetByLabel("Cơ quan thay vào").FillAsync("Sở Tài chính");
        await page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Quyết định kiện toàn số 45.");
        await Button("Ghi việc thay").ClickAsync();
        await Expect(page.GetByText("Đã thay: Sở Y tế")).ToBeVisibleAsync();
        await _office.PictureAsync("prepare-open");
        Assert.Empty(await _office.BarriersAsync());
    }

    private static string Code(string start) => string.Create(CultureInfo.InvariantCulture, $"{start}-{Today.Year}");

    private ILocator Button(string name) => _office.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
