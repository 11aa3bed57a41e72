using System.Net;
using Microsoft.Playwright;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Browser;

public sealed class WrongAddressTests(AppServer server, Chromium chromium)
{
    [Fact]
    public async Task An_unknown_address_gets_a_Vietnamese_page_and_an_honest_status()
    {
        var browser = await chromium.BrowserAsync();
        await using var visitor =
            await Visitor.ArriveAsync(browser, server.Address, 390, ColorScheme.Light);

        var response = await visitor.Page.GotoAsync("/khong-co-trang-nay");
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Không tìm thấy trang");
        await visitor.PictureAsync("not-found");

        Assert.Equal((int)HttpStatusCode.NotFound, response!.Status);
    }
}
