using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

public sealed class SessionsPageTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Lists_sessions_and_says_that_a_demonstration_has_no_statistics(int width, ColorScheme colours)
    {
        await using var server = new AppServer();
        await Sitting.OpenAsync(server.Services, 1, 7);
        await using var visitor = await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, width, colours);

        await visitor.OpenAsync("/phien-hop");

        await Expect(visitor.Page.GetByText("Đang chạy trình diễn: ở đây không có phiên chính thức nào")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("phiên tập huấn và trình diễn không tính")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".sessions > li")).ToHaveCountAsync(2);
        await Expect(visitor.Page.Locator(".sessions").First).ToContainTextAsync("Đang họp");
        await Expect(visitor.Page.Locator(".sessions").First).ToContainTextAsync("Xong 0/2 sản phẩm");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh" }))
            .ToHaveAttributeAsync("href", "/phien/trinh-dien");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Chuẩn bị phiên mới" })).ToHaveAttributeAsync("href", "/phien-hop/moi");
        await CleanAsync(visitor, "sessions-demo");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Filters_by_the_address_and_counts_official_sessions(int width, ColorScheme colours)
    {
        await using var server = new AppServer();
        await AddOfficialAsync(server);
        await using var visitor = await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, width, colours);
        await visitor.OpenAsync("/phien-hop");
        await Expect(visitor.Page.Locator("tbody tr")).ToContainTextAsync(["Đợt 2 năm 2026"]);
        await Expect(visitor.Page.Locator(".sessions > li")).ToHaveCountAsync(2);
        await CleanAsync(visitor, "sessions-official");

        await visitor.Page.GetByLabel("Mục đích").SelectOptionAsync("chinh-thuc");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Xóa bộ lọc" })).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".sessions > li")).ToHaveCountAsync(1);
        await Expect(visitor.Page.Locator(".sessions")).ToContainTextAsync("Đã niêm phong, bản 2");

        // A filter that names nothing we have is no filter.
        await visitor.OpenAsync("/phien-hop?nam=1999&dot=x&loai=khac");
        await Expect(visitor.Page.Locator(".sessions > li")).ToHaveCountAsync(2);
        Assert.Empty(visitor.Misdeeds);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task The_office_sets_a_target_and_finds_a_product_without_marks(int width, ColorScheme colours)
    {
        await using var server = new AppServer();
        await AddOfficialAsync(server);
        await using var visitor = await SeatedVisitor.ArriveInOfficeAsync(await chromium.BrowserAsync(), server, width, colours);
        await visitor.OpenAsync("/phien-hop");
        await Expect(visitor.Page.Locator(".targets")).ToContainTextAsync("Tạm giữ theo kế hoạch đã hết hạn");
        var set = visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Đặt chỉ tiêu năm", RegexOptions.None, TimeSpan.FromSeconds(1)) });

        await set.First.ClickAsync();
        await visitor.Page.GetByLabel("Sản phẩm công nhận từ 3 sao").FillAsync("60");
        await visitor.Page.GetByLabel("Nguồn: số hiệu văn bản giao chỉ tiêu").FillAsync("Kế hoạch 12/KH-UBND");
        await CleanAsync(visitor, "sessions-target");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi chỉ tiêu" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã ghi chỉ tiêu năm");
        await Expect(visitor.Page.Locator(".targets")).ToContainTextAsync("0/60");
        await Expect(visitor.Page.Locator(".targets")).ToContainTextAsync("Kế hoạch 12/KH-UBND");
        await visitor.Page.GetByText("Các năm khác").ClickAsync();
        await visitor.Page.GetByText("Lịch sử thay đổi chỉ tiêu (1)").ClickAsync();
        await CleanAsync(visitor, "sessions-target-set");

        await visitor.Page.GetByLabel("Tìm tên phiên, sản phẩm, chủ thể, mã").FillAsync("thanh ha");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        await Expect(visitor.Page.Locator(".sessions > li")).ToHaveCountAsync(1);
        await visitor.Page.GetByText("Sản phẩm của phiên").ClickAsync();
        await Expect(visitor.Page.Locator(".sessions")).ToContainTextAsync("Kết quả có ở đây khi phiên đã niêm phong.");
        await CleanAsync(visitor, "sessions-products");
    }

    // Rows are enough for a list: an official session can be held on its own day only.
    private static async Task AddOfficialAsync(AppServer server)
    {
        _ = server.Address;
        await using var database = await server.Services.GetRequiredService<IDbContextFactory<OcopDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var demonstration = await database.SessionRows.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        database.SessionRows.Add(demonstration with
        {
            Id = "chinh-thuc",
            Purpose = SessionPurpose.Official,
            Phase = SessionPhase.Sealed,
            Edition = 2,
            Year = 2026,
            Campaign = 2,
            SittingOn = new DateOnly(2026, 9, 1),
        });
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task CleanAsync(Visitor visitor, string name)
    {
        await visitor.PictureAsync(name);
        Assert.Empty(await visitor.BarriersAsync());
        Assert.Empty(await visitor.TooWideAsync());
        Assert.Empty(visitor.Misdeeds);
    }
}
