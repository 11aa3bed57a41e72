using Microsoft.Playwright;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>A member fills in a form in a real browser.</summary>
public sealed class BallotTests(AppServer server, Chromium chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Forms_and_ballot_have_no_barriers(int width, ColorScheme colours)
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1, 26);
        await using var visitor = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First, width, colours);

        await visitor.OpenAsync($"/phien/{sitting.Id}/phieu");
        await visitor.PictureAsync("forms");
        Assert.Empty(await visitor.BarriersAsync());

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Chấm sản phẩm này" }).ClickAsync();
        var ballot = new BallotScreen(visitor.Page);
        await ballot.ReadyAsync();
        await ballot.ChooseAsync("1.1", "2");
        await ballot.ChooseAsync("5.1", "1");
        await ballot.GlimpseAsync(FormattableString.Invariant($"ballot-{width}-{colours}-here"));
        await visitor.Page.EvaluateAsync("scrollTo(0, 0)");
        await ballot.GlimpseAsync(FormattableString.Invariant($"ballot-{width}-{colours}-top"));
        Assert.Empty(await visitor.BarriersAsync());
        Assert.Empty(await visitor.TooWideAsync());

        await sitting.FillAsync(Sitting.First, 1);
        await ballot.Review.ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Xem lại trước khi nộp" })).ToBeFocusedAsync();
        await ballot.GlimpseAsync(FormattableString.Invariant($"ballot-{width}-{colours}-review"));
        Assert.Empty(await visitor.BarriersAsync());
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task Every_tick_is_kept_and_seen_in_the_other_tab()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor.Page, sitting, 1);
        var other = await OpenAsync(await visitor.Page.Context.NewPageAsync(), sitting, 1);

        await ballot.ChooseAsync("1.1", "2");
        await ballot.ChooseAsync("2.4", "-");
        await other.SavedAsync("1.1", "2");
        await other.ChooseAsync("1.1", "3");
        await ballot.SavedAsync("1.1", "3");
        await visitor.Page.ReloadAsync();

        await ballot.SavedAsync("1.1", "3");
        await ballot.SavedAsync("2.4", "-");
        Assert.Equal("3", await sitting.SavedAsync(Sitting.First, 1, "1.1"));
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task Losing_the_story_takes_its_criterion_away_and_says_so()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor.Page, sitting, 1);
        await Expect(ballot.Option("5.2", "2")).ToBeDisabledAsync();
        await Expect(ballot.Criterion("5.2")).ToContainTextAsync("chỉ áp dụng khi tiêu chí 5.1 có điểm");

        await ballot.ChooseAsync("5.1", "4");
        await ballot.ChooseAsync("5.2", "3");
        await ballot.ChooseAsync("5.1", "1");

        await Expect(ballot.Option("5.2", "3")).Not.ToBeCheckedAsync();
        await Expect(ballot.Criterion("5.2")).ToContainTextAsync("đã được gỡ");
        await Expect(ballot.Option("5.2", "3")).ToBeDisabledAsync();
        await Expect(visitor.Page.Locator("[data-voice]")).ToHaveTextAsync("Tiêu chí 5.1: đã lưu. Tiêu chí 5.2: câu trả lời đã được gỡ");
    }

    [Fact]
    public async Task What_was_typed_last_is_saved_when_the_member_leaves_at_once()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor.Page, sitting, 1);

        await ballot.Opinion.FillAsync("Đồng ý.");
        await visitor.Page.EvaluateAsync("Blazor.navigateTo(location.pathname.replace(/[/][^/]*$/, ''))");

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Việc bây giờ" })).ToBeVisibleAsync();
        await OutboxEmptiesAsync(visitor.Page);
        Assert.Equal("Đồng ý.", await sitting.SavedOpinionAsync(Sitting.First, 1));
    }

    [Fact]
    public async Task Another_products_form_is_another_page_even_where_only_the_address_changes()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1, 2);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor.Page, sitting, 1);
        await ballot.Opinion.FillAsync("Về bộ 1.");

        await visitor.Page.EvaluateAsync($"Blazor.navigateTo('/phien/{sitting.Id}/phieu/{Sitting.Product(2)}')");

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sản phẩm bộ 2", Exact = true })).ToBeVisibleAsync();
        await Expect(ballot.Opinion).ToHaveValueAsync("");
        await OutboxEmptiesAsync(visitor.Page);
        Assert.Equal("Về bộ 1.", await sitting.SavedOpinionAsync(Sitting.First, 1));
    }

    [Fact]
    public async Task Shortcuts_switched_off_stay_off()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor.Page, sitting, 1);
        var box = visitor.Page.Locator("[data-shortcuts]");

        await visitor.Page.GetByText("Phím tắt", new() { Exact = true }).ClickAsync();
        await box.UncheckAsync();
        await visitor.Page.ReloadAsync();
        await ballot.ReadyAsync();

        await Expect(box).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_form_is_submitted_reopened_and_submitted_again()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await sitting.FillAsync(Sitting.First, 1, "3.2");
        await using var visitor = await ArriveAsync(sitting);
        var page = visitor.Page;
        var ballot = await OpenAsync(page, sitting, 1);
        await Expect(page.Locator(".tally")).ToHaveCountAsync(0);

        await ballot.Review.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Còn 1 tiêu chí chưa chấm" })).ToBeVisibleAsync();
        await Expect(ballot.Option("3.2", "1")).ToBeFocusedAsync();
        await ballot.ChooseAsync("3.2", "2");
        await page.GetByLabel("Ý kiến của người đánh giá").And(page.Locator("textarea")).FillAsync("Hồ sơ đầy đủ.");
        await ballot.Review.ClickAsync();
        await Expect(page.Locator(".opinion-text")).ToHaveTextAsync("Hồ sơ đầy đủ.");
        await ballot.Submit.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "lần nộp thứ 1" })).ToBeFocusedAsync();
        await Expect(page.Locator(".tally")).ToHaveCountAsync(1);
        await Expect(ballot.Option("3.2", "1")).ToBeDisabledAsync();
        await ballot.GlimpseAsync("ballot-sent");

        await page.GetByRole(AriaRole.Button, new() { Name = "Mở lại để sửa" }).ClickAsync();
        await ballot.ChooseAsync("3.2", "1");
        await Expect(page.GetByText("Có thay đổi chưa nộp lại.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("Có thay đổi chưa nộp lại.")).ToBeVisibleAsync();
        await ballot.ReadyAsync();
        await ballot.Review.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nộp lại phiếu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "lần nộp thứ 2" })).ToBeVisibleAsync();

        var round = (await sitting.Desk.FindAsync(sitting.Id))!.FindProduct(Sitting.Product(1))!.CurrentRound!;
        Assert.Equal(["2", "1"], round.Forms[Sitting.First].Select(form => form.Choices["3.2"]));
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task Others_scores_stay_hidden_until_the_own_form_is_in()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor.Page, sitting, 1);
        await ballot.ChooseAsync("1.1", "1");

        await sitting.CastAsync(Sitting.Second, 1);
        await ballot.ChooseAsync("1.1", "2");

        await Expect(visitor.Page.Locator(".forms-in")).ToHaveTextAsync("Đã có 1/4 phiếu.");
        await Expect(visitor.Page.Locator(".tally")).ToHaveCountAsync(0);
        await Expect(visitor.Page).ToHaveTitleAsync("Phiếu chấm Sản phẩm bộ 1");
        await visitor.OpenAsync($"/phien/{sitting.Id}/phieu");
        await Expect(visitor.Page.Locator(".forms-in")).ToHaveTextAsync("Đã có 1/4 phiếu.");
    }

    [Fact]
    public async Task A_round_closed_under_the_member_leaves_a_form_to_read_and_says_what_was_not_sent()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await sitting.CastAsync(Sitting.Second, 1);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor.Page, sitting, 1);
        await ballot.ChooseAsync("1.1", "1");

        await sitting.ChairAsync(new CloseRound(Sitting.Product(1), "Hết giờ"));

        await Expect(visitor.Page.GetByText("Phiếu này CHƯA NỘP")).ToBeVisibleAsync();
        await Expect(ballot.Option("1.1", "2")).ToBeDisabledAsync();
        await Expect(ballot.Review).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_keyboard_alone_fills_in_the_form()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await ArriveAsync(sitting);
        var (page, keys) = (visitor.Page, visitor.Page.Keyboard);
        var ballot = await OpenAsync(page, sitting, 1);

        await keys.PressAsync("n");
        await Expect(ballot.Option("1.1", "1")).ToBeFocusedAsync();
        await keys.PressAsync("3");
        await ballot.SavedAsync("1.1", "3");
        await keys.PressAsync("ArrowUp");
        await ballot.SavedAsync("1.1", "2");
        await keys.PressAsync("0");
        await ballot.SavedAsync("1.1", "-");
        await keys.PressAsync("n");
        await keys.PressAsync("0");
        await ballot.SavedAsync("1.2", "1");

        var note = ballot.Criterion("1.2").Locator("summary");
        await note.FocusAsync();
        await keys.PressAsync("Enter");
        await ballot.Criterion("1.2").Locator("textarea").FocusAsync();
        await keys.TypeAsync("n 3");
        await Expect(ballot.Criterion("1.2").Locator("[data-comment]:not([data-sending])")).ToHaveAttributeAsync("data-text", "n 3");
        await ballot.SavedAsync("1.2", "1");
        Assert.Empty(visitor.Misdeeds);
    }

    [Fact]
    public async Task A_criterion_with_cases_is_scored_in_exactly_one_of_them()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 26);
        await using var visitor = await ArriveAsync(sitting);
        var ballot = await OpenAsync(visitor.Page, sitting, 26);

        await ballot.ChooseAsync("8", "a2");
        await ballot.GlimpseAsync("ballot-cases");
        await ballot.ChooseAsync("8", "b1");

        await Expect(ballot.Option("8", "a2")).Not.ToBeCheckedAsync();
        await Expect(ballot.Criterion("8").GetByRole(AriaRole.Group, new() { Name = "Trường hợp 2: Điểm dịch vụ du lịch" })).ToBeVisibleAsync();
        Assert.Equal("b1", await sitting.SavedAsync(Sitting.First, 26, "8"));
    }

    [Fact]
    public async Task Someone_without_a_seat_is_told_where_to_find_one()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var visitor = await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, 390, ColorScheme.Light);

        await visitor.OpenAsync($"/phien/{sitting.Id}/phieu/{Sitting.Product(1)}");

        await Expect(visitor.Page.GetByText("Hãy chọn ghế hoặc việc của bạn ở trang đầu")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Về trang đầu" })).ToBeVisibleAsync();
    }

    private async Task<Visitor> ArriveAsync(Sitting sitting) =>
        await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First);

    private static async Task<BallotScreen> OpenAsync(IPage page, Sitting sitting, int set)
    {
        await page.GotoAsync($"/phien/{sitting.Id}/phieu/{Sitting.Product(set)}");
        var ballot = new BallotScreen(page);
        await ballot.ReadyAsync();
        return ballot;
    }

    // Asked again and again from outside: waiting inside the page would need eval there, which the policy rightly forbids.
    private static async Task OutboxEmptiesAsync(IPage page)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await page.EvaluateAsync<bool>("!Object.keys(localStorage).some(name => name.startsWith('ocop-ballot/'))"))
            await Task.Delay(50, patience.Token);
    }
}
