using Microsoft.Playwright;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Browser;

public sealed class LawPagesTests(AppServer server, Chromium chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_library_is_searched_and_a_set_is_read_without_barriers(int width, ColorScheme colours)
    {
        await using var visitor = await ArriveAsync(width, colours);
        await visitor.OpenAsync("/bo-tieu-chi");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("52 bộ tiêu chí.");
        await ExpectNoBarriersAsync(visitor, "law-index");

        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync("ban sac");
        await visitor.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("mark").First).ToHaveTextAsync("bản sắc");
        Assert.Empty(await visitor.TooWideAsync());

        await visitor.OpenAsync("/bo-tieu-chi/qd-26-2026/4");
        await Assertions.Expect(visitor.Page.Locator("#tc-7")).ToContainTextAsync("Bản in ghi 13, dùng 3.");
        await ExpectNoBarriersAsync(visitor, "law-set");

        await visitor.OpenAsync("/bo-tieu-chi/qd-148-2023/26");
        await Assertions.Expect(visitor.Page.Locator(".provenance-banner")).ToContainTextAsync("không dùng cho phiên họp chính thức");
        Assert.Empty(await visitor.TooWideAsync());
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task A_found_place_leads_to_its_criterion()
    {
        await using var visitor = await ArriveAsync(1280, ColorScheme.Light);
        await visitor.OpenAsync("/bo-tieu-chi?q=b%E1%BA%A3n+s%E1%BA%AFc&vb=qd-26-2026&nganh=I");

        await visitor.Page.Locator(".hits a").First.ClickAsync();

        await Assertions.Expect(visitor.Page.Locator(".criterion:target")).ToContainTextAsync("bản sắc");
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task The_language_is_switched_and_the_page_kept()
    {
        await using var visitor = await ArriveAsync(1280, ColorScheme.Light);
        await visitor.OpenAsync("/bo-tieu-chi/qd-26-2026/1");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(visitor.Page.Locator("#tc-1")).ToContainTextAsync("18 points");
        await Assertions.Expect(visitor.Page.Locator("h1 [lang=vi]")).ToHaveTextAsync("Rau, củ, quả, hạt tươi");
        await visitor.PictureAsync("law-english");
        Assert.Empty(await visitor.BarriersAsync());

        await visitor.OpenAsync("/");
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Scoring and rating of OCOP products");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếng Việt" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Chấm điểm, xếp hạng sản phẩm OCOP");
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task A_page_without_a_circuit_changes_its_colours_too()
    {
        await using var visitor = await ArriveAsync(390, ColorScheme.Light);
        await visitor.OpenAsync("/bo-tieu-chi");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Chuyển sang nền tối" }).ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    private static async Task ExpectNoBarriersAsync(Visitor visitor, string picture)
    {
        await visitor.PictureAsync(picture);
        Assert.Empty(await visitor.BarriersAsync());
        Assert.Empty(await visitor.TooWideAsync());
    }

    private async Task<Visitor> ArriveAsync(int width, ColorScheme colours) =>
        await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, width, colours);
}
