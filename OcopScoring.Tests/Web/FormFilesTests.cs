using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using OcopScoring.App.Web;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Documents;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>Forms as files: empty ones of the law for everybody, a session's for its seats and the office, filled ones for whom Core names, and nothing at all for everybody else.</summary>
public sealed class FormFilesTests : IAsyncLifetime
{
    private static readonly string Product = Sitting.Product(1);
    private static readonly string[] Everyone = [Sitting.Chair, Sitting.First, Sitting.Second, Sitting.Third, Sitting.Secretary];

    private readonly ProgramUnderTest _program = new();
    private HttpClient _client = null!;
    private Sitting _sitting = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Own => FormFiles.FormOf(_sitting.Id, Product, Sitting.First);

    public async ValueTask InitializeAsync()
    {
        _client = _program.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        _sitting = await Sitting.OpenAsync(_program.Services, 1);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task A_member_has_their_own_form_at_once_and_it_says_what_the_record_says()
    {
        await FoundByAsync(Own, []);
        var set = await _sitting.SetAsync(1);
        var ballot = Forms.Worth(set, 78);
        await _sitting.DoAsync(Actor.InSeat(Sitting.First), new CastBallot(
            Product, ballot.Choices, ImmutableSortedDictionary<string, string>.Empty.Add("1.1", "Nên ghi rõ nơi trồng"), "Sản phẩm tốt."));
        await FoundByAsync(Own, [Sitting.First]);

        using var answer = await GetAsync(Own, Sitting.First);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        using var file = new WordFile(bytes);
        Assert.Empty(file.Problems);
        Assert.Single(FormFile.FormsOf(file)).MustSay(FormFile.Expected(set, ballot));
        Assert.Superset(new HashSet<string>(["Sản phẩm bộ 1", "Hợp tác xã 1", "Sở Công Thương", "Sản phẩm tốt.", "Ghi chú của người đánh giá: Nên ghi rõ nơi trồng"]), file.Lines.ToHashSet());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("sp1-so-cong-thuong.docx", answer.Content.Headers.ContentDisposition.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
        using var again = await GetAsync(Own, Sitting.First);
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Others_forms_are_for_chair_and_secretary_once_the_round_is_closed()
    {
        var (ofProduct, ofSession) = (FormFiles.FormsOf(_sitting.Id, Product, "docx"), FormFiles.FormsOf(_sitting.Id, "docx"));
        await _sitting.CastAsync(Sitting.First, 1);
        await _sitting.CastAsync(Sitting.Chair, 1);
        await FoundByAsync(ofProduct, []);
        await FoundByAsync(ofSession, []);

        await _sitting.ChairAsync(new CloseRound(Product, "Hai ghế vắng"));
        await FoundByAsync(Own, [Sitting.Chair, Sitting.First, Sitting.Secretary]);
        await FoundByAsync(ofProduct, [Sitting.Chair, Sitting.Secretary]);
        await FoundByAsync(ofSession, [Sitting.Chair, Sitting.Secretary]);

        await _sitting.ChairAsync(new DeclareRecusal(Sitting.Chair, Product, "Có góp vốn"));
        await FoundByAsync(ofProduct, [Sitting.Secretary]);
        await FoundByAsync(ofSession, [Sitting.Secretary]);
    }

    [Fact]
    public async Task A_zip_holds_a_document_a_form_and_the_one_document_all_of_them()
    {
        await _sitting.CastAsync(Sitting.Chair, 1);
        await _sitting.CastAsync(Sitting.First, 1);
        await _sitting.ChairAsync(new CloseRound(Product, "Hai ghế vắng"));

        using var answer = await GetAsync(FormFiles.FormsOf(_sitting.Id, "zip"), Sitting.Secretary);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.Equal(["sp1-uy-ban-nhan-dan-tinh.docx", "sp1-so-cong-thuong.docx"], zip.Entries.Select(entry => entry.FullName));
        var expected = FormFile.Expected(await _sitting.SetAsync(1), Forms.Best(await _sitting.SetAsync(1)));
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync(Cancel);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, Cancel);
            using var one = new WordFile(bytes.ToArray());
            Assert.Empty(one.Problems);
            Assert.Single(FormFile.FormsOf(one)).MustSay(expected);
        }

        using var together = await GetAsync(FormFiles.FormsOf(_sitting.Id, "docx"), Sitting.Secretary);
        using var all = new WordFile(await together.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(2, FormFile.FormsOf(all).Count);
    }

    [Fact]
    public async Task Empty_forms_of_the_law_are_for_everybody_those_of_a_session_for_its_seats_and_the_office()
    {
        var law = FormFiles.EmptyOf(await _sitting.SetAsync(1));
        string[] ofSession = [FormFiles.EmptyFormsOf(_sitting.Id, "docx"), FormFiles.EmptyOf(_sitting.Id, Product)];
        await EmptyFormIsIn(await GetAsync(law, seat: null));
        foreach (var address in ofSession)
        {
            await FoundByAsync(address, Everyone);
            await EmptyFormIsIn(await GetAsync(address, Sitting.First));
            await EmptyFormIsIn(await GetAsync(address, SeatedVisitor.CookieOfOffice(_program.Services)));
        }

        await FoundByAsync(FormFiles.EmptyFormsOf(_sitting.Id, "zip"), Everyone);
        using var otherSession = await GetAsync(ofSession[0], SeatedVisitor.CookieOf(_program.Services, "khac", Sitting.Secretary));
        Assert.Equal(HttpStatusCode.NotFound, otherSession.StatusCode);

        async Task EmptyFormIsIn(HttpResponseMessage answer)
        {
            using (answer)
            {
                using var file = new WordFile(await answer.Content.ReadAsByteArrayAsync(Cancel));
                Assert.Single(FormFile.FormsOf(file)).MustSay(FormFile.Expected(await _sitting.SetAsync(1), null));
            }
        }
    }

    [Fact]
    public async Task More_forms_than_a_document_holds_go_out_in_a_zip()
    {
        var (docx, zip) = (FormFiles.EmptyFormsOf(_sitting.Id, "docx"), FormFiles.EmptyFormsOf(_sitting.Id, "zip"));
        await EnterAsync(from: 2, to: FormFiles.MostInOneDocument);
        using var fits = await GetAsync(docx, Sitting.Secretary);
        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);

        await EnterAsync(FormFiles.MostInOneDocument + 1, FormFiles.MostInOneDocument + 1);
        using var tooMany = await GetAsync(docx, Sitting.Secretary);
        Assert.Equal(HttpStatusCode.Redirect, tooMany.StatusCode);
        Assert.Equal(zip, tooMany.Headers.Location!.OriginalString);
        using var answer = await GetAsync(zip, Sitting.Secretary);
        using var files = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.Equal(FormFiles.MostInOneDocument + 1, files.Entries.Count);
        Assert.Equal($"phieu-trong-{_sitting.Id}-sp1.docx", files.Entries[0].FullName);
    }

    [Fact]
    public async Task A_withdrawn_product_has_no_form_among_those_of_the_session()
    {
        await EnterAsync(2, 2);
        await _sitting.ChairAsync(new WithdrawProduct("them2", "Chủ thể xin rút"));

        using var answer = await GetAsync(FormFiles.EmptyFormsOf(_sitting.Id, "docx"), Sitting.Secretary);
        using var file = new WordFile(await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Single(FormFile.FormsOf(file));
        Assert.Contains("Sản phẩm bộ 1", file.Lines);
        using var own = await GetAsync(FormFiles.EmptyOf(_sitting.Id, "them2"), Sitting.Secretary);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    // Products of the session's day, beside the one it was opened with.
    private async Task EnterAsync(int from, int to)
    {
        var first = (await _sitting.Desk.FindAsync(_sitting.Id))!.FindProduct(Product)!.Product;
        for (var number = from; number <= to; number++)
        {
            await _sitting.DoAsync(Actor.InSeat(Sitting.Secretary), new EnterProduct(
                FormattableString.Invariant($"them{number}"),
                FormattableString.Invariant($"HD-TH-9{number:00}-{first.FiledOn.Year}"),
                FormattableString.Invariant($"Sản phẩm thêm {number}"), "Hợp tác xã", 1, DossierKind.First, first.FiledOn)
            { Facts = Sitting.Facts });
        }
    }

    [Fact]
    public async Task A_form_from_paper_says_so()
    {
        var scan = new string('a', 64);
        await _sitting.DoAsync(Actor.InSeat(Sitting.Secretary), new EnterPaperBallot(
            Product, Sitting.First, Forms.Best(await _sitting.SetAsync(1)).Choices, ImmutableSortedDictionary<string, string>.Empty, null, scan));
        await FoundByAsync(Own, []);
        var entry = (await _sitting.Desk.FindAsync(_sitting.Id))!.Version;
        await _sitting.DoAsync(Actor.InSeat(Sitting.First), new ConfirmPaperBallot(Product, Sitting.First, entry));

        using var answer = await GetAsync(Own, Sitting.First);
        using var file = new WordFile(await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Contains(
            "Nhập từ phiếu giấy bởi Văn phòng Điều phối nông thôn mới tỉnh; Sở Công Thương đã đối chiếu. SHA-256 của bản quét: aaaaaaaaaaaaaaaa…", file.Lines);
    }

    [Theory]
    [InlineData("/bo-tieu-chi/qd-26-2026/99/phieu-trong.docx")]
    [InlineData("/bo-tieu-chi/qd-1/1/phieu-trong.docx")]
    [InlineData("/phien/khong-co/phieu-trong.docx")]
    [InlineData("/phien/khong-co/cac-phieu.zip")]
    [InlineData("/phien/{0}/phieu-trong/khong-co.docx")]
    [InlineData("/phien/{0}/cac-phieu.pdf")]
    [InlineData("/phien/{0}/phieu/sp1/nobody/phieu.docx")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, _sitting.Id), Sitting.Secretary);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task FoundByAsync(string address, string[] expected)
    {
        var found = new List<string>();
        foreach (var seat in Everyone)
        {
            using var answer = await GetAsync(address, seat);
            if (answer.StatusCode == HttpStatusCode.OK)
                found.Add(seat);
            else
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(expected, found);
        using var stranger = await GetAsync(address, seat: null);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string address, string? seat) =>
        GetAsync(address, seat is null ? null : SeatedVisitor.CookieOf(_program.Services, _sitting.Id, seat));

    private async Task<HttpResponseMessage> GetAsync(string address, (string Name, string Value)? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is { Name: var name, Value: var value })
            request.Headers.Add("Cookie", $"{name}={value}");

        return await _client.SendAsync(request, Cancel);
    }
}
