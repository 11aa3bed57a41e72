using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>The wall held from the chair's page, as the room sees it.</summary>
public sealed class HeldWallPageTests(Chromium chromium)
{
    private const string Session = DemonstrationSession.Id;
    private const string Product = "vai-thieu";

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(390, 844)]
    public async Task The_chair_holds_the_wall_and_lets_it_go(int width, int height)
    {
        await using var server = new AppServer();
        var council = new Council(server.Services.GetRequiredService<SessionDesk>(), Session);
        var browser = await chromium.BrowserAsync();
        await using var wall = await Visitor.ArriveAsync(browser, server.Address, width, ColorScheme.Light);
        await wall.Page.SetViewportSizeAsync(width, height);
        await wall.OpenAsync("/man-hinh/" + Session);
        await using var chair = await SeatedVisitor.ArriveAsync(browser, server, Session, "ct", width);
        await chair.OpenAsync($"/phien/{Session}/dieu-hanh");
        await council.OpenAsync(Product);
        var screen = wall.Page.Locator("#screen");
        await Expect(screen).ToContainTextAsync("0/8 phiếu");
        await Expect(screen.Locator(".held")).ToBeHiddenAsync();

        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Giữ màn hình" }).ClickAsync();
        await Expect(screen.Locator(".held")).ToContainTextAsync("MÀN HÌNH ĐANG GIỮ – từ ");
        await Expect(screen.Locator(".held")).ToBeVisibleAsync();
        await Expect(screen.Locator("[aria-live=polite]")).ToContainTextAsync("MÀN HÌNH ĐANG GIỮ");
        await Expect(chair.Page.GetByText("Màn hình chiếu đang giữ từ")).ToBeVisibleAsync();

        await council.CastAllAsync(Product);
        await council.MustAsync(new CloseRound(Product, null), "ct");
        await Expect(chair.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi kết quả xếp hạng" })).ToBeVisibleAsync();
        await wall.Page.ReloadAsync();
        await Expect(screen.Locator(".held")).ToBeVisibleAsync();
        await Expect(screen).ToContainTextAsync("0/8 phiếu");
        await LookAsync(wall, "wall-held-scoring");
        await LookAsync(chair, "chair-held");

        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Chiếu tiếp" }).ClickAsync();
        await Expect(screen.Locator(".held")).ToBeHiddenAsync();
        await Expect(screen.Locator(".mean")).ToBeVisibleAsync();

        // The fullest scene of all must still fit beside the sign.
        await council.MustAsync(new RateProduct(Product), "ct");
        await Expect(screen.Locator(".result")).ToContainTextAsync("SAO");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Giữ màn hình" }).ClickAsync();
        await Expect(screen.Locator(".held")).ToBeVisibleAsync();
        await LookAsync(wall, "wall-held-rated");
        Assert.Empty(wall.Misdeeds);
        Assert.Empty(chair.Misdeeds);
    }

    [Fact]
    public async Task A_member_has_no_switch_for_it()
    {
        await using var server = new AppServer();
        await using var vice = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, Session, "pct");
        await vice.OpenAsync($"/phien/{Session}/dieu-hanh");

        await Expect(vice.Page.GetByRole(AriaRole.Heading, new() { Name = "Điều hành phiên họp" })).ToBeVisibleAsync();
        await Expect(vice.Page.GetByRole(AriaRole.Button, new() { Name = "Giữ màn hình" })).ToHaveCountAsync(0);
    }

    private static async Task LookAsync(Visitor visitor, string name)
    {
        await visitor.Page.EvaluateAsync("Promise.all(document.getAnimations().map(animation => animation.finished))");
        await visitor.PictureAsync(name);
        Assert.Empty(await visitor.TooWideAsync());
        Assert.False(
            await visitor.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.card')].some(card => card.scrollHeight > card.parentElement.clientHeight + 1)"),
            $"{name} does not fit its stage");
        Assert.False(
            name.StartsWith("wall", StringComparison.Ordinal)
            && await visitor.Page.EvaluateAsync<bool>("innerWidth > innerHeight && document.documentElement.scrollHeight > innerHeight"),
            $"{name} has to be scrolled");
        Assert.Empty(await visitor.BarriersAsync());
    }
}
