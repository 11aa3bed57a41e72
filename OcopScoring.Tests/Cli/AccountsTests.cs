using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Cli;

/// <summary>The way back in from the console of the machine, while the web program goes on working.</summary>
public sealed class AccountsTests
{
    [Fact]
    public async Task A_password_is_given_out_once_must_be_changed_and_ends_what_was_signed_in()
    {
        await using var program = new OfficeProgram();
        (await program.SetUpAsync()).Dispose();

        var run = await CommandRun.OfAsync("accounts", "password", OfficeProgram.Administrator, "--data", program.DataFolder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(0, await StandingAsync(program));
        var password = run.Lines[0].Split(": ")[1];
        using var client = await program.SignInAsync(OfficeProgram.Administrator, password);
        Assert.Contains("Đặt mật khẩu của mình", await OfficeProgram.ReadAsync(client, "/dang-nhap/mat-khau-moi"), StringComparison.Ordinal);
        Assert.Equal((AdminLog.Console, "password-given"), await LastAsync(program));
        using var old = await program.SignInAsync(OfficeProgram.Administrator);
        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(old, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_made_administrator_and_the_list_says_so()
    {
        await using var program = new OfficeProgram();
        (await program.SetUpAsync()).Dispose();
        await program.AddAsync("van-thu");

        var run = await CommandRun.OfAsync("accounts", "administrator", "van-thu", "--data", program.DataFolder);
        var list = await CommandRun.OfAsync("accounts", "list", "--data", program.DataFolder);

        Assert.Equal((0, "", "van-thu đã là người quản trị.\n"), (run.ExitCode, run.Error, run.Out));
        Assert.Equal(["quan-tri\tđang dùng\tAdministrator", "van-thu\tđang dùng\tAdministrator"], list.Lines.Order(StringComparer.Ordinal));
        Assert.Equal((AdminLog.Console, "duty-given"), await LastAsync(program));
        Assert.Null((await program.Services.GetRequiredService<AdminLog>().VerifyAsync()).BrokenAt);
    }

    [Theory]
    [InlineData("password")]
    [InlineData("administrator")]
    public async Task An_unknown_name_is_said_and_changes_nothing(string what)
    {
        await using var program = new OfficeProgram();
        (await program.SetUpAsync()).Dispose();

        var run = await CommandRun.OfAsync("accounts", what, "khong-co-ai", "--data", program.DataFolder);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("Không có tài khoản “khong-co-ai”", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await program.Services.GetRequiredService<AdminLog>().VerifyAsync()).Count);
    }

    [Theory]
    [InlineData("accounts")]
    [InlineData("accounts", "password")]
    [InlineData("accounts", "list", "x")]
    [InlineData("accounts", "administrator", "x", "--without-authenticator")]
    public async Task Anything_else_gets_the_usage(params string[] args) => Assert.Contains("accounts password TÊN", (await CommandRun.OfAsync(args)).Error, StringComparison.Ordinal);

    private static async Task<int> StandingAsync(OfficeProgram program) => (await program.Services.GetRequiredService<SignIns>().ActiveAsync(_ => true)).Count;

    private static async Task<(string By, string What)> LastAsync(OfficeProgram program)
    {
        var row = (await program.Services.GetRequiredService<AdminLog>().ReadAsync(1)).Rows[0];
        return (row.By, row.What);
    }
}
