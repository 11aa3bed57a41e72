using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>Coming in by the province's own sign-on.</summary>
public sealed class SignOnTests : IAsyncLifetime
{
    private const string Start = "/dang-nhap/cong";

    private ProvinceProvider _province = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _province = await ProvinceProvider.StartAsync();

    public ValueTask DisposeAsync() => _province.DisposeAsync();

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("https://localhost/")]
    public async Task Whoever_is_linked_comes_in_wears_their_badge_and_the_log_says_how(string home)
    {
        var heard = new Ear();
        await using var program = await OfficeWithSignOn.OpenAsync(_province, services => services.AddSingleton<ILoggerProvider>(heard));
        var id = await program.AddLinkedAsync("kiem-tra", (Duty.Auditor, null));
        using var visitor = new SignOnVisitor(program, home);
        Assert.Contains($"Đăng nhập bằng {OfficeWithSignOn.Name}", (await visitor.GoAsync("/dang-nhap")).Text, StringComparison.Ordinal);

        var arrived = await visitor.GoAsync(Start + "?ve=//evil.example/");
        var own = await visitor.GoAsync("/toi");

        Assert.Equal("/kiem-tra", arrived.At.AbsolutePath);
        Assert.Contains("kiem-tra", own.Text, StringComparison.Ordinal);
        var row = Assert.Single(await program.Services.GetRequiredService<SignIns>().ActiveAsync(row => row.AccountId == id));
        Assert.Equal(SignInWay.SignOn, row.Way);
        Assert.NotNull(row.Badge);
        Assert.Equal((SignInEvent.Entered, (SignInWay?)SignInWay.SignOn, id), await LastAsync(program));

        // It was asked for a code with its other half kept back, for no more than who it is, and to ask the person anew.
        Assert.Equal(("openid", "login", "S256"), (_province.LastQuestion["scope"], _province.LastQuestion["prompt"], _province.LastQuestion["code_challenge_method"]));
        Assert.Equal(home + "dang-nhap/cong/ve", _province.LastQuestion["redirect_uri"]);

        Assert.All(visitor.Cookies, cookie =>
        {
            Assert.Equal(home.StartsWith("https", StringComparison.Ordinal), cookie.StartsWith("__Host-ocop-", StringComparison.Ordinal) || cookie.StartsWith("__Host-.AspNetCore", StringComparison.Ordinal));
            Assert.Matches("(?i); path=/(;|$)", cookie);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        });

        // Nothing of who they are there is in the log, or in the database.
        var kept = heard.All + string.Concat(Directory.GetFiles(program.DataFolder, "*.db*").Select(File.ReadAllText));
        Assert.All([_province.Subject, ProvinceProvider.Secret, "Người của tỉnh", .. _province.GivenOut], secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_no_account_belongs_to_is_told_by_which_code_an_administrator_links_it_and_the_log_has_it()
    {
        await using var program = await OfficeWithSignOn.OpenAsync(_province);
        var id = await program.AddAsync("kiem-tra", (Duty.Auditor, null));
        using var visitor = new SignOnVisitor(program);

        var refused = await visitor.GoAsync(Start);

        var shown = SignOnReference.Show(program.ReferenceOf(_province.Subject));
        Assert.Equal("/dang-nhap", refused.At.AbsolutePath);
        Assert.Contains("danh tính này chưa nối với tài khoản nào", refused.Text, StringComparison.Ordinal);
        Assert.Contains(shown, refused.Text, StringComparison.Ordinal);
        Assert.False(await visitor.IsInAsync());
        Assert.Equal((SignInEvent.Refused, (SignInWay?)SignInWay.SignOn, (string?)null), await LastAsync(program));
        Assert.Equal(2, (await program.Services.GetRequiredService<AccountDesk>().AllAsync()).Count);

        var page = "/quan-tri/nguoi-dung/" + id;
        using var stranger = await program.SignInAsync("kiem-tra");
        (await OfficeProgram.SendAsync(stranger, "/", page + "/noi-cong/gui", ("ma-danh-tinh", shown))).Dispose();
        Assert.False(await visitor.IsInAfterAsync(Start));

        using var admin = await program.SignInAsync(OfficeProgram.Administrator);
        (await OfficeProgram.SendAsync(admin, "/", "/lam-viec", ("viec", "quan-tri"))).Dispose();
        using var wrong = await OfficeProgram.SendAsync(admin, page, page + "/noi-cong/gui", ("ma-danh-tinh", "ABCD-EFGH"));
        Assert.Contains("Mã danh tính gồm 20 chữ và số", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        (await OfficeProgram.SendAsync(admin, page, page + "/noi-cong/gui", ("ma-danh-tinh", shown.ToLowerInvariant().Replace('-', ' ')))).Dispose();
        Assert.True(await visitor.IsInAfterAsync(Start));

        (await OfficeProgram.SendAsync(admin, page, page + "/go-cong/gui")).Dispose();
        Assert.False(await visitor.IsInAsync());
        Assert.False(await visitor.IsInAfterAsync(Start));

        var log = await program.Services.GetRequiredService<AdminLog>().ReadAsync(1);
        Assert.Equal(["sign-on-unlinked", "sign-on-linked"], log.Rows.Take(2).Select(row => row.What));
        Assert.All(log.Rows.Take(2), row => Assert.Equal(id, row.About));
    }

    [Fact]
    public async Task No_token_but_one_of_this_question_signed_by_this_province_leads_in()
    {
        await using var program = await OfficeWithSignOn.OpenAsync(_province);
        await program.AddLinkedAsync("kiem-tra", (Duty.Auditor, null));
        var unsigned = Base64("{\"alg\":\"none\"}");
        (string What, Action<ProvinceProvider> Do)[] lies =
        [
            ("another nonce", province => province.Spoil = claims => claims["nonce"] = "khác"),
            ("no nonce", province => province.Spoil = claims => claims.Remove("nonce")),
            ("another issuer", province => province.Spoil = claims => claims["iss"] = "https://khac.example"),
            ("another audience", province => province.Spoil = claims => claims["aud"] = "chuong-trinh-khac"),
            ("expired", province => province.Spoil = claims => claims["exp"] = DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeSeconds()),
            ("no subject", province => province.Spoil = claims => claims.Remove("sub")),
            ("unsigned", province => province.Sign = claims => $"{unsigned}.{Base64(claims)}."),
            ("its signature left out", province => province.Sign = claims => province.SignedByItsKey(claims)[..(province.SignedByItsKey(claims).LastIndexOf('.') + 1)]),
            ("another's claims", province => province.Sign = claims => string.Join('.', province.SignedByItsKey(claims).Split('.') is var parts ? [parts[0], Base64(claims.Replace("\"iat\"", "\"iat2\"", StringComparison.Ordinal)), parts[2]] : [])),
        ];

        foreach (var (what, lie) in lies)
        {
            (_province.Spoil, _province.Sign) = (_ => { }, null);
            lie(_province);
            using var visitor = new SignOnVisitor(program);
            var refused = await visitor.GoAsync(Start);

            Assert.True(refused.Text.Contains("không kiểm chứng được", StringComparison.Ordinal), what);
            Assert.False(await visitor.IsInAsync(), what);
            Assert.Equal((SignInEvent.Refused, (SignInWay?)SignInWay.SignOn, (string?)null), await LastAsync(program));
        }
    }

    [Fact]
    public async Task An_answer_is_good_once_in_the_browser_that_asked_and_with_its_question()
    {
        await using var program = await OfficeWithSignOn.OpenAsync(_province);
        await program.AddLinkedAsync("kiem-tra", (Duty.Auditor, null));
        using var asks = new SignOnVisitor(program);
        using var other = new SignOnVisitor(program);
        var answer = await asks.AskAsync(Start);

        Assert.False(await other.IsInAfterAsync(answer));
        Assert.Contains("quá thời hạn", (await asks.GoAsync(answer.Replace("state=", "state=x", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Contains("quá thời hạn", (await asks.GoAsync("/dang-nhap/cong/ve?code=x")).Text, StringComparison.Ordinal);
        Assert.True(await asks.IsInAfterAsync(answer));
        Assert.Contains("không kiểm chứng được", (await asks.GoAsync(answer)).Text, StringComparison.Ordinal);
        Assert.False(await other.IsInAfterAsync("/dang-nhap/cong/vao"));
    }

    [Fact]
    public async Task A_locked_or_closed_account_is_not_opened_by_the_province_either()
    {
        await using var program = await OfficeWithSignOn.OpenAsync(_province);
        var id = await program.AddLinkedAsync("kiem-tra", (Duty.Auditor, null));
        using var visitor = new SignOnVisitor(program);
        for (var time = 0; time < AccountsSetup.MostFailures; time++)
            await visitor.SendAsync("/dang-nhap", "/dang-nhap/gui", ("ten", "kiem-tra"), ("mat-khau", "sai"));

        Assert.Contains("tạm khóa 10 phút", (await visitor.GoAsync(Start)).Text, StringComparison.Ordinal);
        await program.Services.GetRequiredService<AccountKeeping>().UnlockAsync(id, AdminLog.Console);
        Assert.True(await visitor.IsInAfterAsync(Start));

        await program.Services.GetRequiredService<AccountDesk>().CloseAsync(id, AdminLog.Console);
        Assert.False(await visitor.IsInAsync());
        using var again = new SignOnVisitor(program); // the first has asked as often as one device may
        Assert.Contains("chưa nối với tài khoản nào", (await again.GoAsync(Start)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authenticator_is_asked_for_unless_the_province_asked_for_two_proofs_and_a_first_password_waits_for_its_use()
    {
        await using var program = await OfficeWithSignOn.OpenAsync(_province);
        var id = await program.AddLinkedAsync("kiem-tra", (Duty.Auditor, null));
        await program.Services.GetRequiredService<AccountDesk>().ChangeAsync(id, AdminLog.Console, "authenticator-on", async (manager, account) =>
        {
            account.MustChangePassword = true;
            return await manager.SetTwoFactorEnabledAsync(account, true);
        });
        using var visitor = new SignOnVisitor(program);

        var half = await visitor.GoAsync(Start);
        Assert.Equal("/dang-nhap/buoc-hai", half.At.AbsolutePath);
        Assert.False(await visitor.IsInAsync());
        var password = await visitor.SendAsync("/dang-nhap/mat-khau-moi", "/dang-nhap/mat-khau-moi/gui", ("mat-khau", OfficeProgram.Password), ("lan-hai", OfficeProgram.Password));
        Assert.Contains("quá thời hạn", password.Text, StringComparison.Ordinal);

        _province.Methods = ["pwd", "mfa"];
        Assert.Equal("/kiem-tra", (await visitor.GoAsync(Start)).At.AbsolutePath);
    }

    [Fact]
    public async Task Whoever_thinks_better_of_it_or_finds_nobody_there_is_told_so_and_passwords_go_on()
    {
        await using var program = await OfficeWithSignOn.OpenAsync(_province);
        await program.AddLinkedAsync("kiem-tra", (Duty.Auditor, null));
        using var visitor = new SignOnVisitor(program);
        Assert.Contains("Bạn đã dừng ở cổng", (await visitor.GoAsync(Start, agrees: false)).Text, StringComparison.Ordinal);
        var answer = await visitor.AskAsync(Start);

        await _province.StopAsync();
        await using var offline = await OfficeWithSignOn.OpenAsync(_province);
        using var alone = new SignOnVisitor(offline);

        Assert.Contains("chưa nối được với cổng", (await visitor.GoAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Contains("chưa nối được với cổng", (await alone.GoAsync(Start + "?ve=/toi")).Text, StringComparison.Ordinal);
        var inside = await alone.SendAsync("/dang-nhap", "/dang-nhap/gui", ("ten", OfficeProgram.Administrator), ("mat-khau", OfficeProgram.Password));
        Assert.Equal(HttpStatusCode.OK, inside.Status);
        Assert.True(await alone.IsInAsync());
    }

    [Fact]
    public async Task Where_no_sign_on_is_set_up_its_addresses_do_not_exist()
    {
        await using var program = new OfficeProgram();
        (await program.SetUpAsync()).Dispose();
        using var visitor = new SignOnVisitor(program);
        foreach (var address in new[] { Start, "/dang-nhap/cong/ve?code=x&state=y", "/dang-nhap/cong/vao", "/toi/cong/di", "/signin-oidc", "/signout-oidc" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoAsync(address)).Status);

        var addresses = ProgramPages.EndpointsOf(program.Services).Select(endpoint => endpoint.RoutePattern.RawText!).ToList();
        Assert.Contains("/toi/mat-khau/gui", addresses);
        Assert.DoesNotContain(addresses, address => address.Contains("/cong", StringComparison.Ordinal) || address.Contains("-cong/gui", StringComparison.Ordinal));
        Assert.DoesNotContain(Start, (await visitor.GoAsync("/dang-nhap?loi=cong-chua-noi")).Text, StringComparison.Ordinal);
    }

    private static async Task<(SignInEvent What, SignInWay? Way, string? AccountId)> LastAsync(OfficeWithSignOn program)
    {
        var row = (await program.Services.GetRequiredService<SignInLog>().ReadAsync(null, 1)).Rows[0];
        return (row.What, row.Way, row.AccountId);
    }

    private static string Base64(string text) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(text);
}
