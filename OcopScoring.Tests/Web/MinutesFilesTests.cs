using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>Drawing the minutes, and who gets which of their files.</summary>
public sealed class MinutesFilesTests : IAsyncLifetime
{
    private static readonly byte[] Signed = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 300).Select(number => (byte)number)];

    private readonly ProgramUnderTest _program = new();
    private HttpClient _client = null!;
    private Sitting _sitting = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private MinutesDesk Minutes => _program.Services.GetRequiredService<MinutesDesk>();

    private AttachmentStore Files => _program.Services.GetRequiredService<AttachmentStore>();

    public async ValueTask InitializeAsync()
    {
        _client = _program.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        _sitting = await Sitting.OpenAsync(_program.Services, 1);
        foreach (var seat in new[] { Sitting.Chair, Sitting.First, Sitting.Second, Sitting.Third })
            await _sitting.CastAsync(seat, 1);

        await _sitting.ChairAsync(new CloseRound(Sitting.Product(1), null));
        await _sitting.ChairAsync(new RateProduct(Sitting.Product(1)));
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task What_is_on_record_is_the_hash_of_the_bytes_that_are_kept_and_handed_out()
    {
        await CloseAndDrawAsync();
        var drawing = (await StateAsync()).Drawing!;
        using var answer = await GetAsync(MinutesFiles.DrawingOf(_sitting.Id, 1), Sitting.Secretary);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal(drawing.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal($"bien-ban-{_sitting.Id}-ban-1.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });

        // The same record as of the drawing makes the same bytes again.
        var again = MinutesPaper.Of((await Minutes.ReadAsync(_sitting.Id, drawing.Version - 1))!, drawing.Reason).Write();
        Assert.Equal(bytes, again);
    }

    [Fact]
    public async Task A_drawing_that_is_refused_keeps_nothing()
    {
        var answer = await Minutes.DrawAsync(_sitting.Id, Actor.InSeat(Sitting.Secretary), null, Guid.CreateVersion7());

        Assert.IsType<Refusal.WrongPhase>(Assert.IsType<Answer.Refused>(answer).Refusal);
        Assert.Empty((await StateAsync()).Drawings);
        Assert.IsType<Answer.Refused>(await Minutes.DrawAsync("khong-co", Actor.Office, null, Guid.CreateVersion7()));
    }

    [Fact]
    public async Task A_press_sent_twice_draws_once()
    {
        await _sitting.ChairAsync(new CloseSession(null));
        var id = Guid.CreateVersion7();
        var first = await Minutes.DrawAsync(_sitting.Id, Actor.InSeat(Sitting.Secretary), null, id);
        var second = await Minutes.DrawAsync(_sitting.Id, Actor.InSeat(Sitting.Secretary), null, id);

        Assert.Equal(first, second);
        Assert.Single((await StateAsync()).Drawings);
    }

    [Fact]
    public async Task Members_read_what_they_sign_and_nobody_else_finds_anything()
    {
        // While the council sits, a look at the minutes would show points before they may be seen.
        await NothingAsync(MinutesFiles.PreviewOf(_sitting.Id), Sitting.Secretary, Sitting.Chair, Sitting.First);
        await _sitting.ChairAsync(new CloseSession(null));
        await FoundAsync(MinutesFiles.PreviewOf(_sitting.Id), Sitting.Secretary, Sitting.Chair);
        await NothingAsync(MinutesFiles.PreviewOf(_sitting.Id), Sitting.First, "nobody", null);
        await NothingAsync(MinutesFiles.DrawingOf(_sitting.Id, 1), Sitting.Secretary); // not drawn yet

        Assert.IsType<Answer.Done>(await Minutes.DrawAsync(_sitting.Id, Actor.InSeat(Sitting.Secretary), null, Guid.CreateVersion7()));
        var sha256 = Assert.IsType<AttachmentReply.Saved>(await Files.SaveAsync(_sitting.Id, "x.pdf", Signed, AttachmentKind.Pdf)).Sha256;
        await NothingAsync(MinutesFiles.SignedOf(_sitting.Id, sha256), Sitting.Secretary); // uploaded, but nobody has said it is the minutes
        await _sitting.DoAsync(Actor.InSeat(Sitting.Secretary), new SignMinutes(1, sha256));

        foreach (var address in new[] { MinutesFiles.DrawingOf(_sitting.Id, 1), MinutesFiles.SignedOf(_sitting.Id, sha256) })
        {
            await FoundAsync(address, Sitting.Secretary, Sitting.Chair, Sitting.First);
            await NothingAsync(address, "nobody", null);
        }

        await NothingAsync(MinutesFiles.DrawingOf(_sitting.Id, 2), Sitting.Secretary);
        var other = await Sitting.OpenAsync(_program.Services, 1);
        using var elsewhere = await GetAsync(MinutesFiles.SignedOf(other.Id, sha256), Sitting.Secretary, other.Id);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Only_a_PDF_is_taken_for_signed_minutes() => Assert.Equal(
        new AttachmentReply.Refused(AttachmentRefusal.WrongKind),
        await Files.SaveAsync(_sitting.Id, "x.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], AttachmentKind.Pdf));

    private async Task CloseAndDrawAsync()
    {
        await _sitting.ChairAsync(new CloseSession(null));
        Assert.IsType<Answer.Done>(await Minutes.DrawAsync(_sitting.Id, Actor.InSeat(Sitting.Secretary), null, Guid.CreateVersion7()));
    }

    private async Task<SessionState> StateAsync() => (await _sitting.Desk.FindAsync(_sitting.Id))!;

    private async Task FoundAsync(string address, params string?[] seats) => await StatusAsync(HttpStatusCode.OK, address, seats);

    private async Task NothingAsync(string address, params string?[] seats) => await StatusAsync(HttpStatusCode.NotFound, address, seats);

    private async Task StatusAsync(HttpStatusCode status, string address, string?[] seats)
    {
        foreach (var seat in seats)
        {
            using var answer = await GetAsync(address, seat);
            Assert.True(status == answer.StatusCode, $"{address} gave {seat ?? "no seat"} {answer.StatusCode}.");
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? seat, string? session = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (seat is not null)
        {
            var (name, value) = SeatedVisitor.CookieOf(_program.Services, session ?? _sitting.Id, seat);
            request.Headers.Add("Cookie", $"{name}={value}");
        }

        return await _client.SendAsync(request, Cancel);
    }
}
