using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>What a passkey opens and what it does not, by what devices answer; Browser.PasskeyTests goes the whole way.</summary>
public sealed class PasskeyDoorTests
{
    private const string Name = "kiem-tra";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_opens_once_and_not_again_for_whoever_got_hold_of_it_with_its_cookie()
    {
        using var passkey = new SoftPasskey();
        await using var program = await WithAsync(passkey);
        var (cookies, stolen) = (new CookieContainer(), new CookieContainer());
        using var client = Browser(program, cookies);
        using var thief = Browser(program, stolen);
        var answer = passkey.Sign(await AskedAsync(client));
        foreach (var cookie in cookies.GetAllCookies().ToList())
            stolen.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain));

        Assert.Equal("/kiem-tra", await AnswerAsync(client, answer));
        Assert.Equal("/dang-nhap?loi=trang-cu", await AnswerAsync(thief, answer));
        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(thief, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_was_given_out_must_be_replaced_also_by_whoever_has_a_passkey()
    {
        using var passkey = new SoftPasskey();
        await using var program = await WithAsync(passkey);
        var id = (await AccountAsync(program)).Id;
        Assert.NotNull((await program.Services.GetRequiredService<AccountKeeping>().ResetPasswordAsync(id, AdminLog.Console)).Password);
        using var client = Browser(program, new CookieContainer());

        Assert.Equal("/dang-nhap/mat-khau-moi", await AnswerAsync(client, passkey.Sign(await AskedAsync(client))));
        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(client, "/"), StringComparison.Ordinal);

        (await OfficeProgram.SendAsync(client, "/dang-nhap/mat-khau-moi", "/dang-nhap/mat-khau-moi/gui", ("mat-khau", OfficeProgram.Password), ("lan-hai", OfficeProgram.Password))).Dispose();
        Assert.Contains("Đăng xuất", await OfficeProgram.ReadAsync(client, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_asked_here_not_by_its_owner_or_not_of_an_account_that_stands_opens_nothing()
    {
        using var passkey = new SoftPasskey();
        await using var program = await WithAsync(passkey);
        using var client = Browser(program, new CookieContainer());
        using var other = Browser(program, new CookieContainer());
        const string refused = "/dang-nhap?loi=khoa-la";

        var elsewhere = passkey.Sign(await AskedAsync(other));
        await AskedAsync(client);
        Assert.Equal(refused, await AnswerAsync(client, elsewhere));
        Assert.Equal("/dang-nhap?loi=trang-cu", await AnswerAsync(client, elsewhere)); // nothing is asked any more

        Assert.Equal(refused, await AnswerAsync(client, passkey.Sign(await AskedAsync(client), verified: false)));

        using var stranger = new SoftPasskey();
        Assert.Equal(refused, await AnswerAsync(client, stranger.Sign(await AskedAsync(client))));

        await AskedAsync(client);
        Assert.Equal(refused, await AnswerAsync(client, "{}"));

        await program.Services.GetRequiredService<AccountDesk>().CloseAsync((await AccountAsync(program)).Id, AdminLog.Console);
        using var late = Browser(program, new CookieContainer());
        Assert.Equal(refused, await AnswerAsync(late, passkey.Sign(await AskedAsync(late))));
        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(late, "/"), StringComparison.Ordinal);
        Assert.Equal(5, (await program.Services.GetRequiredService<SignInLog>().ReadAsync(null, 1)).Rows.Count(row => row is { What: SignInEvent.Refused, Way: SignInWay.Passkey }));
    }

    // An office with an inspector who has added this passkey to their account.
    private static async Task<OfficeProgram> WithAsync(SoftPasskey passkey)
    {
        var program = new OfficeProgram();
        (await program.SetUpAsync()).Dispose();
        await program.AddAsync(Name, (Duty.Auditor, null));
        using var owner = Browser(program, new CookieContainer());
        (await OfficeProgram.SendAsync(owner, "/dang-nhap", "/dang-nhap/gui", ("ten", Name), ("mat-khau", OfficeProgram.Password))).Dispose();
        var options = (await SaidAsync(owner, "/toi", "/toi/khoa-truy-cap/tuy-chon", ("mat-khau", OfficeProgram.Password)))["options"]!;
        var added = await SaidAsync(
            owner, "/toi", "/toi/khoa-truy-cap/gui", ("mat-khau", OfficeProgram.Password), ("ten-khoa", "Máy của tôi"), ("da-ky", passkey.Make(options)));
        Assert.Equal("/toi?xong=khoa-them", (string?)added["to"]);
        return program;
    }

    private static HttpClient Browser(OfficeProgram program, CookieContainer cookies)
    {
        var client = program.CreateDefaultClient(new Uri("http://localhost"), new CookieContainerHandler(cookies));
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        return client;
    }

    private static async Task<JsonNode> AskedAsync(HttpClient client) => (await SaidAsync(client, "/dang-nhap", "/dang-nhap/khoa-truy-cap/tuy-chon"))["options"]!;

    private static async Task<string?> AnswerAsync(HttpClient client, string signed) =>
        (string?)(await SaidAsync(client, "/dang-nhap", "/dang-nhap/khoa-truy-cap/gui", ("da-ky", signed)))["to"];

    private static async Task<JsonNode> SaidAsync(HttpClient client, string page, string address, params (string Name, string Value)[] fields)
    {
        using var answer = await OfficeProgram.SendAsync(client, page, address, fields);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
    }

    private static Task<Account> AccountAsync(OfficeProgram program) =>
        program.Services.GetRequiredService<AccountDesk>().AskAsync(async manager => (await manager.FindByNameAsync(Name))!);
}
