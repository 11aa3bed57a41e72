using System.Net;
using System.Text;
using OcopScoring.App.Documents.Tables;
using OcopScoring.App.Web;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Documents;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>The tables are there for whoever leads or keeps the record, for the council once it is sealed, and for nobody else.</summary>
public sealed class ResultTablesTests : IAsyncLifetime
{
    private static readonly string[] Kinds = ["xlsx", "csv", "json"];

    private readonly ProgramUnderTest _program = new();
    private HttpClient _client = null!;
    private Sitting _sitting = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

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
    public async Task While_the_session_lasts_they_are_for_the_chair_and_the_secretary()
    {
        var other = await Sitting.OpenAsync(_program.Services, 1);
        foreach (var kind in Kinds)
        {
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(Sitting.Secretary, kind)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(Sitting.Chair, kind)).StatusCode);
            foreach (var nobody in new[] { Sitting.First, null, "nobody" })
                Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(nobody, kind)).StatusCode);

            Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Sitting.Secretary, kind, other.Id)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Sitting.Secretary, "docx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Sitting.Secretary, "xlsx", "no-such", "no-such")).StatusCode);
    }

    [Fact]
    public async Task Once_it_is_sealed_they_are_for_the_whole_council()
    {
        foreach (var seat in new[] { Sitting.Chair, Sitting.First, Sitting.Second, Sitting.Third })
            await _sitting.CastAsync(seat, 1);

        await _sitting.ChairAsync(new CloseRound(Sitting.Product(1), null));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Sitting.First, "json")).StatusCode);
        await _sitting.ChairAsync(new RateProduct(Sitting.Product(1)));
        await _sitting.SealAsync();

        var answer = await GetAsync(Sitting.First, "json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"total\": 100", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(null, "json")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("nobody", "json")).StatusCode);
    }

    [Fact]
    public async Task They_are_files_that_nobody_on_the_way_keeps_and_name_where_the_record_stood()
    {
        using var sheet = await GetAsync(Sitting.Secretary, "xlsx");
        using var list = await GetAsync(Sitting.Secretary, "csv");
        using var data = await GetAsync(Sitting.Secretary, "json");

        foreach (var answer in new[] { sheet, list, data })
        {
            Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }

        var version = (await _sitting.Desk.FindAsync(_sitting.Id))!.Version;
        var disposition = sheet.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", FormattableString.Invariant($"Kết quả {_sitting.Id} bản {version}.xlsx")), (disposition.DispositionType, disposition.FileNameStar));
        Assert.Equal(XlsxFile.ContentType, sheet.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Tổng hợp", Workbook.Read(await sheet.Content.ReadAsByteArrayAsync(Cancel))[0].Name);
        Assert.Equal(Encoding.UTF8.GetPreamble(), (await list.Content.ReadAsByteArrayAsync(Cancel))[..3]);
        var head = (await _sitting.Desk.ReadAsync(_sitting.Id))!.Value.Head;
        Assert.Contains($"\"hash\": \"{head.Hash}\"", await data.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string? seat, string kind, string? badgeOf = null, string? at = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ResultTables.AddressOf(at ?? _sitting.Id, kind));
        if (seat is not null)
        {
            var (name, value) = SeatedVisitor.CookieOf(_program.Services, badgeOf ?? _sitting.Id, seat);
            request.Headers.Add("Cookie", $"{name}={value}");
        }

        return await _client.SendAsync(request, Cancel);
    }
}
