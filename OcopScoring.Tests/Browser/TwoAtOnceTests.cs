using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>Two screens that do the same thing at the same time: nothing is lost, nothing is done twice, and the second is told.</summary>
public sealed class TwoAtOnceTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly LocatorAssertionsToContainTextOptions Patience = new() { Timeout = 30_000 };
    private readonly AppServer _server = new(); // of its own: its disk is held now and then

    public ValueTask InitializeAsync()
    {
        _ = _server.Address; // starts it
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Two_tabs_of_a_member_tick_without_losing_a_tick_and_show_the_same()
    {
        var sitting = await Sitting.OpenAsync(_server.Services, 1);
        await using var member = await SitAsync(sitting, Sitting.First);
        var (one, two) = (await BallotAsync(member.Page, sitting), await BallotAsync(await member.Page.Context.NewPageAsync(), sitting));

        await Task.WhenAll(one.Option("1.1", "2").CheckAsync(), two.Option("1.2", "2").CheckAsync());
        foreach (var tab in new[] { one, two })
        {
            await tab.SavedAsync("1.1", "2");
            await tab.SavedAsync("1.2", "2");
        }

        // The same criterion: one of them is the later, and both tabs and the disk agree which.
        // Clicked, not checked: the other tab's tick may be on this screen before Playwright looks whether its own took.
        await Task.WhenAll(one.Option("1.1", "1").ClickAsync(), two.Option("1.1", "3").ClickAsync());
        await Expect(member.Page.Locator(".ballot [data-sending]")).ToHaveCountAsync(0);
        var kept = await sitting.SavedAsync(Sitting.First, 1, "1.1");
        Assert.True(kept is "1" or "3", kept);
        await one.SavedAsync("1.1", kept);
        await two.SavedAsync("1.1", kept);
    }

    [Fact]
    public async Task Two_tabs_of_a_member_both_submit_and_one_form_counts()
    {
        var sitting = await Sitting.OpenAsync(_server.Services, 1);
        await sitting.FillAsync(Sitting.First, 1);
        await using var member = await SitAsync(sitting, Sitting.First);
        var second = await member.Page.Context.NewPageAsync();
        var (one, two) = (await BallotAsync(member.Page, sitting), await BallotAsync(second, sitting));
        await one.Review.ClickAsync();
        await two.Review.ClickAsync();

        using (new HeldDisk(DatabaseFile))
        {
            await one.Submit.ClickAsync();
            await Expect(one.Submit).ToBeDisabledAsync();
            await two.Submit.ClickAsync();
            await Expect(two.Submit).ToBeDisabledAsync();
        }

        foreach (var page in new[] { member.Page, second })
            await Expect(page.Locator("main")).ToContainTextAsync("Đã nộp lúc", Patience);
        var round = await RoundAsync(sitting);
        Assert.Equal(Sitting.First, Assert.Single(round.Forms).Key);
        Assert.Single(round.VersionsOf(Sitting.First).Select(form => Described.Text(form.Choices)).Distinct());
    }

    [Fact]
    public async Task A_form_that_comes_after_the_close_is_refused_in_words_and_keeps_its_answers()
    {
        var sitting = await Sitting.OpenAsync(_server.Services, 1);
        await sitting.FillAsync(Sitting.First, 1);
        await sitting.CastAsync(Sitting.Second, 1);
        await using var member = await SitAsync(sitting, Sitting.First);
        var ballot = await BallotAsync(member.Page, sitting);
        await ballot.Review.ClickAsync();
        var best = await sitting.SavedAsync(Sitting.First, 1, "1.1");

        Task closing;
        using (new HeldDisk(DatabaseFile))
        {
            closing = sitting.ChairAsync(new CloseRound(Sitting.Product(1), "Hết giờ"));
            await ballot.Submit.ClickAsync();
            await Expect(ballot.Submit).ToBeDisabledAsync();
        }

        await closing;
        await Expect(member.Page.Locator(".message")).ToContainTextAsync("Lượt chấm đã đóng; phiếu không nhận thêm", Patience);
        await Expect(member.Page.Locator("main")).ToContainTextAsync("Phiếu này CHƯA NỘP");
        await Expect(ballot.Option("1.1", best)).ToBeCheckedAsync();
        Assert.False((await RoundAsync(sitting)).HasForm(Sitting.First));
        Assert.Empty(member.Misdeeds);
    }

    [Fact]
    public async Task Two_people_record_the_same_absence_once()
    {
        var sitting = await Sitting.OpenAsync(_server.Services, 1);
        await using var secretary = await DeskAsync(sitting, Sitting.Secretary);
        await using var chair = await DeskAsync(sitting, Sitting.Chair);
        var before = (await StateAsync(sitting)).Version;

        using (new HeldDisk(DatabaseFile))
        {
            foreach (var one in new[] { secretary, chair })
            {
                await Attendance(one).ClickAsync();
                await Expect(one.Page.GetByText("đang ghi…")).ToBeVisibleAsync();
            }
        }

        await Expect(chair.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Sở Tài chính đã được ghi là vắng mặt.", Patience);
        await Expect(Attendance(chair)).Not.ToBeCheckedAsync();
        await Expect(Attendance(secretary)).Not.ToBeCheckedAsync();
        await Expect(secretary.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Equal(before + 1, (await StateAsync(sitting)).Version);
    }

    [Fact]
    public async Task Two_tabs_of_the_chair_close_and_rate_once_and_the_second_sees_what_happened()
    {
        var sitting = await Sitting.OpenAsync(_server.Services, 1);
        foreach (var seat in new[] { Sitting.Chair, Sitting.First, Sitting.Second, Sitting.Third })
            await sitting.CastAsync(seat, 1);
        await using var one = await DeskAsync(sitting, Sitting.Chair);
        await using var two = await DeskAsync(sitting, Sitting.Chair);

        await BothAsync(one, two, "Đóng chấm");
        await Expect(two.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Lượt chấm đã đóng", Patience);
        await BothAsync(one, two, "Ghi kết quả xếp hạng");
        await Expect(two.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Sản phẩm này đã xếp hạng.", Patience);
        foreach (var tab in new[] { one, two })
            await Expect(tab.Page.Locator("main")).ToContainTextAsync("Đã xếp hạng");
        await Expect(one.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_tabs_of_the_chair_order_one_rescore_and_the_second_is_told()
    {
        var sitting = await Sitting.OpenAsync(_server.Services, 1);
        await sitting.CastAsync(Sitting.Chair, 1);
        await sitting.CastAsync(Sitting.First, 1, best: false);
        await sitting.ChairAsync(new CloseRound(Sitting.Product(1), "Hai ủy viên đi vắng"));
        await using var one = await DeskAsync(sitting, Sitting.Chair);
        await using var two = await DeskAsync(sitting, Sitting.Chair);
        foreach (var tab in new[] { one, two })
        {
            await Button(tab, "Cho chấm lại…").ClickAsync();
            await tab.Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Thảo luận lại.");
        }

        await BothAsync(one, two, "Mở lượt chấm lại");

        await Expect(two.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Sản phẩm này đang mở chấm.", Patience);
        await Expect(one.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Equal(2, (await RoundAsync(sitting)).Number);
    }

    private string DatabaseFile => _server.Services.GetRequiredService<DataFolder>().DatabaseFile;

    // The first is on its way to the disk when the second is given.
    private async Task BothAsync(Visitor one, Visitor two, string name)
    {
        using (new HeldDisk(DatabaseFile))
        {
            await Button(one, name).ClickAsync();
            await Expect(Button(one, name)).ToBeDisabledAsync();
            await Button(two, name).ClickAsync();
            await Expect(Button(two, name)).ToBeDisabledAsync();
        }
    }

    private async Task<Visitor> SitAsync(Sitting sitting, string seat) =>
        await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), _server, sitting.Id, seat);

    private async Task<Visitor> DeskAsync(Sitting sitting, string seat) =>
        await (await SitAsync(sitting, seat)).OpenAsync($"/phien/{sitting.Id}/{(seat == Sitting.Secretary ? "thu-ky" : "dieu-hanh")}");

    private static async Task<BallotScreen> BallotAsync(IPage page, Sitting sitting)
    {
        await page.GotoAsync($"/phien/{sitting.Id}/phieu/{Sitting.Product(1)}");
        var ballot = new BallotScreen(page);
        await ballot.ReadyAsync();
        return ballot;
    }

    private static async Task<SessionState> StateAsync(Sitting sitting) => (await sitting.Desk.FindAsync(sitting.Id))!;

    private static async Task<Round> RoundAsync(Sitting sitting) => (await StateAsync(sitting)).FindProduct(Sitting.Product(1))!.CurrentRound!;

    private static ILocator Attendance(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Sở Tài chính" });

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
