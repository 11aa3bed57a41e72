using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>What cannot be had by trying again and again, by being quick, or by coming back with what was begun before.</summary>
public sealed class SecondStepTests
{
    private const string Name = "kiem-tra", Other = "con trau di truoc cai cay";

    [Fact]
    public async Task Wrong_codes_lock_the_account_however_often_the_right_password_comes_between()
    {
        await using var program = new OfficeProgram();
        var id = await SetUpAsync(program);
        var key = TimeCode.NewKey();
        var codes = await program.Services.GetRequiredService<Authenticator>()
            .SwitchOnAsync(id, key, TimeCode.Of(key, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / TimeCode.Seconds));

        for (var time = 0; time < AccountsSetup.MostFailures; time++)
            Assert.DoesNotContain("Đăng xuất", await EnterAsync(program, ("ma", "sai")), StringComparison.Ordinal);

        Assert.DoesNotContain("Đăng xuất", await EnterAsync(program, ("ma-du-phong", codes!.Value[0])), StringComparison.Ordinal);
        await program.Services.GetRequiredService<AccountKeeping>().UnlockAsync(id, AdminLog.Console);
        Assert.Contains("Đăng xuất", await EnterAsync(program, ("ma-du-phong", codes.Value[0])), StringComparison.Ordinal);

        // What failed before a whole sign-in is forgotten with it.
        Assert.Equal(0, (await program.Services.GetRequiredService<AccountDesk>().FindAsync(id))!.AccessFailedCount);
    }

    [Fact]
    public async Task Of_many_passwords_at_once_only_so_many_are_looked_at()
    {
        var hasher = new WatchedHasher();
        await using var program = new OfficeProgram(services => services.AddSingleton<IPasswordHasher<Account>>(hasher));
        var id = await SetUpAsync(program);
        var check = program.Services.GetRequiredService<PasswordCheck>();
        var account = (await program.Services.GetRequiredService<AccountDesk>().FindAsync(id))!;
        hasher.Looked = 0;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => check.TryAsync(account, "không phải mật khẩu")));

        Assert.InRange(hasher.Looked, 1, AccountsSetup.MostFailures);
        Assert.Contains(PasswordOutcome.LockedOut, outcomes);
        Assert.Equal(PasswordOutcome.LockedOut, await check.TryAsync(account, OfficeProgram.Password));
    }

    [Fact]
    public async Task What_was_begun_before_the_password_was_set_leads_nowhere_after_it()
    {
        await using var program = new OfficeProgram();
        var id = await SetUpAsync(program);
        var (given, _) = await program.Services.GetRequiredService<AccountKeeping>().ResetPasswordAsync(id, AdminLog.Console);
        using var knowsIt = await program.SignInAsync(Name, given!);
        using var owner = await program.SignInAsync(Name, given!);
        await SetPasswordAsync(owner, OfficeProgram.Password);

        await SetPasswordAsync(knowsIt, Other);

        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(knowsIt, "/"), StringComparison.Ordinal);
        using var again = await program.SignInAsync(Name);
        Assert.Contains("Đăng xuất", await OfficeProgram.ReadAsync(again, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_closed_while_somebody_comes_in_with_it_opens_nothing()
    {
        var hasher = new WatchedHasher();
        await using var program = new OfficeProgram(services => services.AddSingleton<IPasswordHasher<Account>>(hasher));
        var id = await SetUpAsync(program);
        hasher.OnceLookedAt = () => program.Services.GetRequiredService<AccountDesk>().CloseAsync(id, AdminLog.Console).GetAwaiter().GetResult();

        using var client = await program.SignInAsync(Name);

        Assert.NotNull((await program.Services.GetRequiredService<AccountDesk>().FindAsync(id))!.ClosedAt);
        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(client, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_the_second_step_off_an_account_leaves_no_secret_of_it()
    {
        await using var program = new OfficeProgram();
        var id = await SetUpAsync(program);
        var key = TimeCode.NewKey();
        await program.Services.GetRequiredService<Authenticator>().SwitchOnAsync(id, key, TimeCode.Of(key, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / TimeCode.Seconds));

        await program.Services.GetRequiredService<AccountKeeping>().RemoveSecondStepsAsync(id, AdminLog.Console);

        var account = (await program.Services.GetRequiredService<AccountDesk>().FindAsync(id))!;
        Assert.False(account.TwoFactorEnabled);
        Assert.Equal(0, await program.Services.GetRequiredService<Authenticator>().CodesLeftAsync(account));
    }

    private static async Task<string> SetUpAsync(OfficeProgram program)
    {
        (await program.SetUpAsync()).Dispose();
        return await program.AddAsync(Name, (Duty.Auditor, null));
    }

    // The front page of a browser of its own, after the right password and this at the second step.
    private static async Task<string> EnterAsync(OfficeProgram program, (string Name, string Value) second)
    {
        using var client = await program.SignInAsync(Name);
        (await OfficeProgram.SendAsync(client, "/dang-nhap/buoc-hai", "/dang-nhap/buoc-hai/gui", second)).Dispose();
        return await OfficeProgram.ReadAsync(client, "/");
    }

    private static async Task SetPasswordAsync(HttpClient client, string password) =>
        (await OfficeProgram.SendAsync(client, "/dang-nhap/mat-khau-moi", "/dang-nhap/mat-khau-moi/gui", ("mat-khau", password), ("lan-hai", password))).Dispose();

    private sealed class WatchedHasher : PasswordHasher<Account>
    {
        private int _looked;

        public int Looked
        {
            get => _looked;
            set => _looked = value;
        }

        public Action? OnceLookedAt { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _looked);
            var result = base.VerifyHashedPassword(user, hashedPassword, providedPassword);
            OnceLookedAt?.Invoke();
            OnceLookedAt = null;
            return result;
        }
    }
}
