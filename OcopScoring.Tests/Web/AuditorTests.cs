using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Components.Pages.Minutes;
using OcopScoring.App.Components.Pages.Paper;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>The inspection reads all of sealed sessions and nothing of others, changes nothing, and no look goes unnoted.</summary>
public sealed class AuditorTests : IAsyncLifetime
{
    private readonly ProgramUnderTest _program = new();
    private HttpClient _client = null!;
    private Sitting _open = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private AccessStore Log => _program.Services.GetRequiredService<AccessStore>();

    public async ValueTask InitializeAsync()
    {
        _client = _program.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        await SealedOnDisk.PutAsync(_program.Services.GetRequiredService<EventStore>(), _program.Services.GetRequiredService<AttachmentStore>());
        _open = await Sitting.OpenAsync(_program.Services, 1);
        foreach (var seat in new[] { Sitting.Chair, Sitting.First, Sitting.Second, Sitting.Third })
            await _open.CastAsync(seat, 1);

        await _open.ChairAsync(new CloseRound(Sitting.Product(1), null));
        await _open.ChairAsync(new RateProduct(Sitting.Product(1)));
        await _open.ChairAsync(new CloseSession(null));
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task Every_file_of_a_sealed_session_is_given_and_each_is_noted_first()
    {
        foreach (var address in Files(SealedOnDisk.Id, "sp3", "tv3"))
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));
            var row = (await Log.ReadAsync(null, 1)).Rows[0];
            Assert.Equal(("auditor", AccessKind.Export, address, SealedOnDisk.Id), (row.Who, row.What, row.Path, row.SessionId));
        }

        foreach (var address in Pages(SealedOnDisk.Id, "sp3", "tv3"))
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));
            Assert.Equal((AccessKind.View, address), ((await Log.ReadAsync(SealedOnDisk.Id, 1)).Rows[0].What, (await Log.ReadAsync(SealedOnDisk.Id, 1)).Rows[0].Path));
        }

        var before = (await Log.ReadAsync(null, 1)).Count;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(SessionBook.Workbook));
        Assert.Equal(before + 1, (await Log.ReadAsync(null, 1)).Count);
    }

    [Fact]
    public async Task Of_a_session_that_is_not_sealed_nothing_is_given()
    {
        foreach (var address in Files(_open.Id, Sitting.Product(1), Sitting.First))
            Assert.True(await StatusAsync(address) == HttpStatusCode.NotFound, address);

        Assert.Contains("ghế của bạn không được xem", await PageAsync(MinutesPrint.AddressOf(_open.Id, null)), StringComparison.Ordinal);
        Assert.Empty((await Log.ReadAsync(_open.Id, 1)).Rows);
    }

    [Fact]
    public async Task What_cannot_be_noted_is_not_given()
    {
        await using (var connection = new SqliteConnection($"Data Source={_program.Services.GetRequiredService<DataFolder>().DatabaseFile};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TRIGGER Full BEFORE INSERT ON Accesses BEGIN SELECT RAISE(ABORT, 'disk full'); END";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        foreach (var address in Files(SealedOnDisk.Id, "sp3", "tv3").Concat(Pages(SealedOnDisk.Id, "sp3", "tv3")))
        {
            using var answer = await GetAsync(address);
            Assert.Equal((HttpStatusCode.Redirect, NotLogged.Address), (answer.StatusCode, answer.Headers.Location?.ToString()));
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
        }

        Assert.Contains("nên chưa cho xem", await PageAsync(NotLogged.Address), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_of_a_session_was_forgotten_here()
    {
        var patterns = _program.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText ?? "")
            .Where(pattern => pattern.Contains("{sessionId}", StringComparison.OrdinalIgnoreCase));
        var known = Files(SealedOnDisk.Id, "sp3", "tv3").Append(MinutesFiles.PdfOf(SealedOnDisk.Id, 1)).ToList();

        Assert.All(patterns, pattern => Assert.True(
            known.Exists(address => Regex.IsMatch(address, $"^{Regex.Replace(pattern, @"\{(?:[^{}]|\{[^}]*\})*?\}(?=[/.]|$)", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1))}$", RegexOptions.None, TimeSpan.FromSeconds(1))),
            $"{pattern} is tried with no address."));
    }

    [Fact]
    public async Task The_home_and_the_log_are_for_the_inspection_and_the_office()
    {
        foreach (var address in new[] { AuditHome.Address, AccessLogPage.Address })
        {
            Assert.Contains("Trang này của Văn phòng Hội đồng và Đoàn kiểm tra", await PageAsync(address, SeatedVisitor.CookieOf(_program.Services, SealedOnDisk.Id, "ct")), StringComparison.Ordinal);
            Assert.DoesNotContain("Trang này của Văn phòng Hội đồng và Đoàn kiểm tra", await PageAsync(address, SeatedVisitor.CookieOfOffice(_program.Services)), StringComparison.Ordinal);
        }

        var home = await PageAsync(AuditHome.Address);
        Assert.Contains(VerifyPage.AddressOf(SealedOnDisk.Id), home, StringComparison.Ordinal);
        Assert.Contains("Chưa đối chiếu lần nào", home, StringComparison.Ordinal);
        Assert.DoesNotContain(_open.Id, home, StringComparison.Ordinal);
        await StatusAsync(MinutesFiles.DrawingOf(SealedOnDisk.Id, 1));
        Assert.Contains(MinutesFiles.DrawingOf(SealedOnDisk.Id, 1), await PageAsync(AccessLogPage.AddressOf(SealedOnDisk.Id, 1)), StringComparison.Ordinal);
        Assert.Contains("Chưa có lần truy cập nào", await PageAsync(AccessLogPage.AddressOf("khong-co", 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_comes_in_by_the_front_door_and_can_change_nothing()
    {
        using var client = _program.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal(AuditHome.Address, await PostAsync(client, "/vao-kiem-tra"));
        Assert.Contains("Bạn đang đọc hồ sơ với tư cách Đoàn kiểm tra", WebUtility.HtmlDecode(await client.GetStringAsync("/", Cancel)), StringComparison.Ordinal);

        Assert.Null(await PostAsync(client, "/tap-huan"));
        Assert.Null(await PostAsync(client, SessionBook.Target));
        Assert.Equal("/", await PostAsync(client, "/roi-ghe"));
        using var shut = await client.GetAsync(AuditHome.Address, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        Assert.Contains("Trang này của Văn phòng Hội đồng và Đoàn kiểm tra", WebUtility.HtmlDecode(await shut.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_page_that_verifies_may_ask_for_the_camera()
    {
        Assert.StartsWith("camera=(self),", await PolicyAsync(VerifyPage.AddressOf(SealedOnDisk.Id)), StringComparison.Ordinal);
        Assert.StartsWith("camera=(),", await PolicyAsync(AuditHome.Address), StringComparison.Ordinal);

        async Task<string> PolicyAsync(string address)
        {
            using var answer = await GetAsync(address);
            return Assert.Single(answer.Headers.GetValues("Permissions-Policy"));
        }
    }

    private static List<string> Files(string id, string product, string seat) =>
    [
        MinutesFiles.PreviewOf(id),
        MinutesFiles.DrawingOf(id, 1),
        MinutesFiles.SignedOf(id, SealedOnDisk.Documents.ElementAt(1)),
        Scans.AddressOf(id, product, seat, SealedOnDisk.Documents.ElementAt(2)),
        FormFiles.EmptyFormsOf(id, "docx"),
        FormFiles.EmptyOf(id, product),
        FormFiles.FormOf(id, product, seat),
        FormFiles.FormsOf(id, product, "zip"),
        FormFiles.FormsOf(id, "docx"),
        ResultTables.AddressOf(id, "xlsx"),
        ResultTables.AddressOf(id, "csv"),
        ResultTables.AddressOf(id, "json"),
        BundleFiles.BundleOf(id),
    ];

    private static List<string> Pages(string id, string product, string seat) =>
        [MinutesPrint.AddressOf(id, 1), FormPage.AddressOf(id, product, seat), "/phien/" + id];

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<string> PageAsync(string address, (string Name, string Value)? cookie = null)
    {
        using var answer = await GetAsync(address, cookie);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<HttpResponseMessage> GetAsync(string address, (string Name, string Value)? cookie = null)
    {
        var (name, value) = cookie ?? SeatedVisitor.CookieOfAuditor(_program.Services);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Cookie", $"{name}={value}");
        return await _client.SendAsync(request, Cancel);
    }

    private static async Task<string?> PostAsync(HttpClient client, string address)
    {
        var token = Regex.Match(await client.GetStringAsync("/", Cancel), "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(address, form, Cancel);
        return answer.Headers.Location?.ToString();
    }
}
