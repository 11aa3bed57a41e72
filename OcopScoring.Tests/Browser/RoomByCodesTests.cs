using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>A council that comes into its room by codes: secretary, chair, members and wall, each at a browser of their own.</summary>
public sealed class RoomByCodesTests(Chromium chromium)
{
    private const string Chair = "ct";
    private const string Trade = "sct";
    private const string Health = "syt";
    private const string Finance = "stc";

    [Fact]
    public async Task Three_come_in_and_score_a_tablet_is_handed_over_and_whoever_is_sent_out_is_out_at_once()
    {
        var browser = await chromium.BrowserAsync();
        var program = new OfficeProgram();
        program.UseKestrel(0);
        await using var room = await CouncilRoom.OpenAsync(program);
        var home = program.ClientOptions.BaseAddress;
        var state = (await room.Desk.FindAsync(room.Session))!;
        var product = state.Products[0].Product;
        var form = $"/phien/{room.Session}/phieu/{product.Id}";
        var leaves = room.Desk.Scoreboard.SetOf(product).Leaves;

        // The secretary gives out the codes, and the link of the wall.
        await using var secretary = await Visitor.ArriveAsync(browser, home, 1280, ColorScheme.Light);
        await secretary.OpenAsync("/dang-nhap");
        await AtTheDoor.SignInAsync(secretary.Page, "thu-ky");
        await secretary.Page.WaitForURLAsync(home.ToString());
        await secretary.OpenAsync(room.CodesPage);
        await PressAsync("Phát mã cho các ghế chưa có mã");
        var digits = new Dictionary<string, string>();
        foreach (var seat in state.Seats)
            digits[seat.Id] = string.Concat((await secretary.Page.Locator($"li.card[data-seat='{seat.Id}'] .digits").InnerTextAsync()).Where(char.IsAsciiDigit));

        await secretary.SoundOnBothAsync("codes-issued");
        await PressAsync("Phát liên kết màn hình");
        await Expect(secretary.Page.Locator(".digits")).ToHaveCountAsync(0);
        var link = (await secretary.Page.Locator("a.link").GetAttributeAsync("href"))!;

        // The wall sees its session, and nothing else.
        await using var wall = await Visitor.ArriveAsync(browser, home, 1280, ColorScheme.Dark);
        await wall.OpenAsync(link);
        var screen = wall.Page.Locator("#screen");
        await Expect(screen).ToHaveAttributeAsync("data-live", "true");
        Assert.EndsWith($"/man-hinh/{room.Session}", wall.Page.Url, StringComparison.Ordinal);
        var curious = await wall.Page.Context.NewPageAsync();
        foreach (var place in new[] { form, $"/phien/{room.Session}/dieu-hanh", $"/phien/{room.Session}/thu-ky", $"/phien/{room.Session}/chuan-bi", room.CodesPage, "/quan-tri" })
        {
            await curious.GotoAsync(place);
            await Expect(curious.Locator("main p.lead").First).ToBeVisibleAsync();
            await Expect(curious.Locator("main").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        }

        await curious.CloseAsync();

        // Chair and two members come in; a code opens one seat at one device.
        await using var chair = await ComeAsync(Chair);
        await using var trade = await Visitor.ArriveAsync(browser, home, 390, ColorScheme.Dark);
        await AtTheDoor.EnterAsync(trade, OfficeOf(Trade), CouncilRoom.OtherThan(digits[Trade]));
        await Expect(trade.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("chưa đúng với ghế này");
        await trade.SoundOnBothAsync("enter-by-code");
        await AtTheDoor.TypeAsync(trade.Page, OfficeOf(Trade), digits[Trade]);
        await trade.Page.WaitForURLAsync("**/phieu");
        await using var other = await Visitor.ArriveAsync(browser, home, 1280, ColorScheme.Light);
        await AtTheDoor.EnterAsync(other, OfficeOf(Trade), digits[Trade]);
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mã này đã dùng ở máy khác");
        await using var cable = new Cable(home);
        await using var health = await ComeAsync(Health, by: cable.Address);

        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Khai mạc phiên họp" }).ClickAsync();
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = $"Mở chấm {product.Name}" }).ClickAsync();
        await Expect(screen).ToContainTextAsync("0/8 phiếu");
        var ofTrade = await FormAsync(trade);
        await ofTrade.ChooseAsync(leaves[0].Number, "1");
        var ofHealth = await FormAsync(health);
        await ofHealth.ChooseAsync(leaves[0].Number, "1");

        // The tablet is handed to another seat, which finds nothing of the one before.
        await trade.Page.GetByRole(AriaRole.Link, new() { Name = OfficeOf(Trade) }).ClickAsync();
        await trade.PictureAsync("seat-by-code");
        await trade.SoundAsync();
        await trade.Page.GetByRole(AriaRole.Button, new() { Name = "Rời ghế" }).ClickAsync();
        await AtTheDoor.EnterAsync(trade, OfficeOf(Finance), digits[Finance]);
        await trade.Page.WaitForURLAsync("**/phieu");
        var ofFinance = await FormAsync(trade);
        await Expect(ofFinance.Option(leaves[0].Number, "1")).Not.ToBeCheckedAsync();
        await ofFinance.ChooseAsync(leaves[1].Number, "1");

        // The draft waits for its seat, which the secretary moves to another device; there the form is finished and submitted.
        await secretary.OpenAsync(room.CodesPage);
        await PressAsync("Chuyển sang máy khác", Trade);
        await AtTheDoor.EnterAsync(other, OfficeOf(Trade), digits[Trade]);
        await other.Page.WaitForURLAsync("**/phieu");
        ofTrade = await FormAsync(other);
        await ofTrade.SavedAsync(leaves[0].Number, "1");
        await Expect(ofTrade.Option(leaves[1].Number, "1")).Not.ToBeCheckedAsync();
        var drafts = program.Services.GetRequiredService<DraftDesk>();
        foreach (var leaf in leaves.Skip(1))
            Assert.IsType<DraftReply.Saved>(await drafts.TickAsync(room.Session, product.Id, Trade, leaf.Number, Answers.Best(leaf)!.Id));

        await other.OpenAsync(form);
        await ofTrade.ReadyAsync();
        await ofTrade.Review.ClickAsync();
        await ofTrade.Submit.ClickAsync();
        await Expect(screen).ToContainTextAsync("1/8 phiếu");

        // Sent out over a tick that is on its way: the tick changes nothing, and the page is gone as soon as it hears of it.
        cable.Pull();
        await ofHealth.Option(leaves[1].Number, "1").CheckAsync();
        await PressAsync("Thu hồi mã", Health);
        cable.PlugIn();
        await AtTheDoor.IsSentOutAsync(health.Page);
        var kept = (await drafts.FindAsync(room.Session, product.Id, Health))!.Answers.Choices;
        Assert.Equal([leaves[0].Number], kept.Keys);

        // A new code ends who came by the one before, and a link that is revoked ends the wall.
        await PressAsync("Phát mã mới", Trade);
        await AtTheDoor.IsSentOutAsync(other.Page);
        await AtTheDoor.EnterAsync(other, OfficeOf(Trade), digits[Trade]);
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("chưa đúng với ghế này");
        await PressAsync("Thu hồi liên kết");
        await Expect(screen).ToContainTextAsync("Liên kết của màn hình này không còn hiệu lực", new() { Timeout = 30_000 });
        await ofFinance.ChooseAsync(leaves[0].Number, "1");

        string OfficeOf(string seat) => state.FindSeat(seat)!.Office;

        Task PressAsync(string what, string? seat = null) => (seat is null ? secretary.Page.Locator("main") : secretary.Page.Locator($".seats [data-seat='{seat}']"))
            .GetByRole(AriaRole.Button, new() { Name = what, Exact = seat is null }).ClickAsync(); // a seat's also say whose they are

        async Task<Visitor> ComeAsync(string seat, Uri? by = null)
        {
            var visitor = await Visitor.ArriveAsync(browser, by ?? home, 1280, ColorScheme.Light);
            await AtTheDoor.EnterAsync(visitor, OfficeOf(seat), digits[seat]);
            await visitor.Page.WaitForURLAsync("**/phien/**");
            return visitor;
        }

        async Task<BallotScreen> FormAsync(Visitor member)
        {
            await member.OpenAsync(form);
            var ballot = new BallotScreen(member.Page);
            await ballot.ReadyAsync();
            return ballot;
        }
    }
}
