using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OcopScoring.App.Replay;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>An auditor follows a sealed session in a browser: to the re-score, on from there, through a member's eyes, into the forms.</summary>
public sealed class ReplayTests(Chromium chromium) : IAsyncLifetime
{
    private const int Patience = 60_000; // a busy machine is slow, not wrong

    private readonly AppServer _server = new();
    private readonly RecordedSession _session = RecordedSession.Golden().Seal();
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _browser = await chromium.BrowserAsync();
        _ = _server.Address;
        await _session.StoreAsync(_server.Services);
        SetDefaultExpectTimeout(Patience);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_auditor_traces_how_a_result_came_about()
    {
        var timeline = _session.Timeline();
        var rescore = timeline.VersionOf<RescoreOrdered>();
        await using var auditor = await SeatedVisitor.ArriveToExamineAsync(_browser, _server);
        var page = auditor.Page;
        await auditor.OpenAsync(ReplayAddress.Of(_session.Id));
        await AtAsync(page, timeline.VersionOf<SessionOpened>());
        await auditor.SoundAsync();

        // To the re-score by its marker, then on by the keyboard.
        await page.GetByLabel("Mốc", new() { Exact = true }).SelectOptionAsync("Rescore");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mốc sau (Page Down)" }).ClickAsync();
        await AtAsync(page, rescore);
        await Expect(page.GetByText("Lý do: Đọc lại minh chứng bao bì").First).ToBeVisibleAsync();
        var knob = page.GetByRole(AriaRole.Slider);
        await knob.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await AtAsync(page, rescore + 1);
        await page.Keyboard.PressAsync("End");
        await AtAsync(page, timeline.Count);
        await page.GoBackAsync();
        await AtAsync(page, timeline.VersionOf<SessionOpened>());
        await page.GoForwardAsync();
        await AtAsync(page, timeline.Count);

        // A drag over the lanes ends where the hand does.
        var lanes = (await page.Locator(".lanes-plot").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(lanes.X + 5, lanes.Y + 5);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(lanes.X + (lanes.Width / 2), lanes.Y + 5, new() { Steps = 40 });
        await page.Mouse.UpAsync();
        await AtAsync(page, timeline.Count / 2);

        // Played, it moves by itself and stands when it is told to.
        await page.GetByLabel("Tốc độ").SelectOptionAsync("600");
        await page.GetByRole(AriaRole.Button, new() { Name = "Phát", Exact = true }).ClickAsync();
        await Expect(knob).Not.ToHaveAttributeAsync("data-version", Text(timeline.Count / 2));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dừng" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("su-kien=(?!45)", RegexOptions.None, TimeSpan.FromSeconds(1)));

        // A deep link lands exactly there; through the eyes of a member who has not submitted there are no points.
        var second = timeline.VersionOf<BallotCast>() + 1;
        await auditor.OpenAsync(ReplayAddress.Of("phien", _session.Id, second, "sp1"));
        await AtAsync(page, second);
        await Expect(page.GetByText("điểm trung bình của 2 phiếu")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Nhìn bằng mắt của" }).SelectOptionAsync("tv3");
        await Expect(page.GetByText("chưa được thấy điểm")).ToBeVisibleAsync();
        Assert.Equal(0, await page.GetByText("điểm trung bình").CountAsync());
        await Expect(page).ToHaveURLAsync(new Regex("mat=tv3", RegexOptions.None, TimeSpan.FromSeconds(1)));

        // The versions of a form, and from one to its moment.
        await auditor.OpenAsync(ReplayAddress.Of(_session.Id, rescore, "sp2"));
        await page.GetByRole(AriaRole.Link, new() { Name = "các bản phiếu của Sở Y tế" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Các bản phiếu của Sở Y tế" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đến lúc nộp" }).Last.ClickAsync();
        await AtAsync(page, timeline.VersionOf<BallotCast>(cast => cast is { SeatId: "tv2", ProductId: "sp2", Round: 2 }));
        await auditor.PictureAsync("replay-versions");
        await auditor.SoundAsync();
    }

    [Fact]
    public async Task On_a_phone_it_is_whole_a_bad_link_is_said_and_nobody_else_gets_in()
    {
        await using var secretary = await SeatedVisitor.ArriveAsync(_browser, _server, _session.Id, "tk", 390);
        await secretary.OpenAsync($"/phien/{_session.Id}/phat-lai?su-kien=99999");
        await Expect(secretary.Page.GetByText("Phiên họp không có sự kiện “99999”.")).ToBeVisibleAsync();
        await secretary.OpenAsync(ReplayAddress.Of(_session.Id, _session.Timeline().VersionOf<SpreadExceeded>()));
        await AtAsync(secretary.Page, _session.Timeline().VersionOf<SpreadExceeded>());
        await secretary.PictureAsync("replay-phone");
        await secretary.SoundAsync();

        await using var member = await SeatedVisitor.ArriveAsync(_browser, _server, _session.Id, "tv1");
        await member.OpenAsync(ReplayAddress.Of(_session.Id, 40));
        await Expect(member.Page.GetByRole(AriaRole.Heading, new() { Name = "Trang này của" })).ToBeVisibleAsync();
        Assert.Equal(0, await member.Page.GetByRole(AriaRole.Slider).CountAsync());
    }

    private static Task AtAsync(IPage page, int version) => Expect(page.GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("data-version", Text(version));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
