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
        await Expect(visitor.Page.Locator(".sessions li")).ToHaveCountAsync(2);
        await Expect(visitor.Page.Locator(".sessions")).ToContainTextAsync("Đang họp");
        await Expect(visitor.Page.Locator(".sessions")).ToContainTextAsync("Xong 0/2 sản phẩm");
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
        await Expect(visitor.Page.Locator(".sessions li")).ToHaveCountAsync(2);
        await CleanAsync(visitor, "sessions-official");

        await visitor.Page.GetByLabel("Mục đích").SelectOptionAsync("chinh-thuc");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Xóa bộ lọc" })).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".sessions li")).ToHaveCountAsync(1);
        await Expect(visitor.Page.Locator(".sessions")).ToContainTextAsync("Đã niêm phong, bản 2");

        // A filter that names nothing we have is no filter.
        await visitor.OpenAsync("/phien-hop?nam=1999&dot=x&loai=khac");
        await Expect(visitor.Page.Locator(".sessions li")).ToHaveCountAsync(2);
        Assert.Empty(visitor.Misdeeds);
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
