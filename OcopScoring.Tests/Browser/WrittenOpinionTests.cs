using Microsoft.Playwright;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>A written opinion from the first form to the last star, by way of a meeting.</summary>
public sealed class WrittenOpinionTests(AppServer server, Chromium chromium)
{
    private static readonly string Differing = Sitting.Product(1);

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Forms_come_in_writing_and_a_meeting_settles_where_they_differ(int width, ColorScheme colours)
    {
        var sitting = await Sitting.AskInWritingAsync(server.Services, 1, 2);
        var browser = await chromium.BrowserAsync();
        await using var chair = await SeatedVisitor.ArriveAsync(browser, server, sitting.Id, Sitting.Chair, width, colours);
        await using var member = await SeatedVisitor.ArriveAsync(browser, server, sitting.Id, Sitting.First, width, colours);
        var deadline = Moments.Day(Moments.Today(TimeProvider.System).AddDays(7));

        await member.OpenAsync($"/phien/{sitting.Id}/phieu");
        await Visitor.SeeAsync(member.Page.GetByText($"Lấy ý kiến bằng văn bản: nộp phiếu đến hết ngày {deadline}"));
        await Expect(member.Page.GetByRole(AriaRole.List, new() { Name = "Việc tiếp theo" })).ToContainTextAsync("Sản phẩm bộ 2");
        await member.PictureAsync("written-member");
        await member.SoundAsync();

        await chair.OpenAsync($"/phien/{sitting.Id}/dieu-hanh");
        await Visitor.SeeAsync(chair.Page.GetByText($"Nhận phiếu đến hết ngày {deadline}"));
        await Expect(Heading(chair, "Điểm danh")).ToHaveCountAsync(0);
        await Visitor.SeeAsync(chair.Page.GetByText("Còn chờ phiếu đến hết ngày"));
        await Expect(Button(chair, "Đóng chấm")).ToHaveCountAsync(0);
        await chair.PictureAsync("written-chair");
        await chair.SoundAsync();

        foreach (var seat in new[] { Sitting.Chair, Sitting.First, Sitting.Second, Sitting.Third })
        {
            await sitting.CastAsync(seat, 2);
            await sitting.CastAsync(seat, 1, best: seat != Sitting.Third);
        }

        await Visitor.SeeAsync(chair.Page.GetByText("Cần họp Hội đồng: điểm lệch quá giới hạn").First);
        await Button(chair, "Đóng chấm").ClickAsync();
        await Visitor.SeeAsync(Heading(chair, "Chưa xếp hạng được: điểm chênh lệch quá giới hạn"));
        await chair.PictureAsync("written-differing");

        await Button(chair, "Chuyển sang họp Hội đồng…").ClickAsync();
        await chair.Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Ý kiến khác nhau quá giới hạn.");
        await chair.PictureAsync("written-calling");
        await Button(chair, "Chuyển sang họp").ClickAsync();
        await Visitor.SeeAsync(chair.Page.GetByText("Đã chuyển từ lấy ý kiến bằng văn bản sang họp ngày"));
        await Visitor.SeeAsync(member.Page.GetByText("Hội đồng chuyển sang họp ngày"));
        await Visitor.SeeAsync(Heading(chair, "Điểm danh"));
        await chair.PictureAsync("written-called");
        await chair.SoundAsync();

        await sitting.AllComeAsync();
        await Button(chair, "Họp tiếp").ClickAsync();
        await Visitor.SeeAsync(chair.Page.GetByText("Đang họp"));
        await sitting.ChairAsync(new AcceptSpread(Differing, "Đã thảo luận tại cuộc họp."));
        await sitting.ChairAsync(new RateProduct(Differing));
        await sitting.ChairAsync(new CloseRound(Sitting.Product(2), null));
        await Button(chair, "Ghi kết quả xếp hạng").ClickAsync();

        await Visitor.SeeAsync(member.Page.GetByText("Kết quả: 5 sao"));
        Assert.All((await sitting.Desk.FindAsync(sitting.Id))!.Products, product => Assert.IsType<ProductProgress.Rated>(product.Progress));
    }

    private static ILocator Heading(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
