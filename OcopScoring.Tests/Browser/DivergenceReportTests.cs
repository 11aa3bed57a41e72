using Microsoft.Playwright;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>The report of where forms differ, on the screen and on paper.</summary>
public sealed class DivergenceReportTests(AppServer server, Chromium chromium)
{
    private static readonly string Product = Sitting.Product(1);

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_chair_reads_it_and_prints_it_on_A4(int width, ColorScheme colours)
    {
        var sitting = await ApartAsync();
        await using var chair = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.Chair, width, colours);
        await chair.OpenAsync($"/phien/{sitting.Id}/dieu-hanh");
        await chair.PictureAsync("report-from-chair");
        await chair.Page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo chênh lệch để xem và in" }).ClickAsync();

        await Expect(chair.Page.GetByText("Điểm chênh lệch quá giới hạn: phải chấm lại")).ToBeVisibleAsync();
        await Expect(chair.Page.GetByRole(AriaRole.Table)).ToHaveCountAsync(3);
        await Expect(chair.Page.GetByText("Sở Công Thương cao hơn Sở Tài chính")).ToBeVisibleAsync();
        await chair.PictureAsync("report");
        await chair.SoundAsync();

        var paper = await chair.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false });
        if (Environment.GetEnvironmentVariable("OCOP_SCREENSHOTS") is { } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, FormattableString.Invariant($"report-{width}-{colours}.pdf")), paper, TestContext.Current.CancellationToken);

        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(paper, 0, 4), StringComparison.Ordinal);
        await chair.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(chair.Page.GetByText("Để in, dùng lệnh In")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_rescore_stands_beside_the_round_before()
    {
        var sitting = await ApartAsync();
        await sitting.ChairAsync(new OrderRescore(Product, ["1.1", "1.2"], "Còn khác nhau."));
        await sitting.CastAsync(Sitting.Chair, 1);
        await using var chair = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.Chair);

        await chair.OpenAsync($"/phien/{sitting.Id}/bao-cao/{Product}");

        await Expect(chair.Page.GetByRole(AriaRole.Heading, new() { Name = "Lượt trước và lượt chấm lại" })).ToBeVisibleAsync();
        await chair.PictureAsync("report-rescore");
    }

    [Fact]
    public async Task Who_may_see_counts_only_reads_counts_only()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await sitting.CastAsync(Sitting.First, 1);
        await sitting.CastAsync(Sitting.Third, 1, best: false);
        await using var member = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.Second);
        await using var own = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First);
        await using var stranger = await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, 390, ColorScheme.Light);

        await member.OpenAsync($"/phien/{sitting.Id}/bao-cao/{Product}");
        await own.OpenAsync($"/phien/{sitting.Id}/bao-cao/{Product}");
        await stranger.OpenAsync($"/phien/{sitting.Id}/bao-cao/{Product}");

        await Expect(member.Page.GetByText("Đã có 2/4 phiếu.")).ToBeVisibleAsync();
        await Expect(member.Page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);
        await Expect(own.Page.GetByRole(AriaRole.Heading, new() { Name = "Kết luận" })).ToBeVisibleAsync();
        await Expect(own.Page.GetByText("Sở Tài chính")).ToHaveCountAsync(0);
        await Expect(stranger.Page.GetByText("Hãy chọn ghế hoặc việc của bạn ở trang đầu")).ToBeVisibleAsync();

        await sitting.DoAsync(Actor.InSeat(Sitting.Second), new DeclareRecusal(Sitting.Second, Product, "Có góp vốn."));
        await Visitor.SeeAsync(member.Page.GetByText("Bạn không tham gia chấm sản phẩm này, nên chỉ xem được khi đã có kết quả."));
    }

    private async Task<Sitting> ApartAsync()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        foreach (var seat in new[] { Sitting.Chair, Sitting.First, Sitting.Second })
            await sitting.CastAsync(seat, 1);

        await sitting.CastAsync(Sitting.Third, 1, best: false);
        await sitting.ChairAsync(new CloseRound(Product, null));
        return sitting;
    }
}
