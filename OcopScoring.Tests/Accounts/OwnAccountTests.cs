using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>What people change about their own account, through its page.</summary>
public sealed partial class OwnAccountTests
{
    private const string Other = "con trau di truoc cai cay";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_without_an_account_sees_the_page_or_changes_anything()
    {
        await using var program = await SetUpAsync();
        using var client = program.CreateClient();

        using var page = await client.GetAsync("/toi", Cancel);
        Assert.Equal("/dang-nhap", page.RequestMessage!.RequestUri!.AbsolutePath);
        foreach (var address in new[] { "/toi/mat-khau/gui", "/toi/xac-thuc/bat-dau/gui", "/toi/xac-thuc/gui", "/toi/ma-du-phong/gui", "/toi/xac-thuc/tat/gui", "/toi/khoa-truy-cap/xoa/gui" })
            (await OfficeProgram.SendAsync(client, "/dang-nhap", address, ("mat-khau", OfficeProgram.Password))).Dispose();

        Assert.Equal(3, (await program.Services.GetRequiredService<AdminLog>().VerifyAsync()).Count);
    }

    [Fact]
    public async Task Another_password_ends_the_sign_ins_elsewhere_and_this_one_stays()
    {
        await using var program = await SetUpAsync();
        using var here = await program.SignInAsync(OfficeProgram.Administrator);
        using var elsewhere = await program.SignInAsync(OfficeProgram.Administrator);

        using var done = await ChangePasswordAsync(here, OfficeProgram.Password, Other);

        Assert.Contains("Đã đổi mật khẩu", await TextAsync(done), StringComparison.Ordinal);
        Assert.Contains("href=\"/dang-nhap\"", await OfficeProgram.ReadAsync(elsewhere, "/"), StringComparison.Ordinal);
        using var anew = await program.SignInAsync(OfficeProgram.Administrator, Other);
        Assert.Contains("Đăng xuất", await OfficeProgram.ReadAsync(anew, "/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("không phải mật khẩu", Other, Other, "Mật khẩu hiện tại chưa đúng")]
    [InlineData(OfficeProgram.Password, Other, "khác", "Hai lần nhập mật khẩu khác nhau")]
    [InlineData(OfficeProgram.Password, "ngan", "ngan", "Mật khẩu cần ít nhất 12 ký tự")]
    public async Task A_password_typed_wrong_changes_nothing(string old, string password, string again, string said)
    {
        await using var program = await SetUpAsync();
        using var client = await program.SignInAsync(OfficeProgram.Administrator);

        using var refused = await OfficeProgram.SendAsync(client, "/toi", "/toi/mat-khau/gui", ("mat-khau", old), ("mat-khau-moi", password), ("lan-hai", again));

        Assert.Contains(said, await TextAsync(refused), StringComparison.Ordinal);
        Assert.Equal(3, (await program.Services.GetRequiredService<AdminLog>().VerifyAsync()).Count);
    }

    [Fact]
    public async Task An_authenticator_counts_once_confirmed_and_each_of_its_codes_opens_once()
    {
        var clock = new HandClock(DateTimeOffset.UtcNow);
        await using var program = await SetUpAsync(services => services.AddSingleton<TimeProvider>(clock));
        using var client = await program.SignInAsync(OfficeProgram.Administrator);
        using var begun = await OfficeProgram.SendAsync(client, "/toi", "/toi/xac-thuc/bat-dau/gui", ("mat-khau", OfficeProgram.Password));
        var key = Key().Match(await TextAsync(begun)).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(32, key.Length);
        using var withoutIt = await program.SignInAsync(OfficeProgram.Administrator);
        Assert.Contains("Đăng xuất", await OfficeProgram.ReadAsync(withoutIt, "/"), StringComparison.Ordinal);

        using var wrong = await OfficeProgram.SendAsync(client, "/toi/xac-thuc", "/toi/xac-thuc/gui", ("ma", "abc"));
        Assert.Contains("Mã chưa đúng", await TextAsync(wrong), StringComparison.Ordinal);
        using var on = await OfficeProgram.SendAsync(client, "/toi/xac-thuc", "/toi/xac-thuc/gui", ("ma", Code(key, clock)));
        var codes = RecoveryCode().Matches(await TextAsync(on)).Select(match => match.Value).ToList();
        Assert.Equal(Authenticator.RecoveryCodes, codes.Count);
        Assert.DoesNotContain(codes[0], await OfficeProgram.ReadAsync(client, "/toi/ma-du-phong"), StringComparison.Ordinal);

        // The code that switched it on is used up; the next is good once.
        Assert.False(await EntersAsync(program, ("ma", Code(key, clock))));
        clock.GoOn(TimeCode.Seconds);
        Assert.True(await EntersAsync(program, ("ma", Code(key, clock))));
        Assert.False(await EntersAsync(program, ("ma", Code(key, clock))));

        // So is each recovery code.
        Assert.True(await EntersAsync(program, ("ma-du-phong", codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))));
        Assert.False(await EntersAsync(program, ("ma-du-phong", codes[0])));
        using var page = await client.GetAsync("/toi", Cancel);
        Assert.Contains("Còn 9 mã dự phòng", await TextAsync(page), StringComparison.Ordinal);

        // And it is switched off with the password only.
        using var refused = await OfficeProgram.SendAsync(client, "/toi", "/toi/xac-thuc/tat/gui", ("mat-khau", "sai"));
        Assert.False(await EntersAsync(program));
        using var off = await OfficeProgram.SendAsync(client, "/toi", "/toi/xac-thuc/tat/gui", ("mat-khau", OfficeProgram.Password));
        Assert.True(await EntersAsync(program));
    }

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long at, string code)
    {
        const string key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var now = DateTimeOffset.FromUnixTimeSeconds(at);

        Assert.Equal(at / 30, TimeCode.StepOf(key, code, now));
        Assert.Equal(at / 30, TimeCode.StepOf(key, code, now.AddSeconds(30)));
        Assert.Null(TimeCode.StepOf(key, code, now.AddSeconds(90)));
    }

    private static string Code(string key, HandClock clock) => TimeCode.Of(key, clock.GetUtcNow().ToUnixTimeSeconds() / TimeCode.Seconds);

    // Whether the password, and this at the second step, lead in.
    private static async Task<bool> EntersAsync(OfficeProgram program, params (string Name, string Value)[] second)
    {
        using var client = await program.SignInAsync(OfficeProgram.Administrator);
        if (second.Length > 0)
            (await OfficeProgram.SendAsync(client, "/dang-nhap/buoc-hai", "/dang-nhap/buoc-hai/gui", second)).Dispose();

        return (await OfficeProgram.ReadAsync(client, "/")).Contains("Đăng xuất", StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ChangePasswordAsync(HttpClient client, string old, string password) =>
        OfficeProgram.SendAsync(client, "/toi", "/toi/mat-khau/gui", ("mat-khau", old), ("mat-khau-moi", password), ("lan-hai", password));

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    private static async Task<OfficeProgram> SetUpAsync(Action<IServiceCollection>? more = null)
    {
        var program = new OfficeProgram(more);
        (await program.SetUpAsync()).Dispose();
        return program;
    }

    [GeneratedRegex("own-key[^>]*>(?<key>[A-Z2-7 ]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("\\b[0-9A-Z]{5}-[0-9A-Z]{5}\\b", RegexOptions.None, 1000)]
    private static partial Regex RecoveryCode();
}
