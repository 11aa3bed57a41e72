using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>Scans of paper forms are served to whoever copies and whoever compares them; to everybody else there is nothing.</summary>
public sealed class ScansTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 500).Select(number => (byte)number)];
    private static readonly string Product = Sitting.Product(1);

    private readonly ProgramUnderTest _program = new();
    private HttpClient _client = null!;
    private Sitting _sitting = null!;
    private string _scan = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _client = _program.CreateClient(new() { HandleCookies = false });
        _sitting = await Sitting.OpenAsync(_program.Services, 1);
        var store = _program.Services.GetRequiredService<AttachmentStore>();
        _scan = Assert.IsType<AttachmentReply.Saved>(await store.SaveAsync(_sitting.Id, "Phiếu Sở Công Thương.pdf", Pdf)).Sha256;
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_compares_gets_the_bytes_and_no_one_keeps_them()
    {
        await EnterAsync();
        using var answer = await GetAsync(Sitting.First);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("inline", "Phiếu Sở Công Thương.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_else_finds_nothing()
    {
        var other = await Sitting.OpenAsync(_program.Services, 1);
        await NobodyAsync(Sitting.Secretary); // uploaded, but of no form yet

        await EnterAsync();
        await FoundAsync(Sitting.Secretary);
        await NobodyAsync(null);
        await NobodyAsync("nobody");
        await NobodyAsync(Sitting.Second);
        await NobodyAsync(Sitting.Chair); // own form not in
        await NobodyAsync(Sitting.First, session: other.Id);
        await NobodyAsync(Sitting.Secretary, session: other.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Sitting.First, other.Id, other.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Sitting.First, of: Sitting.Second)).StatusCode);
    }

    [Fact]
    public async Task The_presiding_chair_sees_it_only_with_the_own_form_in_and_nobody_recused_does()
    {
        await EnterAsync();
        await _sitting.CastAsync(Sitting.Chair, 1);
        await FoundAsync(Sitting.Chair);

        await _sitting.ChairAsync(new DeclareRecusal(Sitting.Chair, Product, "Có góp vốn"));
        await NobodyAsync(Sitting.Chair);
    }

    [Fact]
    public async Task A_copy_that_is_under_way_shows_its_scan_to_the_secretary_alone()
    {
        var drafts = _program.Services.GetRequiredService<DraftDesk>();
        await drafts.ScanAsync(_sitting.Id, Product, new DraftHand(Sitting.First, Sitting.Secretary), _scan);

        await FoundAsync(Sitting.Secretary);
        await NobodyAsync(Sitting.First);
        await NobodyAsync(Sitting.Chair);
    }

    [Fact]
    public async Task Once_the_form_is_in_its_member_alone_sees_the_scan()
    {
        await EnterAsync();
        var version = (await _sitting.Desk.FindAsync(_sitting.Id))!.Version;
        await _sitting.DoAsync(Actor.InSeat(Sitting.First), new ConfirmPaperBallot(Product, Sitting.First, version));

        await FoundAsync(Sitting.First);
        await NobodyAsync(Sitting.Secretary);
        await NobodyAsync(Sitting.Second);
    }

    private async Task EnterAsync() => await _sitting.DoAsync(Actor.InSeat(Sitting.Secretary), new EnterPaperBallot(
        Product, Sitting.First, Answers.To(await _sitting.SetAsync(1), Answers.Best), DraftAnswers.Empty.Comments, null, _scan));

    private async Task FoundAsync(string seat)
    {
        using var answer = await GetAsync(seat);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{seat} does not find the scan.");
    }

    private async Task NobodyAsync(string? seat, string? session = null)
    {
        using var answer = await GetAsync(seat, session);
        Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{seat} of {session} finds {answer.StatusCode}.");
        Assert.NotEqual("application/pdf", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<HttpResponseMessage> GetAsync(string? seat, string? badgeOf = null, string? at = null, string of = Sitting.First)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Scans.AddressOf(at ?? _sitting.Id, Product, of, _scan));
        if (seat is not null)
        {
            var (name, value) = SeatedVisitor.CookieOf(_program.Services, badgeOf ?? _sitting.Id, seat);
            request.Headers.Add("Cookie", $"{name}={value}");
        }

        return await _client.SendAsync(request, Cancel);
    }
}
