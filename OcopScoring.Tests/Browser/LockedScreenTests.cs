using Microsoft.Playwright;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>A screen that nobody touches, or that is locked by hand: nothing is to be seen until it is unlocked, and then all is there.</summary>
public sealed class LockedScreenTests(Chromium chromium)
{
    private const string Seat = "sct";
    private const string Locked = "Màn hình đang khóa";
    private const string Digits = "Sáu chữ số của ghế";

    [Fact]
    public async Task What_is_locked_shows_nothing_and_is_there_again_for_whoever_has_the_digits_or_the_password()
    {
        var browser = await chromium.BrowserAsync();
        var program = new OfficeProgram();
        program.UseKestrel(0);
        await using var room = await CouncilRoom.OpenAsync(program);
        var (product, leaves) = await room.ScoreAsync();
        var code = await room.IssueAsync(Seat);
        await using var cable = new Cable(program.ClientOptions.BaseAddress);
        await using var member = await Visitor.ArriveAsync(browser, cable.Address, 390, ColorScheme.Light);
        var page = member.Page;
        await AtTheDoor.EnterAsync(member, (await room.Desk.FindAsync(room.Session))!.FindSeat(Seat)!.Office, code.Digits);
        await page.WaitForURLAsync("**/phieu");
        await page.Clock.InstallAsync();
        var form = $"/phien/{room.Session}/phieu/{product.Id}";
        await member.OpenAsync(form);
        var ballot = new BallotScreen(page);
        await ballot.ReadyAsync();
        await ballot.ChooseAsync(leaves[0].Number, "1");

        // A minute before, it says so, and a press is an answer.
        var warning = page.GetByRole(AriaRole.Dialog, new() { Name = "Màn hình sắp khóa" });
        await page.Clock.FastForwardAsync("14:30");
        await Expect(warning).ToBeVisibleAsync();
        await member.PictureAsync("lock-warning");
        await member.LegibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tôi vẫn đang làm việc" }).ClickAsync();
        await Expect(warning).ToBeHiddenAsync();
        await ballot.ChooseAsync(leaves[1].Number, "1");

        // Nobody answers, and there is no line: it locks all the same, and with the line it asks who is there.
        cable.Cut();
        await ballot.Option(leaves[2].Number, "1").CheckAsync();
        await Expect(ballot.Criterion(leaves[2].Number)).ToHaveAttributeAsync("data-sending", "unsent");
        await page.Clock.FastForwardAsync("16:00");
        await Visitor.SeeAsync(page.GetByRole(AriaRole.Dialog, new() { Name = "Màn hình đã khóa" }));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Màn hình đã khóa" })).ToBeVisibleAsync();
        await member.PictureAsync("locked-without-a-line");
        cable.PlugIn();
        await IsLockedAsync();
        await member.PictureAsync("locked");
        await member.LegibleAsync();

        // Neither the way back nor another address shows anything; wrong digits neither.
        await page.GoBackAsync();
        await IsLockedAsync();
        await page.GotoAsync($"/phien/{room.Session}/phieu");
        await IsLockedAsync();
        await page.GotoAsync(form);
        await UnlockAsync(page, Digits, CouncilRoom.OtherThan(code.Digits));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("chưa đúng với ghế này");
        await IsLockedAsync();

        // Typing takes as long as it takes, and what was not sent is sent now.
        await page.Clock.FastForwardAsync("20:00");
        await UnlockAsync(page, Digits, code.Digits);
        await page.WaitForURLAsync("**" + form);
        await ballot.ReadyAsync();
        foreach (var leaf in leaves.Take(3))
            await ballot.SavedAsync(leaf.Number, "1");

        // By hand, all tabs of the browser at once.
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(form);
        await new BallotScreen(tab).ReadyAsync();
        await LockByHandAsync(page);
        await IsLockedAsync();
        await Visitor.SeeAsync(tab.GetByRole(AriaRole.Heading, new() { Name = Locked }));
        await UnlockAsync(page, Digits, code.Digits);
        await page.WaitForURLAsync("**" + form);
        await ballot.SavedAsync(leaves[0].Number, "1");

        // A page without a line of its own, and the password of an account.
        await using var office = await Visitor.ArriveAsync(browser, program.ClientOptions.BaseAddress, 1280, ColorScheme.Dark);
        await office.OpenAsync("/dang-nhap");
        await AtTheDoor.SignInAsync(office.Page, "thu-ky");
        await office.OpenAsync(room.CodesPage);
        await LockByHandAsync(office.Page);
        await office.SoundOnBothAsync("locked-office");
        await UnlockAsync(office.Page, "Mật khẩu", "mot mat khau khac han");
        await Visitor.SeeAsync(office.Page.GetByRole(AriaRole.Alert));
        await UnlockAsync(office.Page, "Mật khẩu", OfficeProgram.Password);
        await Visitor.SeeAsync(office.Page.GetByRole(AriaRole.Heading, new() { Name = "Mã vào phòng" }));

        async Task IsLockedAsync()
        {
            await Visitor.SeeAsync(page.GetByRole(AriaRole.Heading, new() { Name = Locked }));
            await Expect(page.GetByText(product.Name)).ToHaveCountAsync(0);
        }
    }

    private static async Task LockByHandAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Khóa màn hình này" }).ClickAsync();
        await Visitor.SeeAsync(page.GetByRole(AriaRole.Heading, new() { Name = Locked }));
    }

    private static async Task UnlockAsync(IPage page, string field, string secret)
    {
        await page.GetByLabel(field).FillAsync(secret);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở khóa" }).ClickAsync();
    }
}
