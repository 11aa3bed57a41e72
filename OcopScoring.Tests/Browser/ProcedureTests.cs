using Microsoft.Playwright;
using OcopScoring.App.Demo;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>A chair and a member at their own screens: standing aside, eliminating, losing the quorum and going on.</summary>
public sealed class ProcedureTests(Chromium chromium) : IAsyncLifetime
{
    private const string Lychee = "vai-thieu";

    private readonly AppServer _server = new();
    private Visitor _chair = null!;
    private Visitor _member = null!;
    private CouncilAtWork _council = null!;

    public async ValueTask InitializeAsync()
    {
        var browser = await chromium.BrowserAsync();
        _chair = await SeatedVisitor.ArriveAsync(browser, _server, DemonstrationSession.Id, "ct");
        _member = await SeatedVisitor.ArriveAsync(browser, _server, DemonstrationSession.Id, "sct", width: 390);
        _council = new CouncilAtWork(_server.Services);
        await _council.DoAsync("ct", new OpenSession());
        await _council.DoAsync("ct", new OpenRound(Lychee));
        await _chair.OpenAsync($"/phien/{DemonstrationSession.Id}/dieu-hanh");
        await _member.OpenAsync($"/phien/{DemonstrationSession.Id}/phieu/{Lychee}");
        await Expect(_chair.Page.GetByText("Đã nộp 0/8 phiếu")).ToBeVisibleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _member.DisposeAsync();
        await _chair.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_member_stands_aside_and_from_then_on_sees_nothing_of_the_product()
    {
        await _member.Page.GetByText("Việc khác về sản phẩm này").ClickAsync();
        await Button(_member, "Tôi không tham gia chấm…").ClickAsync();
        await Button(_member, "Ghi: không tham gia chấm").ClickAsync();
        await Expect(_member.Page.GetByText("Hãy ghi lý do")).ToBeVisibleAsync();
        await _member.PictureAsync("procedure-recusal");
        Assert.Empty(await _member.BarriersAsync());
        await _member.Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Có góp vốn vào hợp tác xã.");
        await Button(_member, "Ghi: không tham gia chấm").ClickAsync();

        await Expect(_member.Page.GetByText("Sở Công Thương không tham gia chấm “Vải thiều Thanh Hà”.")).ToBeVisibleAsync();
        await Expect(_member.Page.GetByText("Đã có")).ToHaveCountAsync(0);
        await Expect(_chair.Page.GetByText("Đã nộp 0/7 phiếu")).ToBeVisibleAsync();
        await Expect(_chair.Page.GetByText("Không tham gia chấm: Sở Công Thương (Có góp vốn vào hợp tác xã.)")).ToBeVisibleAsync();
        await _chair.PictureAsync("procedure-recused");
    }

    [Fact]
    public async Task An_elimination_is_proposed_voted_on_and_ruled()
    {
        await _member.Page.GetByText("Việc khác về sản phẩm này").ClickAsync();
        await Button(_member, "Đề nghị loại…").ClickAsync();
        await _member.Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Hồ sơ thiếu giấy tờ bắt buộc.");
        await _member.PictureAsync("procedure-elimination");
        await Button(_member, "Gửi đề nghị").ClickAsync();
        await Expect(_chair.Page.GetByText("Đã biểu quyết 0/8")).ToBeVisibleAsync();

        await Button(_member, "Đồng ý loại").ClickAsync();
        foreach (var seat in new[] { "pct", "skhcn", "syt" })
            await _council.DoAsync(seat, new VoteOnElimination(Lychee, true));
        await Expect(_chair.Page.GetByText("Đã biểu quyết 4/8")).ToBeVisibleAsync();
        await Expect(Button(_chair, "Ghi quyết định của Hội đồng…")).ToHaveCountAsync(0);
        await Button(_chair, "Đồng ý loại").ClickAsync();
        await Button(_chair, "Ghi quyết định của Hội đồng…").ClickAsync();
        await _chair.Page.GetByLabel("Lý do (ghi vào biên bản)").FillAsync("Đã kiểm tra hồ sơ tại phiên họp.");
        await _chair.PictureAsync("procedure-ruling");
        Assert.Empty(await _chair.BarriersAsync());
        await Button(_chair, "Ghi: loại sản phẩm").ClickAsync();

        await Expect(_chair.Page.GetByText("5 đồng ý, 0 không đồng ý")).ToBeVisibleAsync();
        await Expect(_member.Page.GetByText("Sản phẩm này đã bị loại.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Losing_the_quorum_pauses_every_screen_until_the_chair_resumes()
    {
        foreach (var seat in new[] { "syt", "stc", "hnd" })
            await _council.DoAsync("tk", new RecordAttendance(seat, Present: false));
        await Expect(_chair.Page.GetByText("Tạm dừng: không còn đủ thành viên")).ToBeVisibleAsync();
        await Expect(_member.Page.GetByText("Phiên họp đang tạm dừng. Hãy chờ người chủ trì cho họp tiếp.")).ToBeVisibleAsync();
        await Expect(Button(_chair, "Họp tiếp")).ToHaveCountAsync(0);
        await _chair.PictureAsync("procedure-paused");
        await _member.PictureAsync("procedure-paused-member");
        Assert.Empty(await _chair.BarriersAsync());

        await _council.DoAsync("tk", new RecordAttendance("syt", Present: true));
        await Button(_chair, "Họp tiếp").ClickAsync();
        await Expect(_member.Page.GetByText("Phiên họp đang tạm dừng")).ToHaveCountAsync(0);
        await Expect(_chair.Page.GetByText("Đang họp")).ToBeVisibleAsync();
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
