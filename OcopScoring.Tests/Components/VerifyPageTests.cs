using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Tests.Kit;
using OcopScoring.Tests.Verification;

namespace OcopScoring.Tests.Components;

/// <summary>The page that verifies: who may, what it says of what it found, and that nothing is verified unnoted.</summary>
public sealed class VerifyPageTests(SealedRoom sealedRoom) : BunitContext, IClassFixture<SealedRoom>
{
    private HarmedRoom _copy = null!;

    [Fact]
    public async Task It_says_level_by_level_that_nothing_was_changed_and_that_the_printed_pair_is_carried()
    {
        var page = await OpenAsync();
        Assert.Equal(string.Empty, page.Find("#printed-head").GetAttribute("value") ?? string.Empty); // nothing is filled in beforehand

        page.Find("#printed-head").Input($" {SealedOnDisk.Printed.Pair.ToUpperInvariant()} ");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll(".levels .intact").Count), TimeSpan.FromSeconds(30));
        Assert.Contains("Không phát hiện sửa đổi", page.Find(".result").TextContent, StringComparison.Ordinal);
        Assert.Contains($"ở sự kiện số {SealedOnDisk.Printed.Count}.", page.Find(".result").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".history li"));
        Assert.Equal([AccessKind.Verify, AccessKind.View], (await _copy.Room.Accesses.ReadAsync(SealedOnDisk.Id, 1)).Rows.Select(row => row.What));
    }

    [Fact]
    public async Task What_is_no_pair_is_refused_in_words_and_another_pair_is_a_finding()
    {
        var page = await OpenAsync();
        page.Find("#printed-head").Input("152:abc");
        await page.Find("form").SubmitAsync();
        Assert.StartsWith("Đây không phải là cặp số in trên biên bản", page.Find("#head-problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".levels"));

        page.Find("#printed-head").Input((SealedOnDisk.Printed with { Hash = new string('0', 64) }).Pair);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("chuỗi đã bị làm lại", page.Find(".findings").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Equal($"/phien/{SealedOnDisk.Id}/phat-lai?su-kien={SealedOnDisk.Printed.Count}", page.Find(".findings a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_record_that_does_not_hold_is_verified_all_the_same()
    {
        var page = await OpenAsync("UPDATE Events SET Actor = 'seat/tv1' WHERE Version = 5");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Hồ sơ này không còn đúng như đã ghi", page.Find(".alarm").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Contains("Nội dung đã bị sửa", page.Find(".findings").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_noted_is_not_verified()
    {
        var page = await OpenAsync();
        await _copy.HarmAsync("CREATE TRIGGER Full BEFORE INSERT ON Accesses BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Chưa ghi được nhật ký truy cập", page.Find("#head-problem").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Empty(await _copy.Room.Get<VerificationStore>().LastAsync());
    }

    [Fact]
    public async Task What_cannot_be_examined_is_said_and_nothing_is_concluded()
    {
        var page = await OpenAsync();
        await _copy.HarmAsync("ALTER TABLE Events RENAME TO Gone");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Chưa đối chiếu được", page.Find(".status").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Single(page.FindAll("button.primary"));
    }

    [Theory]
    [InlineData("tv1", false)]
    [InlineData("tk", true)]
    [InlineData("ct", true)]
    public async Task Of_the_seats_those_who_lead_or_keep_the_record_may(string seat, bool may)
    {
        var page = await OpenAsync(harm: null, new SeatBadge(SealedOnDisk.Id, seat).ToPrincipal("test"));

        Assert.Equal(may, page.FindAll("form").Count == 1);
    }

    private async Task<IRenderedComponent<VerifyPage>> OpenAsync(string? harm = null, ClaimsPrincipal? user = null)
    {
        _copy = await sealedRoom.CopyAsync(harm);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddSingleton(_copy.Room.Desk);
        Services.AddSingleton(_copy.Room.Accesses);
        Services.AddSingleton<AccessTrail>();
        Services.AddSingleton(_copy.Room.Get<SealedSessions>());
        Services.AddSingleton(_copy.Room.Get<SessionVerifier>());
        Services.AddSingleton(_copy.Room.Get<VerificationStore>());
        Services.AddScoped<FindingWords>();
        this.AddAuthorization().SetAuthorized("x").SetClaims([.. (user ?? AuditorBadge.ToPrincipal("test")).Claims]);
        var page = Render<VerifyPage>(page => page.Add(shown => shown.SessionId, SealedOnDisk.Id));
        page.WaitForElement("h1", TimeSpan.FromSeconds(30));
        return page;
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _copy.DisposeAsync();
    }
}
