using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Live;

public sealed class ProjectorTests(Chromium chromium)
{
    private const string Wall = "/man-hinh/" + DemonstrationSession.Id;
    private const string Product = "vai-thieu";

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(1920, 1080)]
    [InlineData(390, 844)]
    public async Task Shows_a_product_from_its_opening_to_its_stars(int width, int height)
    {
        await using var server = new AppServer();
        await using var visitor = await ArriveAsync(server, width, height);
        var council = CouncilOf(server);
        await visitor.OpenAsync(Wall);
        var screen = visitor.Page.Locator("#screen");
        await StageIsAsync(visitor, "Convened");

        await council.MustAsync(new OpenSession(), "ct");
        await StageIsAsync(visitor, "Opened");

        await council.OpenRoundAsync(Product);
        foreach (var seat in new[] { "ct", "pct", "sct", "stc", "hnd" })
            await council.CastAsync(seat, Product, lost: 12);
        await Expect(screen).ToContainTextAsync("5/8 phiếu");
        await Expect(screen.Locator(".segments .in")).ToHaveCountAsync(5);
        await Expect(screen.Locator(".mean")).ToBeHiddenAsync();
        await Expect(screen.Locator("[data-text=mean]")).ToBeEmptyAsync();
        await StageIsAsync(visitor, "Scoring");

        foreach (var seat in new[] { "skhcn", "syt", "svhttdl" })
            await council.CastAsync(seat, Product, lost: 30);
        await council.MustAsync(new CloseRound(Product, null), "ct");
        await Expect(screen).ToContainTextAsync("Hội đồng đang thảo luận");
        await Expect(screen.Locator(".mean")).ToBeVisibleAsync();
        await Expect(screen.Locator(".stars i")).ToHaveCountAsync(0);
        await StageIsAsync(visitor, "Closed");

        await council.MustAsync(new AcceptSpread(Product, "Đã thảo luận"), "ct");
        await council.MustAsync(new RateProduct(Product), "ct");
        await Expect(screen.Locator(".result")).ToContainTextAsync("SAO");
        await Expect(screen.Locator("[aria-live=polite]")).ToContainTextAsync("Vải thiều Thanh Hà: ");
        await StageIsAsync(visitor, "Rated");

        await council.SealAsync("Chỉ thử một sản phẩm");
        await StageIsAsync(visitor, "Sealed");
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task Says_that_it_is_not_live_and_comes_back_by_itself()
    {
        var folder = Directory.CreateTempSubdirectory("ocop-wall-").FullName;
        await using (var server = AppServer.Again(folder, AppServer.FreeAddress()))
        {
            var address = server.Address;
            await using var visitor = await ArriveAsync(server, 1280, 720);
            await visitor.OpenAsync(Wall);
            await Expect(visitor.Page.Locator("#screen")).ToHaveAttributeAsync("data-live", "true");

            await server.DisposeAsync();
            await Expect(visitor.Page.Locator(".lost")).ToContainTextAsync("Mất kết nối – đang nối lại; số liệu lúc");
            await Expect(visitor.Page.Locator("#screen")).ToHaveAttributeAsync("data-live", "false");
            await visitor.PictureAsync("wall-lost");

            await using var again = AppServer.Again(folder, address);
            await CouncilOf(again).MustAsync(new OpenSession(), "ct");
            await Expect(visitor.Page.Locator("#screen")).ToHaveAttributeAsync("data-live", "true", new() { Timeout = 20_000 });
            await Expect(visitor.Page.Locator(".lost")).ToBeEmptyAsync();
            await StageIsAsync(visitor, "Opened");

            await CouncilOf(again).OpenRoundAsync(Product);
            await StageIsAsync(visitor, "Scoring");
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Waits_for_a_session_that_is_not_there_yet()
    {
        await using var server = new AppServer();
        await using var visitor = await ArriveAsync(server, 1280, 720);
        await visitor.OpenAsync("/man-hinh/phien-mai");
        await Expect(visitor.Page.Locator("#screen")).ToContainTextAsync("Đang chờ phiên họp");
        await visitor.PictureAsync("wall-waiting");

        await new Council(server.Services.GetRequiredService<SessionDesk>(), "phien-mai").ConveneAsync();

        await Expect(visitor.Page.GetByText("Hội đồng thử")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        Assert.Empty(visitor.Misdeeds);
    }

    private static async Task StageIsAsync(Visitor visitor, string stage)
    {
        await Expect(visitor.Page.Locator("#screen")).ToHaveAttributeAsync("data-stage", stage);
        await visitor.Page.EvaluateAsync("Promise.all(document.getAnimations().map(animation => animation.finished))");
        var size = visitor.Page.ViewportSize!;
        await visitor.PictureAsync("wall-" + stage);
        Assert.Empty(await visitor.TooWideAsync());
        Assert.False(
            size.Width > size.Height && await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight > innerHeight"),
            $"{stage} has to be scrolled");
        Assert.False(
            await visitor.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.card')].some(card => card.scrollHeight > card.parentElement.clientHeight + 1)"),
            $"{stage} does not fit its stage");
        if (size.Width == 1280)
            Assert.Empty(await visitor.BarriersAsync());
    }

    private static Council CouncilOf(AppServer server) => new(server.Services.GetRequiredService<SessionDesk>(), DemonstrationSession.Id);

    private async Task<Visitor> ArriveAsync(AppServer server, int width, int height)
    {
        var visitor = await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, width, ColorScheme.Light);
        await visitor.Page.SetViewportSizeAsync(width, height);
        return visitor;
    }
}
