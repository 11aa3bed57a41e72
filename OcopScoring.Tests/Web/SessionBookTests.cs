using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.Core.Criteria;
using OcopScoring.Tests.Documents;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>Targets are set by the office alone, whatever a form says; the book itself is for everybody.</summary>
public sealed partial class SessionBookTests : IAsyncLifetime
{
    private readonly ProgramUnderTest _program = new();
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Page => FormattableString.Invariant($"/phien-hop?sua={_program.Services.GetRequiredService<SessionDesk>().Today.Year}");

    public ValueTask InitializeAsync()
    {
        _client = _program.CreateClient(new() { AllowAutoRedirect = false });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task The_office_sets_a_target_and_what_it_was_before_is_told()
    {
        Enter(SeatedVisitor.CookieOfOffice(_program.Services));

        Assert.Equal("/phien-hop?da-ghi=2026#chi-tieu", await PostAsync(Good()));
        Assert.Equal("/phien-hop?da-ghi=2026#chi-tieu", await PostAsync(Good(recognised: "70", seen: "1")));

        Assert.Equal([60, 70], (await RowsAsync()).Select(row => row.Recognised));
        var page = WebUtility.HtmlDecode(await _client.GetStringAsync("/phien-hop?da-ghi=2026", Cancel));
        Assert.Contains("Đã ghi chỉ tiêu năm 2026.", page, StringComparison.Ordinal);
        Assert.Contains("Lịch sử thay đổi chỉ tiêu (2)", page, StringComparison.Ordinal);
        Assert.Contains("năm 2026, 60 sản phẩm từ 3 sao, 2 sản phẩm 5 sao. Nguồn: Kế hoạch 12/KH-UBND.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        Assert.Null(await PostAsync(Good()));
        Enter(SeatedVisitor.CookieOf(_program.Services, "trinh-dien", "sct"));
        Assert.Null(await PostAsync(Good()));
        Assert.DoesNotContain("tu-3-sao", await _client.GetStringAsync(Page, Cancel), StringComparison.Ordinal);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Without_its_token_nothing_is_set()
    {
        Enter(SeatedVisitor.CookieOfOffice(_program.Services));

        Assert.Equal("/phien-hop?loi=trang-cu#chi-tieu", await PostAsync(Good(), token: false));
        using var nonsense = new StringContent("nam=2026");
        Assert.Equal("/phien-hop?loi=trang-cu#chi-tieu", (await _client.PostAsync(SessionBook.Target, nonsense, Cancel)).Headers.Location?.ToString());
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_in_words()
    {
        Enter(SeatedVisitor.CookieOfOffice(_program.Services));

        foreach (var (form, problem, words) in new[]
        {
            (Good(year: "20x6"), TargetProblem.Year, "Năm phải là số từ 2018 đến 2100."),
            (Good(recognised: "5,5"), TargetProblem.Number, "Chỉ tiêu phải là số nguyên"),
            (Good(recognised: "1"), TargetProblem.FiveStars, "Số sản phẩm 5 sao không được nhiều hơn"),
            (Good(source: "  "), TargetProblem.Source, "Hãy ghi nguồn của chỉ tiêu"),
        })
        {
            var back = await PostAsync(form);
            Assert.Contains($"loi={problem}#", back, StringComparison.Ordinal);
            var page = WebUtility.HtmlDecode(await _client.GetStringAsync(back!.Split('#')[0], Cancel));
            Assert.Contains(words, page, StringComparison.Ordinal);
            if (problem == TargetProblem.Year)
                continue; // no year, no form to come back to

            Assert.Contains($"name=\"tu-3-sao\" type=\"text\" inputmode=\"numeric\" pattern=\"[0-9]{{1,6}}\" required value=\"{form["tu-3-sao"]}\"", page, StringComparison.Ordinal);
            Assert.Equal(problem == TargetProblem.FiveStars ? 2 : 1, page.Split("aria-invalid=\"true\"").Length - 1);
        }

        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Whoever_was_slower_is_told()
    {
        Enter(SeatedVisitor.CookieOfOffice(_program.Services));
        await PostAsync(Good());

        Assert.Equal("/phien-hop?sua=2026&loi=da-doi#chi-tieu", await PostAsync(Good(recognised: "99")));
        Assert.Equal(60, Assert.Single(await RowsAsync()).Recognised);
    }

    [Fact]
    public async Task The_book_is_downloaded_as_it_is_filtered()
    {
        using var whole = await _client.GetAsync(SessionBook.Workbook, Cancel);
        var book = Workbook.Read(await whole.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Single(book[0].Below("Năm"));
        Assert.Equal(6, book[1].Below("Năm").Count);
        Assert.True(whole.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Equal("Sổ phiên họp.xlsx", whole.Content.Headers.ContentDisposition!.FileNameStar);

        var filtered = Workbook.Read(await _client.GetByteArrayAsync(SessionBook.Workbook + "?loai=chinh-thuc", Cancel));
        Assert.Empty(filtered[0].Below("Năm"));
        foreach (var list in SessionBook.Lists)
            Assert.StartsWith("Năm;", await _client.GetStringAsync($"{SessionBook.List}?{SessionBook.ListKey}={list}", Cancel), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(SessionBook.List, Cancel)).StatusCode);
    }

    private static Dictionary<string, string> Good(string year = "2026", string recognised = "60", string source = "Kế hoạch 12/KH-UBND", string seen = "0") => new(StringComparer.Ordinal)
    {
        ["nam"] = year, ["lan"] = seen, ["tu-3-sao"] = recognised, ["5-sao"] = "2", ["nguon"] = source,
    };

    private void Enter((string Name, string Value) cookie) => _client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");

    private async Task<string?> PostAsync(Dictionary<string, string> values, bool token = true)
    {
        if (token)
            values["__RequestVerificationToken"] = Token().Match(await _client.GetStringAsync(Page, Cancel)).Groups["token"].Value;

        using var form = new FormUrlEncodedContent(values);
        using var answer = await _client.PostAsync(SessionBook.Target, form, Cancel);
        return answer.Headers.Location?.ToString();
    }

    private async Task<List<TargetRow>> RowsAsync()
    {
        await using var database = await _program.Services.GetRequiredService<IDbContextFactory<OcopDb>>().CreateDbContextAsync(Cancel);
        return await database.Targets.AsNoTracking().OrderBy(row => row.Change).ToListAsync(Cancel);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
