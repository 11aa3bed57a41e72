using System.Text;
using Microsoft.Playwright;
using OcopScoring.App.Components.Pages.Paper;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Documents;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>A member's form as a page to print, and the ways to it and to the files.</summary>
public sealed class PrintedFormTests(AppServer server, Chromium chromium)
{
    private static readonly string Product = Sitting.Product(1);

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_member_prints_their_own_form(int width, ColorScheme colours)
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await sitting.CastAsync(Sitting.First, 1);
        await using var member = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First, width, colours);
        await member.OpenAsync($"/phien/{sitting.Id}/phieu");
        await member.PictureAsync("form-links");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "In phiếu: Sản phẩm bộ 1" }).ClickAsync();

        var paper = member.Page.GetByRole(AriaRole.Region, new() { Name = "Phiếu đánh giá" });
        await Expect(paper.GetByRole(AriaRole.Heading, new() { Name = "PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP" })).ToBeVisibleAsync();
        await Expect(paper.GetByRole(AriaRole.Row, new() { Name = "TỔNG ĐIỂM (A + B + C) 100 100", Exact = true })).ToBeVisibleAsync();
        await Expect(paper.GetByRole(AriaRole.Cell, new() { Name = "☒", Exact = true })).ToHaveCountAsync((await sitting.SetAsync(1)).Leaves.Length);
        await member.PictureAsync("form-to-print");
        await member.SoundAsync();

        await member.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(member.Page.GetByText("Để in, dùng lệnh In")).ToBeHiddenAsync();
        var pdf = await member.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false });
        if (Environment.GetEnvironmentVariable("OCOP_SCREENSHOTS") is { } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, FormattableString.Invariant($"form-{width}.pdf")), pdf, TestContext.Current.CancellationToken);

        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf, 0, 4), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_the_same_paper_as_the_document_in_whatever_language_it_is_read()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await sitting.CastAsync(Sitting.First, 1);
        await using var member = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First);
        await member.OpenAsync(FormPage.AddressOf(sitting.Id, Product, Sitting.First));
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(member.Page.GetByRole(AriaRole.Heading, new() { Name = "Form of Sở Công Thương: Sản phẩm bộ 1" })).ToBeVisibleAsync();
        var download = await member.Page.RunAndWaitForDownloadAsync(() => member.Page.GetByText("(DOCX)").ClickAsync());
        using var file = new WordFile(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        var shown = Words(await member.Page.Locator(".paper").InnerTextAsync());
        Assert.All(file.Lines.Select(Words), line => Assert.Contains(line, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_secretary_takes_all_forms_once_the_rounds_are_closed_and_another_member_finds_none()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await sitting.CastAsync(Sitting.First, 1);
        await using var secretary = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.Secretary, 390);
        await using var member = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.Second);
        await secretary.OpenAsync($"/phien/{sitting.Id}/thu-ky");
        await Expect(secretary.Page.GetByText("Phiếu của từng ghế")).ToHaveCountAsync(0);

        await sitting.ChairAsync(new CloseRound(Product, "Ba ghế vắng"));
        await secretary.Page.GetByText("Phiếu của từng ghế (1)").ClickAsync();
        await Expect(secretary.Page.GetByRole(AriaRole.Link, new() { Name = "In phiếu: Sở Công Thương" })).ToBeVisibleAsync();
        await Expect(secretary.Page.GetByRole(AriaRole.Heading, new() { Name = "Phiếu của phiên" })).ToBeVisibleAsync();
        await secretary.PictureAsync("forms-of-session");
        await secretary.SoundAsync();
        var download = await secretary.Page.RunAndWaitForDownloadAsync(() =>
            secretary.Page.Locator(".session-forms").GetByRole(AriaRole.Link, new() { Name = "Mỗi phiếu một tệp (ZIP)" }).ClickAsync());
        Assert.Equal($"cac-phieu-{sitting.Id}.zip", download.SuggestedFilename);

        var answer = await member.Page.GotoAsync(new Uri(server.Address, FormPage.AddressOf(sitting.Id, Product, Sitting.First)).ToString());
        Assert.Equal(404, answer!.Status);
    }

    [Fact]
    public async Task The_empty_forms_are_taken_where_the_law_is_read_and_where_the_session_is_prepared()
    {
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var stranger = await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, 1280, ColorScheme.Light);
        await using var secretary = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.Secretary);

        await stranger.OpenAsync("/bo-tieu-chi/qd-26-2026/1");
        var ofSet = await stranger.Page.RunAndWaitForDownloadAsync(() =>
            stranger.Page.GetByRole(AriaRole.Link, new() { Name = "Tải phiếu trống (DOCX)" }).ClickAsync());
        await secretary.OpenAsync($"/phien/{sitting.Id}/chuan-bi");
        var ofSession = await secretary.Page.RunAndWaitForDownloadAsync(() =>
            secretary.Page.GetByRole(AriaRole.Link, new() { Name = "Tải phiếu trống của các sản phẩm (DOCX)" }).ClickAsync());

        Assert.Equal("phieu-trong-qd-26-2026-01.docx", ofSet.SuggestedFilename);
        Assert.Equal($"phieu-trong-{sitting.Id}.docx", ofSession.SuggestedFilename);
    }

    // Blanks are laid out differently on a page and in a document.
    private static string Words(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
