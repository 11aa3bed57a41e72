using System.Globalization;
using Microsoft.Playwright;
using OcopScoring.App.Words;
using OcopScoring.Tests.Import;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>The office imports the seats and the products of the demonstration session from files.</summary>
public sealed class ImportTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly DateOnly Today = Moments.Today(TimeProvider.System);

    private readonly AppServer _server = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Seats_and_products_are_imported_from_files(int width, ColorScheme colours)
    {
        await using var office = await SeatedVisitor.ArriveInOfficeAsync(await chromium.BrowserAsync(), _server, width, colours);
        var page = office.Page;
        await office.OpenAsync("/phien/trinh-dien/chuan-bi");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nhập danh sách ghế từ tệp" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Nhập danh sách ghế từ tệp");
        await ChooseAsync(page, "ghe.csv", Files.Csv(';', ["vai tro", "CO QUAN"], ["Chủ tịch", "Ủy ban nhân dân tỉnh"], ["Phó Chủ tịch", "Sở Nông nghiệp và Môi trường"], ["Ủy viên", "Sở Tài chính"], ["Thư ký", "Văn phòng Điều phối"]));
        await Expect(page.Locator(".plan")).ToContainTextAsync("Sở Tài chính");
        await LookAsync(office, "import-seats");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu 4 ghế" }).ClickAsync();
        await Expect(page.GetByText("Đã lưu 4 ghế.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Quay lại trang chuẩn bị" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nhập danh sách sản phẩm từ tệp" }).ClickAsync();
        await LookAsync(office, "import-empty");
        string[] changed = [Code("HD-MOI-001"), "Vải sấy lạnh", "Hợp tác xã Thanh Hà", "năm", "Mới", "31/02/2026"];
        await ChooseAsync(page, "san-pham.xlsx", Files.Workbook(ImportRoom.ProductHeadings, changed, [Code("HD-MOI-002"), "Mật ong nhãn", "Cơ sở Chí Linh", "27", "Mới", Day], [Code("HD-MOI-003"), "Trà hoa vàng", "Công ty Hoàng Tân", "6", "Nâng hạng", Day]));
        await Expect(page.GetByText("Chưa nhập được: hãy sửa các lỗi trên")).ToBeVisibleAsync();
        await LookAsync(office, "import-problems");
        await page.GetByLabel("Chỉ dòng có lỗi").CheckAsync();
        await Expect(page.Locator(".plan tbody tr")).ToHaveCountAsync(2);

        (changed[3], changed[5]) = ("5", Day);
        await ChooseAsync(page, "san-pham.xlsx", Files.Workbook([.. ImportRoom.ProductHeadings, "Nơi sản xuất"], [.. changed, "Thanh Hà"], [Code("HD-MOI-003"), "Trà hoa vàng", "Công ty Hoàng Tân", "6", "Nâng hạng", Day, ""]));
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhập 2 sản phẩm" }).ClickAsync();
        await Expect(page.GetByText("Đã nhập 2 sản phẩm mới, sửa 0.")).ToBeVisibleAsync();
        changed[1] = "Vải sấy lạnh Thanh Hà";
        await ChooseAsync(page, "san-pham.xlsx", Files.Workbook(ImportRoom.ProductHeadings, changed));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sửa 1 sản phẩm" })).ToBeVisibleAsync();
        await LookAsync(office, "import-change");
        Assert.Empty(office.Misdeeds);

        await page.GetByRole(AriaRole.Link, new() { Name = "Quay lại trang chuẩn bị" }).ClickAsync();
        await Expect(page.Locator("#products-title ~ ol > li").Last).ToContainTextAsync("Trà hoa vàng");
    }

    [Fact]
    public async Task The_templates_are_downloaded()
    {
        await using var office = await SeatedVisitor.ArriveInOfficeAsync(await chromium.BrowserAsync(), _server);
        await office.OpenAsync("/phien/trinh-dien/chuan-bi/nhap/san-pham");
        foreach (var (name, file) in new[] { ("Excel (.xlsx)", "mau-san-pham.xlsx"), ("CSV", "mau-san-pham.csv") })
        {
            var download = await office.Page.RunAndWaitForDownloadAsync(() => office.Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync());
            Assert.Equal(file, download.SuggestedFilename);
        }
    }

    private static string Day => Moments.Day(Today);

    private static string Code(string start) => string.Create(CultureInfo.InvariantCulture, $"{start}-{Today.Year}");

    private static Task ChooseAsync(IPage page, string name, byte[] bytes) =>
        page.GetByLabel("Tệp .xlsx hoặc .csv").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });

    private static async Task LookAsync(Visitor office, string name)
    {
        await office.PictureAsync(name);
        Assert.Empty(await office.BarriersAsync());
        Assert.Empty(await office.TooWideAsync());
    }
}
