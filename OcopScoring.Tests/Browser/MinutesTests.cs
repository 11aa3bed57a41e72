using System.Security.Cryptography;
using Microsoft.Playwright;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>From the last rating to the seal: the chair closes, the secretary draws and attaches, the chair seals, a member reads.</summary>
public sealed class MinutesTests(Chromium chromium) : IAsyncLifetime
{
    private const int Patience = 60_000; // a busy machine is slow, not wrong

    private readonly AppServer _server = new();
    private IBrowser _browser = null!;
    private Sitting _sitting = null!;

    public async ValueTask InitializeAsync()
    {
        _browser = await chromium.BrowserAsync();
        _ = _server.Address;
        _sitting = await Sitting.OpenAsync(_server.Services, 1);
        SetDefaultExpectTimeout(Patience);
        foreach (var seat in new[] { Sitting.Chair, Sitting.First, Sitting.Second })
            await _sitting.CastAsync(seat, 1);

        // One form reaches hardly any minimum: the council has to say what it holds, and to accept the spread.
        await _sitting.CastAsync(Sitting.Third, 1, best: false);
        await _sitting.ChairAsync(new CloseRound(Sitting.Product(1), null));
        await _sitting.ChairAsync(new AcceptSpread(Sitting.Product(1), "Đã thảo luận"));
        await _sitting.ChairAsync(new RateProduct(Sitting.Product(1)));
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_minutes_are_checked_drawn_signed_and_sealed_by_three_people()
    {
        await using var chair = await ArriveAsync(Sitting.Chair);
        await using var secretary = await ArriveAsync(Sitting.Secretary);
        await chair.OpenAsync($"/phien/{_sitting.Id}/dieu-hanh");
        await secretary.OpenAsync($"/phien/{_sitting.Id}/bien-ban");
        await Expect(secretary.Page.GetByText("Chủ tịch bế mạc phiên họp ở trang điều hành.")).ToBeVisibleAsync();
        await secretary.PictureAsync("minutes-before");

        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Bế mạc phiên họp…" }).ClickAsync();
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Bế mạc", Exact = true }).ClickAsync();
        await Expect(chair.Page.GetByRole(AriaRole.Heading, new() { Name = "Phiên họp đã bế mạc" })).ToBeVisibleAsync();
        Assert.Empty(await chair.BarriersAsync());

        // Still one thing missing, and the way there.
        await Expect(secretary.Page.GetByText("Phiếu không nhất trí ở yêu cầu tối thiểu")).ToBeVisibleAsync();
        await secretary.SoundAsync();
        await secretary.Page.GetByRole(AriaRole.Link, new() { Name = "Sản phẩm bộ 1" }).ClickAsync();
        var notes = secretary.Page.GetByRole(AriaRole.Region, new() { Name = "Ghi chú cho biên bản về sản phẩm này" });
        await notes.GetByLabel("Ghi thêm").FillAsync("Hội đồng thống nhất theo đa số.");
        await notes.GetByRole(AriaRole.Button, new() { Name = "Ghi vào hồ sơ" }).ClickAsync();
        await Expect(secretary.Page.GetByText("Hội đồng thống nhất theo đa số.")).ToBeVisibleAsync();

        await secretary.OpenAsync($"/phien/{_sitting.Id}/bien-ban");
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Lập biên bản từ hồ sơ" }).ClickAsync();
        await Expect(secretary.Page.GetByRole(AriaRole.Heading, new() { Name = "Bản 1" })).ToBeVisibleAsync();
        var file = secretary.Page.WaitForDownloadAsync();
        await secretary.Page.GetByRole(AriaRole.Link, new() { Name = "Tải DOCX" }).ClickAsync();
        await using var stream = await (await file).CreateReadStreamAsync();
        Assert.Equal((await StateAsync()).Drawing!.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, TestContext.Current.CancellationToken)));

        await secretary.Page.GetByLabel("Biên bản đã ký (PDF, tối đa 10 MB)").SetInputFilesAsync(new FilePayload { Name = "x.txt", MimeType = "text/plain", Buffer = "không phải PDF"u8.ToArray() });
        await Expect(secretary.Page.GetByText("Chỉ nhận tệp PDF. Hãy lưu bản đã ký thành PDF rồi chọn lại.")).ToBeVisibleAsync();
        await secretary.Page.GetByLabel("Biên bản đã ký (PDF, tối đa 10 MB)").SetInputFilesAsync(new FilePayload { Name = "ky.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() });
        await Expect(secretary.Page.GetByRole(AriaRole.Link, new() { Name = "Mở bản đã ký" })).ToBeVisibleAsync();
        await secretary.PictureAsync("minutes-signed");
        await secretary.SoundAsync();

        await chair.OpenAsync($"/phien/{_sitting.Id}/bien-ban");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Niêm phong phiên họp…" }).ClickAsync();
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Niêm phong", Exact = true }).ClickAsync();
        await Expect(chair.Page.GetByText("Phiên họp đã niêm phong cùng biên bản đã ký.")).ToBeVisibleAsync();
        Assert.Equal(SessionPhase.Sealed, (await StateAsync()).Phase);

        await using var member = await ArriveAsync(Sitting.First, width: 390);
        await member.OpenAsync($"/phien/{_sitting.Id}/bien-ban/in?ban=1");
        await Expect(member.Page.GetByText("Phụ lục I", new() { Exact = true })).ToBeVisibleAsync();
        await member.PictureAsync("minutes-print");
        await member.SoundAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task The_wording_is_changed_with_a_look_at_what_comes_of_it(int width)
    {
        await using var secretary = await ArriveAsync(Sitting.Secretary, width);
        await secretary.OpenAsync($"/phien/{_sitting.Id}/bien-ban/cau-chu");
        await secretary.Page.GetByLabel("Cơ quan cấp trên").FillAsync("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG");
        await secretary.Page.GetByLabel("Địa danh").FillAsync("Hải {Dương}");
        await secretary.Page.GetByLabel("Địa danh").BlurAsync();
        await Expect(secretary.Page.GetByText("Không có trường “Dương”.")).ToBeVisibleAsync();
        await secretary.Page.GetByLabel("Địa danh").FillAsync("Hải Dương");
        await secretary.Page.GetByLabel("Địa danh").BlurAsync();
        await Expect(secretary.Page.GetByRole(AriaRole.Region, new() { Name = "Xem trước" }).GetByText("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG")).ToBeVisibleAsync();
        await secretary.PictureAsync("minutes-wording");
        await secretary.SoundAsync();
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi câu chữ này" }).ClickAsync();
        await Expect(secretary.Page.GetByText("Đã ghi vào hồ sơ.")).ToBeVisibleAsync();
        Assert.Equal("Hải Dương", _sitting.Desk.Scoreboard.TemplateOf(await StateAsync()).Agency.Locality);
    }

    private async Task<SessionState> StateAsync() => (await _sitting.Desk.FindAsync(_sitting.Id))!;

    private async Task<Visitor> ArriveAsync(string seat, int width = 1280)
    {
        var visitor = await SeatedVisitor.ArriveAsync(_browser, _server, _sitting.Id, seat, width);
        visitor.Page.SetDefaultTimeout(Patience);
        return visitor;
    }
}
