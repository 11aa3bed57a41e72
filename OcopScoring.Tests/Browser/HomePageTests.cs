using Microsoft.Playwright;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Browser;

public sealed class HomePageTests(AppServer server, Chromium chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Opens_cleanly_and_without_barriers(int width, ColorScheme colours)
    {
        await using var visitor = await ArriveAsync(width, colours);
        await visitor.OpenAsync("/");
        await visitor.PictureAsync("home");

        Assert.Equal("Chấm điểm sản phẩm OCOP", await visitor.Page.TitleAsync());
        Assert.Empty(await visitor.BarriersAsync());
        Assert.Empty(await visitor.TooWideAsync());
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task The_chosen_theme_is_remembered_until_it_is_what_the_system_says()
    {
        await using var visitor = await ArriveAsync(1280, ColorScheme.Light);
        await visitor.OpenAsync("/");
        var root = visitor.Page.Locator("html");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Chuyển sang nền tối" }).ClickAsync();
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "dark");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Chuyển sang nền sáng" }).ClickAsync();
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "light");
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task The_skip_link_takes_the_keyboard_to_the_content()
    {
        await using var visitor = await ArriveAsync(1280, ColorScheme.Light);
        await visitor.OpenAsync("/");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Bỏ qua đến nội dung" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.Locator("#main")).ToBeFocusedAsync();
        Assert.Empty(visitor.Misdeeds);
    }

    private async Task<Visitor> ArriveAsync(int width, ColorScheme colours) =>
        await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, width, colours);
}
