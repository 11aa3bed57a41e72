using Microsoft.Playwright;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

public sealed class TakingASeatTests(AppServer server, Chromium chromium)
{
    [Fact]
    public async Task A_seat_is_taken_continued_and_left()
    {
        await using var visitor = await ArriveAsync();
        await visitor.OpenAsync("/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Văn phòng Điều phối nông thôn mới tỉnh" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Bàn thư ký", Exact = true }).WaitForAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Khai mạc phiên họp" })).ToHaveCountAsync(0);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Đổi ghế" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Bạn đang ngồi ghế")).ToBeVisibleAsync();
        await visitor.PictureAsync("home-seated");
        Assert.Empty(await visitor.BarriersAsync());
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Tiếp tục" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Bàn thư ký", Exact = true }).WaitForAsync();

        await visitor.OpenAsync("/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Rời ghế" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Ngồi vào ghế" })).ToBeVisibleAsync();
        Assert.Empty(visitor.Misdeeds);
        await visitor.OpenAsync("/phien/trinh-dien/dieu-hanh");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Trang này của Chủ tịch và Phó Chủ tịch");
        Assert.Empty(await visitor.BarriersAsync());
    }

    [Fact]
    public async Task A_seat_that_does_not_exist_is_answered_in_words()
    {
        await using var visitor = await ArriveAsync();
        await visitor.OpenAsync("/");
        await visitor.Page.EvaluateAsync("document.querySelector('button[name=seat]').value = 'khong-co'");
        await visitor.Page.Locator("button[name=seat]").First.ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Không có ghế đó trong phiên này. Hãy chọn một ghế ở dưới.");
        await visitor.PictureAsync("home-wrong-seat");
    }

    [Fact]
    public async Task A_form_without_its_token_takes_no_seat_and_says_so()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var form = new FormUrlEncodedContent([new("session", "trinh-dien"), new("seat", "ct")]);

        var answer = await client.PostAsync("ngoi-vao-ghe", form, TestContext.Current.CancellationToken);

        var page = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Trang vừa gửi đã cũ nên chưa đổi ghế.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bạn đang ngồi ghế", page, StringComparison.Ordinal);
    }

    private async Task<Visitor> ArriveAsync() =>
        await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, 1280, ColorScheme.Light);
}
