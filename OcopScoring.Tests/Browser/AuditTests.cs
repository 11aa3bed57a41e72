using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Store;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>The whole task of whoever inspects: come in, read, verify by the printed pair, see what was changed afterwards.</summary>
public sealed class AuditTests(Chromium chromium)
{
    private const int Patience = 60_000; // a busy machine is slow, not wrong

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_inspection_reads_verifies_and_finds(int width, ColorScheme colours)
    {
        await using var server = new AppServer();
        _ = server.Address;
        await SealedOnDisk.PutAsync(server.Services.GetRequiredService<EventStore>(), server.Services.GetRequiredService<AttachmentStore>());
        await using var visitor = await Visitor.ArriveAsync(await chromium.BrowserAsync(), server.Address, width, colours);
        var page = visitor.Page;
        page.SetDefaultTimeout(Patience);
        SetDefaultExpectTimeout(Patience);

        await visitor.OpenAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đoàn kiểm tra – đọc hồ sơ phiên đã niêm phong" }).ClickAsync();
        var session = page.Locator(".audited > li").Filter(new() { HasText = "Đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026" });
        await Expect(session).ToContainTextAsync("Chưa đối chiếu lần nào");
        await visitor.PictureAsync("audit-home");
        await visitor.SoundAsync();

        await session.GetByRole(AriaRole.Link, new() { Name = "Xem biên bản và hồ sơ" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Phiếu và chênh lệch theo sản phẩm" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lập bản thay thế…" })).ToHaveCountAsync(0);
        await visitor.PictureAsync("audit-minutes");
        await visitor.SoundAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Đối chiếu hồ sơ với biên bản" }).ClickAsync();
        var pair = page.GetByLabel("Cặp số in ở trang cuối biên bản đã ký (không bắt buộc)");
        await Expect(pair).ToHaveValueAsync("");
        await pair.FillAsync(SealedOnDisk.Printed.Pair[..40]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu đối chiếu" }).ClickAsync();
        await Expect(page.GetByText("Đây không phải là cặp số in trên biên bản.")).ToBeVisibleAsync();
        await pair.FillAsync(SealedOnDisk.Printed.Pair.ToUpperInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu đối chiếu" }).ClickAsync();
        await Expect(page.GetByText("Hồ sơ mang đúng mã băm in trên biên bản")).ToBeVisibleAsync();
        await Expect(page.GetByText("Khớp; đã xét")).ToHaveCountAsync(5);
        await visitor.PictureAsync("audit-intact");
        await visitor.SoundAsync();

        await HarmAsync(server, "DROP TRIGGER Events_NoUpdate; UPDATE Events SET Payload = replace(Payload, 'Sở Y tế', 'Sở Ngoại vụ') WHERE Type = 'council-seated' AND SessionId = 'phien-mau'");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu đối chiếu" }).ClickAsync();
        await Expect(page.GetByText("Hồ sơ này không còn đúng như đã ghi.")).ToBeVisibleAsync();
        await Expect(page.Locator(".findings").First).ToContainTextAsync("Nội dung đã bị sửa");
        await visitor.PictureAsync("audit-flawed");
        await visitor.SoundAsync();

        await visitor.OpenAsync("/kiem-tra");
        await Expect(page.GetByText("Có phiên mà lần đối chiếu gần nhất phát hiện chỗ không khớp.")).ToBeVisibleAsync();
        await visitor.PictureAsync("audit-alarm");
        await Expect(session).ToContainTextAsync("Phát hiện 1 chỗ không khớp");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nhật ký truy cập" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(4);
        await visitor.PictureAsync("audit-log");
        await visitor.SoundAsync();
        await visitor.OpenAsync("/goi");
        await visitor.PictureAsync("audit-bundles");
        await visitor.SoundAsync();
    }

    private static async Task HarmAsync(AppServer server, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={server.Services.GetRequiredService<DataFolder>().DatabaseFile};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
