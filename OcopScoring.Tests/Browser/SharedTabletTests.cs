using Microsoft.Playwright;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>One browser, closed and opened again, with one seat after another: nothing is lost, and nothing is another's.</summary>
public sealed class SharedTabletTests(AppServer server, Chromium chromium)
{
    private const string Waits = "Máy này còn giữ";

    [Fact]
    public async Task What_a_seat_could_not_send_waits_for_it_alone_through_a_closed_browser_and_goes_when_the_seat_is_left()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await sitting.CastAsync(Sitting.Third, 1);
        var profile = Directory.CreateTempSubdirectory("ocop-").FullName;
        var form = $"/phien/{sitting.Id}/phieu/{Sitting.Product(1)}";

        // The first seat ticks without a line, and the browser is closed over it.
        var browser = await chromium.OpenAsync(profile, server.Address);
        var ballot = await SitAsync(browser, Sitting.First);
        await browser.SetOfflineAsync(true);
        await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "down");
        await ballot.Option("1.1", "2").CheckAsync();
        await ballot.Option("1.1", "3").CheckAsync();
        await ballot.Option("1.2", "1").CheckAsync();
        await Expect(ballot.Criterion("1.2")).ToHaveAttributeAsync("data-sending", "unsent");
        await browser.CloseAsync();

        // The second seat, on the same tablet, sees and sends nothing of it.
        browser = await chromium.OpenAsync(profile, server.Address);
        ballot = await SitAsync(browser, Sitting.Second);
        await ballot.ChooseAsync("1.2", "2");
        await Expect(ballot.Option("1.1", "3")).Not.ToBeCheckedAsync();
        await browser.Pages[0].GotoAsync($"/phien/{sitting.Id}/phieu");
        await Expect(browser.Pages[0].GetByRole(AriaRole.Heading, new() { Name = "Việc bây giờ" })).ToBeVisibleAsync();
        await Expect(browser.Pages[0].GetByText(Waits)).ToHaveCountAsync(0);
        Assert.Empty((await sitting.DraftAsync(Sitting.First, 1)).Answers.Choices);
        Assert.Equal(["1.2"], (await sitting.DraftAsync(Sitting.Second, 1)).Answers.Choices.Keys);

        // The first comes back: told on the way, and delivered as soon as the form is open.
        await SignInAsync(browser, Sitting.First);
        await browser.Pages[0].GotoAsync($"/phien/{sitting.Id}/phieu");
        await Expect(browser.Pages[0].GetByText($"{Waits} 2 thay đổi")).ToBeVisibleAsync();
        ballot = await OpenAsync(browser);
        await ballot.SavedAsync("1.1", "3");
        await ballot.SavedAsync("1.2", "1");
        Assert.False(await KeepsAnythingAsync());

        // What came too late is shown with the reason until it is let go, also after a reload; whoever leaves the seat is told of it.
        await browser.SetOfflineAsync(true);
        await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "down");
        await ballot.Option("1.3", "1").CheckAsync();
        await ballot.Option("1.4", "1").CheckAsync();
        await sitting.ChairAsync(new CloseRound(Sitting.Product(1), "Hết giờ"));
        await browser.SetOfflineAsync(false);
        await Expect(ballot.Criterion("1.4").Locator(".notice")).ToContainTextAsync("CHƯA LƯU");
        ballot = await OpenAsync(browser);
        await Expect(ballot.Criterion("1.4").Locator(".notice blockquote")).ToBeVisibleAsync();
        await ballot.GlimpseAsync("ballot-too-late");
        await ballot.Criterion("1.4").GetByRole(AriaRole.Button, new() { Name = "Đã rõ, bỏ điều này" }).ClickAsync();
        await Expect(ballot.Criterion("1.4").Locator(".notice")).ToHaveCountAsync(0);

        var said = new List<string>();
        var answers = new Queue<bool>([false, true]);
        browser.Pages[0].Dialog += async (_, dialog) =>
        {
            said.Add(dialog.Message);
            await (answers.Dequeue() ? dialog.AcceptAsync() : dialog.DismissAsync());
        };
        await browser.Pages[0].GotoAsync($"/phien/{sitting.Id}");
        var leave = browser.Pages[0].GetByRole(AriaRole.Button, new() { Name = "Rời ghế" });
        await leave.ClickAsync();
        Assert.True(await KeepsAnythingAsync());
        await leave.ClickAsync();
        await browser.Pages[0].WaitForURLAsync(server.Address.ToString());
        Assert.All(said, words => Assert.Contains($"{Waits} 1 thay đổi", words, StringComparison.Ordinal));
        Assert.Equal(2, said.Count);
        Assert.False(await KeepsAnythingAsync());
        await browser.CloseAsync();
        Directory.Delete(profile, recursive: true);

        async Task<BallotScreen> SitAsync(IBrowserContext tablet, string seat)
        {
            await SignInAsync(tablet, seat);
            return await OpenAsync(tablet);
        }

        async Task<BallotScreen> OpenAsync(IBrowserContext tablet)
        {
            await tablet.Pages[0].GotoAsync(form);
            var screen = new BallotScreen(tablet.Pages[0]);
            await screen.ReadyAsync();
            return screen;
        }

        Task SignInAsync(IBrowserContext tablet, string seat)
        {
            _ = server.Address; // starts it
            var (name, value) = SeatedVisitor.CookieOf(server.Services, sitting.Id, seat);
            return tablet.AddCookiesAsync([new() { Name = name, Value = value, Url = server.Address.ToString() }]);
        }

        Task<bool> KeepsAnythingAsync() =>
            browser.Pages[0].EvaluateAsync<bool>("Object.keys(localStorage).some(name => name.startsWith('ocop-ballot/'))");
    }
}
