using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.App.Store;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>Coming in with a password, and what ends it.</summary>
public sealed class SignInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_leads_in_and_the_log_says_so()
    {
        await using var program = await SetUpAsync();

        using var client = await program.SignInAsync(OfficeProgram.Administrator);

        Assert.Contains("Đăng xuất", await OfficeProgram.ReadAsync(client, "/"), StringComparison.Ordinal);
        Assert.Equal(SignInEvent.Entered, (await LogAsync(program)).Rows[0].What);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_told_in_the_same_words()
    {
        await using var program = await SetUpAsync();
        using var client = program.CreateClient();

        using var wrong = await OfficeProgram.SendAsync(client, "/dang-nhap", "/dang-nhap/gui", ("ten", OfficeProgram.Administrator), ("mat-khau", "không phải mật khẩu"));
        using var unknown = await OfficeProgram.SendAsync(client, "/dang-nhap", "/dang-nhap/gui", ("ten", "khong-co-ai"), ("mat-khau", "không phải mật khẩu"));

        Assert.Equal(wrong.RequestMessage!.RequestUri, unknown.RequestMessage!.RequestUri);
        Assert.Contains("Chưa đúng", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        Assert.All((await LogAsync(program)).Rows.Take(2), row => Assert.Equal(SignInEvent.Refused, row.What));
    }

    [Fact]
    public async Task Too_many_wrong_ones_lock_the_account_and_then_the_right_one_does_not_open_it_either()
    {
        await using var program = await SetUpAsync();
        using var client = program.CreateClient();
        for (var i = 0; i < AccountsSetup.MostFailures; i++)
            (await OfficeProgram.SendAsync(client, "/dang-nhap", "/dang-nhap/gui", ("ten", OfficeProgram.Administrator), ("mat-khau", "sai"))).Dispose();

        using var right = await OfficeProgram.SendAsync(client, "/dang-nhap", "/dang-nhap/gui", ("ten", OfficeProgram.Administrator), ("mat-khau", OfficeProgram.Password));

        Assert.Contains("tạm khóa 10 phút", WebUtility.HtmlDecode(await right.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(client, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_that_was_ended_opens_nothing_more()
    {
        await using var program = await SetUpAsync();
        using var client = await program.SignInAsync(OfficeProgram.Administrator);

        await program.Services.GetRequiredService<SignIns>().EndAsync(row => row.AccountId != null);

        Assert.Contains("href=\"/dang-nhap\"", await OfficeProgram.ReadAsync(client, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_screen_shows_nothing_until_it_is_unlocked_and_then_what_was_asked_for()
    {
        await using var program = await SetUpAsync();
        using var client = await program.SignInAsync(OfficeProgram.Administrator);

        using var locked = await OfficeProgram.SendAsync(client, "/", "/khoa", ("ve", "/bo-tieu-chi"));
        Assert.Contains("Màn hình đang khóa", WebUtility.HtmlDecode(await locked.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        Assert.Contains("Màn hình đang khóa", await OfficeProgram.ReadAsync(client, "/phien-hop"), StringComparison.Ordinal);

        using var wrong = await OfficeProgram.SendAsync(client, "/mo-khoa", "/mo-khoa/gui", ("bi-mat", "sai"), ("ve", "/bo-tieu-chi"));
        Assert.Contains("Chưa đúng", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);

        using var open = await OfficeProgram.SendAsync(client, "/mo-khoa", "/mo-khoa/gui", ("bi-mat", OfficeProgram.Password), ("ve", "/bo-tieu-chi"));
        Assert.Equal("/bo-tieu-chi", open.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Whoever_has_several_duties_chooses_and_nobody_gets_a_badge_that_is_not_theirs()
    {
        await using var program = await SetUpAsync();
        var council = (await program.Services.GetRequiredService<Councils>().AllAsync())[0];
        await program.AddAsync("thu-ky", (Duty.Secretary, council.Id), (Duty.Auditor, null));
        using var client = await program.SignInAsync("thu-ky");
        Assert.Contains("Chọn việc", await OfficeProgram.ReadAsync(client, "/"), StringComparison.Ordinal);

        using var office = await OfficeProgram.SendAsync(client, "/", "/lam-viec", ("viec", "van-phong/" + council.Id));
        Assert.Contains("Bạn đang làm việc của Văn phòng Hội đồng", WebUtility.HtmlDecode(await office.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);

        using var stolen = await OfficeProgram.SendAsync(client, "/", "/lam-viec", ("viec", "quan-tri"));
        Assert.Contains("không được giao việc đó", WebUtility.HtmlDecode(await stolen.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duty_that_ends_ends_what_rests_on_it_and_the_last_administrator_stays()
    {
        await using var program = await SetUpAsync();
        var duties = program.Services.GetRequiredService<Duties>();
        await program.AddAsync("kiem-tra", (Duty.Auditor, null));
        using var client = await program.SignInAsync("kiem-tra");
        Assert.Contains("Đăng xuất", await OfficeProgram.ReadAsync(client, "/"), StringComparison.Ordinal);

        var all = await duties.AllAsync();
        Assert.Null(await duties.EndAsync(all.Single(row => row.Duty == Duty.Auditor).Number, AdminLog.Console));
        Assert.Equal(AccountProblem.LastAdministrator, await duties.EndAsync(all.Single(row => row.Duty == Duty.Administrator).Number, AdminLog.Console));

        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(client, "/"), StringComparison.Ordinal);
    }

    private static async Task<OfficeProgram> SetUpAsync()
    {
        var program = new OfficeProgram();
        (await program.SetUpAsync()).Dispose();
        return program;
    }

    private static Task<LogPage<SignInLogRow>> LogAsync(OfficeProgram program) => program.Services.GetRequiredService<SignInLog>().ReadAsync(null, 1);
}
