using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>The inspection asks what hung on which rule, and how offices mark.</summary>
public sealed class InquiryTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_session_is_reckoned_by_other_rules_and_members_are_compared(int width, ColorScheme colours)
    {
        await using var server = new AppServer();
        var call = Hall.Call with { Purpose = SessionPurpose.Demonstration };
        _ = server.Address; // starts it
        var store = server.Services.GetRequiredService<EventStore>();
        var session = RecordedSession.Large(new RecordedSession("cap-tinh", 1), call, products: 12, members: 7, Lost).Seal();
        await session.KeepAsync(store);
        await RecordedSession.Large(new RecordedSession("trung-uong", 2), call with { Level = CouncilLevel.Central }, products: 2, members: 5, (product, member) => 2 + (member % 3)).Seal().KeepAsync(store);
        await using var inspector = await SeatedVisitor.ArriveToExamineAsync(await chromium.BrowserAsync(), server, width, colours);

        await inspector.OpenAsync(WhatIfPage.AddressOf(session.Id));
        await inspector.Page.GetByLabel("Yêu cầu tối thiểu khi nhiều người chấm").SelectOptionAsync("gate-all/1");
        await inspector.Page.GetByLabel("Chênh lệch tối đa, từ 0 đến 100 điểm").FillAsync("3");
        await inspector.Page.GetByRole(AriaRole.Button, new() { Name = "Tính thử" }).ClickAsync();

        await Expect(inspector.Page.GetByRole(AriaRole.Heading, new() { Name = "Tóm tắt phép tính thử" })).ToBeVisibleAsync();
        await Expect(inspector.Page.GetByRole(AriaRole.Note)).ToContainTextAsync("kết quả được công nhận là kết quả trong hồ sơ");
        await Expect(inspector.Page.Locator(".moved").First).ToContainTextAsync("Thấp hơn");
        Assert.Contains("toi-thieu=gate-all", inspector.Page.Url, StringComparison.Ordinal);
        await inspector.PictureAsync("what-if");
        await inspector.SoundAsync();

        await inspector.OpenAsync(WhatIfPage.AddressOf(session.Id) + "?van-ban=qd-148-2023");
        await inspector.Page.Locator("details").First.ClickAsync();
        await Expect(inspector.Page.GetByText("không dùng cho phiên họp chính thức.").First).ToBeVisibleAsync();
        await inspector.PictureAsync("what-if-edition");
        await inspector.SoundAsync();

        await inspector.OpenAsync(MembersPage.Address);
        await Expect(inspector.Page.Locator(".strip")).ToHaveCountAsync(7);
        await Expect(inspector.Page.GetByText("chỉ có số đếm")).ToBeVisibleAsync();
        await Expect(inspector.Page.GetByRole(AriaRole.Heading, new() { Name = "Cùng một sản phẩm qua các cấp" })).ToBeVisibleAsync();
        await inspector.PictureAsync("members");
        await inspector.SoundAsync();
    }

    // Nobody marks alike: some are stricter throughout, some now and then.
    private static int Lost(int product, int member) => (product % 4) + ((member + (product * (1 + (member % 3)))) % 7);
}
