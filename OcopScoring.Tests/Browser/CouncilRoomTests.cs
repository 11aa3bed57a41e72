using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>The main job from end to end: a chair, two members and the wall, each in a browser of their own.</summary>
public sealed class CouncilRoomTests(Chromium chromium)
{
    private const string Session = DemonstrationSession.Id;
    private const string Island = "dao-co";
    private const float Patience = 60_000;

    [Fact]
    public async Task Three_seats_rate_a_product_while_the_wall_follows_and_the_server_restarts_in_the_middle()
    {
        var browser = await chromium.BrowserAsync();
        var folder = Directory.CreateTempSubdirectory("ocop-room-").FullName;
        var before = AppServer.Again(folder, AppServer.FreeAddress());
        var address = before.Address;
        await using var chair = await SitAsync(browser, address, "Ủy ban nhân dân tỉnh Chủ tịch Hội đồng");
        await using var trade = await SitAsync(browser, address, "Sở Công Thương");
        await using var health = await SitAsync(browser, address, "Sở Y tế");
        await using var wall = await Visitor.ArriveAsync(browser, address, 1280, ColorScheme.Dark);
        await wall.OpenAsync($"/man-hinh/{Session}");

        await Button(chair, "Khai mạc phiên họp").ClickAsync();
        await Button(chair, "Mở chấm Du lịch Đảo Cò Chi Lăng Nam").ClickAsync();
        await Expect(wall.Page.Locator("#screen")).ToContainTextAsync("0/8 phiếu");

        // The first member fills in a whole form and submits it; from then on sees the tally, and the others do not.
        var set = await new CouncilAtWork(before.Services).SetAsync(Island);
        var ofTrade = await BallotAsync(trade);
        await FillAsync(ofTrade, set.Leaves);
        await SubmitAsync(trade, ofTrade);
        await Expect(trade.Page.Locator(".tally-mean")).ToContainTextAsync("100,00");
        await Expect(wall.Page.Locator("#screen")).ToContainTextAsync("1/8 phiếu");
        await Expect(wall.Page.Locator(".mean")).ToBeHiddenAsync();
        await Expect(On(chair)).ToContainTextAsync("Đã nộp 1/8 phiếu");
        await Expect(chair.Page.Locator(".tally")).ToHaveCountAsync(0);

        // The second is half way when the server stops and comes back.
        var ofHealth = await BallotAsync(health);
        await FillAsync(ofHealth, set.Leaves.Take(set.Leaves.Length / 2));
        await Expect(health.Page.Locator(".tally")).ToHaveCountAsync(0);
        await before.DisposeAsync();
        await using var after = AppServer.Again(folder, address);
        _ = after.Address; // starts it
        await Expect(ofHealth.Root).ToHaveAttributeAsync("data-line", "up", new() { Timeout = Patience });
        await ofHealth.SavedAsync(set.Leaves[0].Number, Best(set.Leaves[0]));
        await FillAsync(ofHealth, set.Leaves.Skip(set.Leaves.Length / 2).SkipLast(1));
        await ofHealth.ChooseAsync(set.Leaves[^1].Number, "-");
        await SubmitAsync(health, ofHealth);
        await Expect(wall.Page.Locator("#screen")).ToContainTextAsync("2/8 phiếu", new() { Timeout = Patience });

        // The chair scores like anyone else, then closes without the five forms that are missing, and rates.
        var ofChair = await BallotAsync(chair);
        await FillAsync(ofChair, set.Leaves);
        await SubmitAsync(chair, ofChair);
        await chair.OpenAsync($"/phien/{Session}/dieu-hanh");
        await Expect(On(chair)).ToContainTextAsync("Đã nộp 3/8 phiếu");
        await Button(chair, "Đóng chấm khi còn thiếu phiếu…").ClickAsync();
        await chair.Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Năm ủy viên đi thực địa.");
        await Button(chair, "Đóng chấm không có các phiếu này").ClickAsync();
        await Button(chair, "Ghi kết quả xếp hạng").ClickAsync();

        // What every screen shows is what Core makes of the three forms in the record.
        var council = new CouncilAtWork(after.Services);
        await Expect(On(chair)).ToContainTextAsync("Đã xếp hạng");
        var state = await council.StateAsync();
        var product = state.FindProduct(Island)!;
        var rating = Assert.IsType<ProductProgress.Rated>(product.Progress).Rating;
        var classification = council.Desk.Scoreboard.Classify(state, product, product.CurrentRound!)!;
        Assert.Equal((3, 298, StarRating.Five), (rating.Counted, rating.Sum, rating.Stars));
        Assert.Equal((classification.Tally.Mean.Sum, classification.Stars), (rating.Sum, rating.Stars));
        const string mean = "99,33";
        const string stars = "5 sao";
        await Expect(chair.Page.Locator(".tally-mean")).ToContainTextAsync(mean);
        await Expect(On(chair)).ToContainTextAsync(stars);
        await Expect(wall.Page.Locator("#screen")).ToContainTextAsync(mean);
        await Expect(wall.Page.Locator(".result")).ToContainTextAsync("5 SAO");
        await Expect(On(health)).ToContainTextAsync(mean);
        await Expect(On(health)).ToContainTextAsync(stars);
    }

    private static async Task<Visitor> SitAsync(IBrowser browser, Uri address, string seat)
    {
        var visitor = await Visitor.ArriveAsync(browser, address, 1280, ColorScheme.Light);
        await visitor.OpenAsync("/");
        await Button(visitor, seat).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/phien/**");
        return visitor;
    }

    private static async Task<BallotScreen> BallotAsync(Visitor member)
    {
        await member.OpenAsync($"/phien/{Session}/phieu");
        await member.Page.Locator("a.go").ClickAsync();
        var ballot = new BallotScreen(member.Page);
        await ballot.ReadyAsync();
        return ballot;
    }

    private static async Task FillAsync(BallotScreen ballot, IEnumerable<Criterion> leaves)
    {
        foreach (var leaf in leaves)
            await ballot.ChooseAsync(leaf.Number, Best(leaf));
    }

    private static async Task SubmitAsync(Visitor member, BallotScreen ballot)
    {
        await ballot.Review.ClickAsync();
        await ballot.Submit.ClickAsync();
        await Expect(On(member)).ToContainTextAsync("Đã nộp lúc");
    }

    private static string Best(Criterion leaf) => Answers.Best(leaf)!.Id;

    private static ILocator On(Visitor visitor) => visitor.Page.Locator("main");

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
