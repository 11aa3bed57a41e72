using Microsoft.Playwright;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>A member finds what is expected, the dossier beside the form, and every version of their own form.</summary>
public sealed class MemberDeskTests(AppServer server, Chromium chromium)
{
    private static readonly string Product = Sitting.Product(1);

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_rescore_is_asked_for_marked_and_kept_beside_the_round_before(int width, ColorScheme colours)
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1, 2);
        await ScoreTwiceAsync(sitting);
        await using var member = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First, width, colours);
        await using var phone = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First, 390);

        await phone.OpenAsync($"/phien/{sitting.Id}/phieu");
        await member.OpenAsync($"/phien/{sitting.Id}/phieu");
        await Visitor.SeeAsync(member.Page.GetByText("Việc của bạn: chấm lại các tiêu chí 1.1;"));
        await member.PictureAsync("member-list");
        await member.SoundAsync();

        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Chấm sản phẩm này" }).Or(member.Page.GetByRole(AriaRole.Link, new() { Name = "Chấm tiếp" })).First.ClickAsync();
        var ballot = new BallotScreen(member.Page);
        await ballot.ReadyAsync();
        await Expect(ballot.Criterion("1.1")).ToContainTextAsync("Lượt trước bạn chọn");
        await Expect(ballot.Criterion("1.2")).ToContainTextAsync("Giữ nguyên từ lượt trước");
        await member.PictureAsync("member-rescore");
        await member.SoundAsync();
        await ballot.ChooseAsync("1.1", "1");
        await ballot.Review.ClickAsync();
        await ballot.Submit.ClickAsync();

        await Visitor.SeeAsync(phone.Page.GetByText("Lượt 2, bản 1"));
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Xem các bản đã nộp" }).ClickAsync();
        await Expect(member.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(3);
        await Expect(member.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync("Khác bản trước ở 1 tiêu chí");
        await Expect(member.Page.GetByRole(AriaRole.Article).Last).ToContainTextAsync("đã rút, không tính");
        await member.Page.GetByText("Xem toàn bộ bản này").First.ClickAsync();
        await member.PictureAsync("member-versions");
        await member.SoundAsync();
    }

    [Fact]
    public async Task Nobody_finds_anothers_versions()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await ScoreTwiceAsync(sitting);
        await using var other = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.Second);
        await using var secretary = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.Secretary);

        await other.OpenAsync($"/phien/{sitting.Id}/phieu/{Product}/cac-ban");
        await secretary.OpenAsync($"/phien/{sitting.Id}/phieu/{Product}/cac-ban");

        await Expect(other.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await Expect(secretary.Page.GetByText("Trang này của Chủ tịch, Phó Chủ tịch và Ủy viên")).ToBeVisibleAsync();
        await Expect(secretary.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_dossier_lies_beside_the_form(int width)
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var member = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First, width);

        await member.OpenAsync($"/phien/{sitting.Id}/phieu/{Product}");
        var evidence = member.Page.GetByText(Sitting.Facts.Evidence[0]).Locator("visible=true");
        if (width == 390)
        {
            await Expect(evidence).ToHaveCountAsync(0);
            await member.Page.Locator("summary:visible", new() { HasText = "Hồ sơ sản phẩm" }).ClickAsync();
        }

        await Expect(evidence).ToBeVisibleAsync();
        await member.PictureAsync("member-dossier");
        await member.SoundAsync();
    }

    [Fact]
    public async Task A_member_stands_aside_from_the_list_before_scoring_starts_and_takes_a_mistake_back()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1, 2);
        await using var member = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First, 390);
        await member.OpenAsync($"/phien/{sitting.Id}/phieu");

        await ButtonOf(member, "Tôi không tham gia chấm…").ClickAsync();
        await member.Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Có góp vốn vào hợp tác xã.");
        await ButtonOf(member, "Ghi: không tham gia chấm").ClickAsync();
        await Visitor.SeeAsync(member.Page.GetByText("Hãy chọn sản phẩm.")); // none is chosen for anyone
        await member.Page.GetByLabel("Sản phẩm", new() { Exact = true }).SelectOptionAsync(Sitting.Product(2));
        await ButtonOf(member, "Ghi: không tham gia chấm").ClickAsync();
        await Visitor.SeeAsync(member.Page.GetByText("Sản phẩm bộ 2: Có góp vốn vào hợp tác xã."));
        await member.PictureAsync("member-recusal");
        await member.SoundAsync();

        await ButtonOf(member, "Ghi nhầm, tôi vẫn chấm…").ClickAsync();
        await member.Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Nhầm sản phẩm.");
        await ButtonOf(member, "Ghi: vẫn tham gia chấm").ClickAsync();
        await Expect(member.Page.GetByText("Có góp vốn")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    // The first member hands in, takes back, hands in again; then the totals lie too far apart and 1.1 is scored again.
    private static async Task ScoreTwiceAsync(Sitting sitting)
    {
        await sitting.CastAsync(Sitting.First, 1);
        await sitting.DoAsync(Actor.InSeat(Sitting.First), new WithdrawBallot(Product));
        foreach (var seat in new[] { Sitting.First, Sitting.Second, Sitting.Chair })
            await sitting.CastAsync(seat, 1);

        await sitting.CastAsync(Sitting.Third, 1, best: false);
        await sitting.ChairAsync(new CloseRound(Product, null));
        await sitting.ChairAsync(new OrderRescore(Product, ["1.1"], "Còn khác nhau."));
    }

    private static ILocator ButtonOf(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
