using System.Globalization;
using System.Security.Cryptography;
using OcopScoring.App.Accounts;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Words;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>accounts list</c>, <c>accounts password NAME [--without-authenticator]</c>, <c>accounts administrator NAME</c>, each with
/// <c>[--data FOLDER]</c>: the way back in for an office that has lost its passwords. Whoever may run this holds the machine and its data
/// anyway; what they do stands in the administrative log. The web program may go on working.
/// </summary>
public sealed class AccountsCommand(string what, string? name, string? data, bool withoutAuthenticator, Terminal terminal) : ICommand
{
    // Read off a console and typed once: no sign that is taken for another.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>The command, or null when the arguments are none of it.</summary>
    public static ICommand? Find(IReadOnlyList<string> args, Terminal terminal) =>
        CommandOptions.Read(args, ["--without-authenticator"], ["--data"]) is { } options
        && options.Subjects is ["list"] or ["password" or "administrator", _]
        && (!options.Has("--without-authenticator") || options.Subjects[0] == "password")
            ? new AccountsCommand(options.Subjects[0], options.Subjects.ElementAtOrDefault(1), options["--data"], options.Has("--without-authenticator"), terminal)
            : null;

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var output = Terminal.Writer(terminal.Out);
        await using var error = Terminal.Writer(terminal.Error);
        return await DatabaseWork.RunAsync(data, demonstration: false, error, async folder =>
        {
            await using var services = Services(folder);
            await services.MigrateTablesAsync();
            if (name is null)
                return await ListAsync(services, output);

            var accounts = services.GetRequiredService<AccountDesk>();
            if (await accounts.AskAsync(manager => manager.FindByNameAsync(name)) is not { ClosedAt: null } account)
            {
                await error.WriteLineAsync($"Không có tài khoản “{name}” đang dùng. Xem tên đăng nhập bằng lệnh: accounts list");
                return ExitCode.NotRun;
            }

            return what == "password" ? await GivePasswordAsync(accounts, account, output) : await MakeAdministratorAsync(services, account, output);
        });
    }

    private static async Task<int> ListAsync(ServiceProvider services, StreamWriter output)
    {
        var duties = (await services.GetRequiredService<Duties>().AllAsync()).Where(row => row.EndedAt is null).ToLookup(row => row.AccountId, row => row.Duty.ToString());
        foreach (var account in await services.GetRequiredService<AccountDesk>().AllAsync())
        {
            var state = account.ClosedAt is { } closed ? "đã đóng " + Moments.DayAndTime(closed)
                : account.LockoutEnd > DateTimeOffset.UtcNow ? "tạm khóa"
                : "đang dùng";
            await output.WriteLineAsync(string.Join('\t', account.UserName, state, string.Join(',', duties[account.Id].Distinct().Order(StringComparer.Ordinal))));
        }

        return ExitCode.Good;
    }

    private async Task<int> GivePasswordAsync(AccountDesk accounts, Account account, StreamWriter output)
    {
        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Signs, 5)));
        var (hash, refused) = await accounts.HashAsync(account, password);
        var outcome = hash is null ? refused : await accounts.ChangeAsync(account.Id, AdminLog.Console, AdminActs.PasswordGiven, async (manager, fresh) =>
        {
            fresh.PasswordHash = hash;
            fresh.MustChangePassword = true;
            fresh.LockoutEnd = null;
            fresh.AccessFailedCount = 0;
            if (withoutAuthenticator)
                await Authenticator.SwitchOffAsync(manager, fresh);

            return await manager.UpdateSecurityStampAsync(fresh);
        }, endSignIns: true);
        if (!outcome.Succeeded)
            throw new InvalidOperationException(outcome.ToString());

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Mật khẩu dùng một lần của {account.UserName}: {password}"));
        await output.WriteLineAsync("Khi đăng nhập sẽ phải đặt mật khẩu mới. Mọi máy đang đăng nhập bằng tài khoản này bị đăng xuất.");
        return ExitCode.Good;
    }

    private static async Task<int> MakeAdministratorAsync(ServiceProvider services, Account account, StreamWriter output)
    {
        await services.GetRequiredService<Duties>().GiveAsync(account.Id, Duty.Administrator, null, null, AdminLog.Console);
        await output.WriteLineAsync($"{account.UserName} đã là người quản trị.");
        return ExitCode.Good;
    }

    private static ServiceProvider Services(DataFolder folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SessionFeed>();
        services.AddStore(folder);
        services.AddAccounts();
        return services.BuildServiceProvider();
    }
}
