using Microsoft.Playwright;
using OcopScoring.App.Demo;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Browser;

public sealed class LostConnectionTests(Chromium chromium)
{
    [Fact]
    public async Task A_stopped_server_is_announced_in_Vietnamese()
    {
        var browser = await chromium.BrowserAsync();
        await using var server = new AppServer();
        await using var visitor = await SeatedVisitor.ArriveAsync(browser, server, DemonstrationSession.Id, "ct", width: 390);
        await visitor.OpenAsync("/phien/trinh-dien/dieu-hanh");

        await server.DisposeAsync();

        var notice = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Mất kết nối với máy chủ" });
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await Assertions.Expect(notice).ToContainTextAsync("Những gì màn hình đã báo “Đã lưu” vẫn còn nguyên.");
        await Assertions.Expect(notice.GetByText("Đang nối lại…")).ToBeVisibleAsync();
        await visitor.PictureAsync("lost-connection");
    }

    [Fact]
    public async Task A_change_of_theme_reaches_every_colour_at_once_and_needs_no_server()
    {
        var browser = await chromium.BrowserAsync();
        await using var server = new AppServer();
        await using var visitor = await SeatedVisitor.ArriveAsync(browser, server, DemonstrationSession.Id, "ct");
        await visitor.OpenAsync("/phien/trinh-dien/dieu-hanh");
        await server.DisposeAsync();

        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal(await VariableAsync("--ocop-primary"), await VariableAsync("--mud-palette-primary"));
        Assert.Equal(await VariableAsync("--ocop-surface"), await VariableAsync("--mud-palette-surface"));

        // MudBlazor writes its colours as rgba(): let the browser bring both into one form.
        async Task<string> VariableAsync(string name) => await visitor.Page.EvaluateAsync<string>("""
            name => {
              const probe = document.body.appendChild(document.createElement("i"));
              probe.style.color = `var(${name})`;
              const colour = getComputedStyle(probe).color;
              probe.remove();
              return colour;
            }
            """, name);
    }
}
