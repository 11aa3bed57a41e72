using Microsoft.Playwright;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Browser;

public sealed class LostConnectionTests(Chromium chromium)
{
    [Fact]
    public async Task A_stopped_server_is_announced_in_Vietnamese()
    {
        var browser = await chromium.BrowserAsync();
        await using var server = new AppServer();
        await using var visitor = await Visitor.ArriveAsync(browser, server.Address, 390, ColorScheme.Light);
        await visitor.OpenAsync("/phien/trinh-dien/dieu-hanh");

        await server.DisposeAsync();

        var notice = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Mất kết nối với máy chủ" });
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await Assertions.Expect(notice).ToContainTextAsync("Những gì màn hình đã báo “Đã lưu” vẫn còn nguyên.");
        await Assertions.Expect(notice.GetByText("Đang nối lại…")).ToBeVisibleAsync();
        await visitor.PictureAsync("lost-connection");
    }
}
