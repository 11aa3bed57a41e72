using Microsoft.Playwright;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>What a ballot does while the line is down, and after.</summary>
public sealed class BallotLineTests(AppServer server, Chromium chromium)
{
    [Fact]
    public async Task What_is_ticked_in_a_minute_without_a_line_is_marked_unsaved_and_arrives_whole_and_in_order()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        await visitor.Page.Clock.InstallAsync();
        var ballot = await OpenAsync(visitor, sitting);
        await ballot.ChooseAsync("1.1", "1");
        await ballot.ChooseAsync("5.1", "4");
        await Expect(ballot.Option("5.2", "3")).ToBeEnabledAsync();
        var before = (await sitting.DraftAsync(Sitting.First, 1)).Revision;

        await visitor.Page.Context.SetOfflineAsync(true);
        await Expect(visitor.Page.GetByText("Mất kết nối – các lựa chọn từ lúc này CHƯA được lưu.")).ToBeVisibleAsync();
        // Out of order the story's second question would be refused, its first one having lost its points.
        await TickAsync("5.2", "3");
        await TickAsync("5.1", "1");
        var others = (await sitting.SetAsync(1)).Leaves.Where(leaf => leaf is { DependsOn: null, Number: not ("1.1" or "5.1") }).ToList();
        foreach (var leaf in others)
            await TickAsync(leaf.Number, leaf.Options[^1].Id);

        await visitor.Page.Clock.FastForwardAsync(60_000);
        await TickAsync("1.1", "2");
        await TickAsync("1.1", "3");
        await Expect(ballot.State("1.1").GetByText("CHƯA LƯU")).ToBeVisibleAsync();
        await Expect(ballot.State("1.1").GetByText("Đã lưu")).ToBeHiddenAsync();
        Assert.Equal(before, (await sitting.DraftAsync(Sitting.First, 1)).Revision);
        await ballot.GlimpseAsync("ballot-offline");

        await visitor.Page.Context.SetOfflineAsync(false);
        await ballot.SavedAsync("1.1", "3");
        await Expect(ballot.Criterion("5.2")).ToContainTextAsync("đã được gỡ");
        await Expect(visitor.Page.Locator(".notice.unsaved")).ToHaveCountAsync(0);
        await Expect(visitor.Page.GetByText("Mất kết nối – các lựa chọn từ lúc này CHƯA được lưu.")).ToBeHiddenAsync();
        var after = await sitting.DraftAsync(Sitting.First, 1);
        Assert.Equal(others.Count + 3, after.Revision - before);
        Assert.All(others, leaf => Assert.Equal(leaf.Options[^1].Id, after.Answers.Choices[leaf.Number]));
        Assert.Equal(("3", "1", false), (after.Answers.Choices["1.1"], after.Answers.Choices["5.1"], after.Answers.Choices.ContainsKey("5.2")));

        async Task TickAsync(string criterion, string option)
        {
            await ballot.Option(criterion, option).CheckAsync();
            await Expect(ballot.Criterion(criterion)).ToHaveAttributeAsync("data-sending", "unsent");
        }
    }

    [Fact]
    public async Task A_long_opinion_typed_without_a_line_is_saved_on_return()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor, sitting);
        var opinion = string.Concat(Enumerable.Repeat("Hồ sơ đầy đủ, rõ. ", 55)).TrimEnd();

        await visitor.Page.Context.SetOfflineAsync(true);
        await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "down");
        await ballot.Opinion.FocusAsync();
        await visitor.Page.Keyboard.TypeAsync(opinion);
        await Expect(visitor.Page.Locator("[data-comment='opinion']")).ToHaveAttributeAsync("data-sending", "unsent");
        await visitor.Page.Context.SetOfflineAsync(false);

        await Expect(visitor.Page.Locator("[data-comment='opinion']:not([data-sending])")).ToHaveAttributeAsync("data-text", opinion);
        Assert.Equal(opinion, await sitting.SavedOpinionAsync(Sitting.First, 1));
    }

    [Fact]
    public async Task A_browser_that_says_offline_is_not_believed_while_the_server_answers()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        await visitor.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'onLine', { get: () => false })");
        var ballot = await OpenAsync(visitor, sitting);

        await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.EvaluateAsync("dispatchEvent(new Event('offline'))"), response => response.Url.EndsWith("favicon.svg", StringComparison.Ordinal));
        await ballot.ChooseAsync("1.1", "2");

        await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "up");
        Assert.Equal("2", await sitting.SavedAsync(Sitting.First, 1, "1.1"));
    }

    [Fact]
    public async Task A_browser_that_stores_nothing_is_said_to_keep_changes_only_while_the_page_is_open()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        await visitor.Page.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }");
        var ballot = await OpenAsync(visitor, sitting);
        var warning = visitor.Page.Locator(".line-unkept");
        await Expect(warning).ToBeHiddenAsync();

        await visitor.Page.Context.SetOfflineAsync(true);
        await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "down");
        await ballot.Option("1.1", "3").CheckAsync();
        await Expect(warning).ToContainTextAsync("chỉ còn khi trang này còn mở");
        await visitor.Page.Context.SetOfflineAsync(false);

        await ballot.SavedAsync("1.1", "3");
        await Expect(warning).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_text_that_came_after_the_close_stays_to_be_copied()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await sitting.CastAsync(Sitting.Second, 1);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor, sitting);

        await visitor.Page.Context.SetOfflineAsync(true);
        await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "down");
        await ballot.Opinion.FillAsync("Cần bổ sung hồ sơ.");
        await sitting.ChairAsync(new CloseRound(Sitting.Product(1), "Hết giờ"));
        await visitor.Page.Context.SetOfflineAsync(false);

        await Expect(visitor.Page.Locator(".opinion .notice")).ToContainTextAsync("CHƯA LƯU");
        await Expect(visitor.Page.Locator(".opinion .notice blockquote")).ToHaveTextAsync("Cần bổ sung hồ sơ.");
    }

    [Theory]
    [InlineData("Lấy điều tôi chọn trên máy này", "3")]
    [InlineData("Giữ điều đã lưu", "2")]
    public async Task Where_two_screens_differ_the_member_is_asked(string choice, string kept)
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor, sitting);
        await ballot.ChooseAsync("1.1", "1");

        await visitor.Page.Context.SetOfflineAsync(true);
        await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "down");
        await ballot.Option("1.1", "3").CheckAsync();
        await Expect(ballot.Criterion("1.1")).ToHaveAttributeAsync("data-sending", "unsent");
        await sitting.Drafts.TickAsync(sitting.Id, Sitting.Product(1), Sitting.First, "1.1", "2");
        await visitor.Page.Context.SetOfflineAsync(false);

        await Expect(ballot.Criterion("1.1")).ToContainTextAsync("Hãy chọn một.");
        Assert.Equal("2", await sitting.SavedAsync(Sitting.First, 1, "1.1"));
        await ballot.Criterion("1.1").GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await ballot.SavedAsync("1.1", kept);
        await Expect(ballot.Criterion("1.1").GetByText("Hãy chọn một.")).ToHaveCountAsync(0);
        Assert.Equal(kept, await sitting.SavedAsync(Sitting.First, 1, "1.1"));
    }

    [Fact]
    public async Task A_restarted_server_loses_nothing_and_gets_what_was_ticked_meanwhile()
    {
        var browser = await chromium.BrowserAsync();
        var folder = Directory.CreateTempSubdirectory("ocop-");
        var address = AppServer.FreeAddress();
        await using var first = AppServer.Again(folder.FullName, address);
        var sitting = await Sitting.OpenAsync(first.Services, 1);
        await using var visitor = await SeatedVisitor.ArriveAsync(browser, first, sitting.Id, Sitting.First);
        var ballot = await OpenAsync(visitor, sitting);
        await ballot.ChooseAsync("1.1", "2");

        await first.DisposeAsync();
        await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "down");
        await ballot.Option("1.2", "3").CheckAsync();
        await Expect(ballot.Criterion("1.2")).ToHaveAttributeAsync("data-sending", "unsent");

        await using var second = AppServer.Again(folder.FullName, address);
        _ = second.Address; // starts it
        var again = new Sitting(second.Services, sitting.Id);
        await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "up", new() { Timeout = 60_000 });
        await ballot.SavedAsync("1.1", "2");
        await ballot.SavedAsync("1.2", "3");
        Assert.Equal("2", await again.SavedAsync(Sitting.First, 1, "1.1"));
        Assert.Equal("3", await again.SavedAsync(Sitting.First, 1, "1.2"));
    }

    private async Task<Visitor> ArriveAsync(Sitting sitting) =>
        await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First);

    private static async Task<BallotScreen> OpenAsync(Visitor visitor, Sitting sitting)
    {
        await visitor.OpenAsync($"/phien/{sitting.Id}/phieu/{Sitting.Product(1)}");
        var ballot = new BallotScreen(visitor.Page);
        await ballot.ReadyAsync();
        return ballot;
    }
}
