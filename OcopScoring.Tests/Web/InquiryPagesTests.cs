using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>Who gets the calculation by other rules and the figures of members, and that nothing is written but who looked.</summary>
public sealed class InquiryPagesTests : IAsyncLifetime
{
    private const string Chair = Sitting.Chair;
    private const string Inspection = "(inspection)";

    private readonly ProgramUnderTest _program = new();
    private HttpClient _client = null!;
    private Sitting _sitting = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string WhatIf => WhatIfPage.AddressOf(_sitting.Id);

    public async ValueTask InitializeAsync()
    {
        _client = _program.CreateClient(new() { HandleCookies = false });
        _sitting = await Sitting.OpenAsync(_program.Services, 1);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task A_calculation_is_for_the_inspection_and_the_chair_once_the_session_is_sealed()
    {
        const string calculation = "Đây là phép tính thử; kết quả được công nhận là kết quả trong hồ sơ.";
        Assert.All(await PagesAsync(WhatIf, Chair, Inspection), page => Assert.DoesNotContain(calculation, page, StringComparison.Ordinal));

        await SealAsync();
        var version = (await _sitting.Desk.FindAsync(_sitting.Id))!.Version;

        Assert.All(await PagesAsync(WhatIf + "?toi-thieu=gate-all/1", Chair, Inspection), page =>
        {
            Assert.Contains(calculation, page, StringComparison.Ordinal);
            Assert.Contains("Tóm tắt phép tính thử", page, StringComparison.Ordinal);
        });
        Assert.All(await PagesAsync(WhatIf, Sitting.First, Sitting.Secretary, null), page => Assert.DoesNotContain(calculation, page, StringComparison.Ordinal));
        Assert.Equal(version, (await _program.Services.GetRequiredService<EventStore>().ReadAsync(_sitting.Id)).Count);
        Assert.Contains(await LogAsync(), row => row.Path == WhatIf + "?toi-thieu=gate-all/1");
    }

    [Fact]
    public async Task What_is_not_known_is_named_and_nothing_is_calculated()
    {
        await SealAsync();

        var page = Assert.Single(await PagesAsync(WhatIf + "?toi-thieu=gate-all/1&quy-che=moi/7", Chair));

        Assert.Contains("chương trình không biết (quy-che)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tóm tắt phép tính thử", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_of_members_are_for_the_inspection_and_chairs()
    {
        await SealAsync();
        const string figures = "Các con số này là gì, và không là gì";

        Assert.All(await PagesAsync(MembersPage.Address, Chair, Inspection), page =>
        {
            Assert.Contains(figures, page, StringComparison.Ordinal);
            Assert.Contains("Sở Công Thương: 1 sản phẩm trong 1 phiên", page, StringComparison.Ordinal);
        });
        Assert.All(await PagesAsync(MembersPage.Address, Sitting.First, Sitting.Secretary, null), page =>
        {
            Assert.DoesNotContain(figures, page, StringComparison.Ordinal);
            Assert.DoesNotContain("Sở Công Thương", page, StringComparison.Ordinal);
        });
        Assert.Single(await LogAsync(), row => row.Path == MembersPage.Address);
    }

    private async Task SealAsync()
    {
        foreach (var seat in new[] { Chair, Sitting.First, Sitting.Second, Sitting.Third })
            await _sitting.CastAsync(seat, 1);

        await _sitting.ChairAsync(new CloseRound(Sitting.Product(1), null));
        await _sitting.ChairAsync(new RateProduct(Sitting.Product(1)));
        await _sitting.SealAsync();
    }

    private async Task<IEnumerable<AccessRow>> LogAsync() => (await _program.Services.GetRequiredService<AccessStore>().ReadAsync(null, 1)).Rows;

    private async Task<List<string>> PagesAsync(string address, params string?[] readers)
    {
        var pages = new List<string>();
        foreach (var reader in readers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (reader is not null)
            {
                var (name, value) = reader == Inspection ? SeatedVisitor.CookieOfAuditor(_program.Services) : SeatedVisitor.CookieOf(_program.Services, _sitting.Id, reader);
                request.Headers.Add("Cookie", $"{name}={value}");
            }

            using var answer = await _client.SendAsync(request, Cancel);
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Forbidden });
            pages.Add(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)));
        }

        return pages;
    }
}
