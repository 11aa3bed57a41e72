using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace OcopScoring.App.Accounts;

/// <summary>The authenticator of an account, and the recovery codes for whoever has lost it.</summary>
public sealed class Authenticator(AccountDesk accounts, TimeProvider clock)
{
    /// <summary>How many recovery codes are given out at a time.</summary>
    public const int RecoveryCodes = 10;

    private const string Provider = "OcopScoring", Key = "authenticator", LastStep = "authenticator-step";

    /// <summary>Switches it on, once a code shows that the telephone has the secret.</summary>
    /// <param name="accountId">The account, which is its owner's own doing.</param>
    /// <param name="key">The secret.</param>
    /// <param name="code">The code the telephone shows.</param>
    /// <returns>The recovery codes, which are not shown again; null when the code is wrong.</returns>
    public async Task<ImmutableArray<string>?> SwitchOnAsync(string accountId, string key, string code)
    {
        if (TimeCode.StepOf(key, code, clock.GetUtcNow()) is not { } step)
            return null;

        return await GiveCodesAsync(accountId, AdminActs.AuthenticatorOn, async (manager, account) =>
        {
            await manager.SetAuthenticationTokenAsync(account, Provider, Key, key);
            await manager.SetAuthenticationTokenAsync(account, Provider, LastStep, Text(step));
            return await manager.SetTwoFactorEnabledAsync(account, true);
        });
    }

    /// <summary>Switches it off; what it shared is forgotten.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="by">Who does it.</param>
    public Task<IdentityResult> SwitchOffAsync(string accountId, string by) => accounts.ChangeAsync(accountId, by, AdminActs.AuthenticatorOff, SwitchOffAsync);

    /// <summary>Switches it off as part of another change.</summary>
    public static async Task<IdentityResult> SwitchOffAsync(UserManager<Account> manager, Account account)
    {
        ArgumentNullException.ThrowIfNull(manager);
        await manager.RemoveAuthenticationTokenAsync(account, Provider, Key);
        await manager.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
        return await manager.SetTwoFactorEnabledAsync(account, false);
    }

    /// <summary>New recovery codes; those before work no more.</summary>
    public async Task<ImmutableArray<string>> RenewCodesAsync(string accountId) =>
        await GiveCodesAsync(accountId, AdminActs.RecoveryCodesMade, (_, _) => Task.FromResult(IdentityResult.Success)) ?? [];

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> CodesLeftAsync(Account account) => accounts.AskAsync(manager => manager.CountRecoveryCodesAsync(account));

    /// <summary>Whether a code of the authenticator opens. Each opens once, and after it none of before.</summary>
    public Task<bool> TryCodeAsync(string accountId, string code) => TryAsync(accountId, async (manager, account) =>
    {
        if (await manager.GetAuthenticationTokenAsync(account, Provider, Key) is not { } key || TimeCode.StepOf(key, code, clock.GetUtcNow()) is not { } step)
            return Wrong;

        var last = await manager.GetAuthenticationTokenAsync(account, Provider, LastStep);
        return last is not null && step <= long.Parse(last, CultureInfo.InvariantCulture)
            ? Wrong
            : await manager.SetAuthenticationTokenAsync(account, Provider, LastStep, Text(step));
    });

    /// <summary>Whether a recovery code opens. Each opens once.</summary>
    public Task<bool> TryRecoveryCodeAsync(string accountId, string code)
    {
        // As they are given out: two groups of five. People leave the line between them out, or write small letters.
        var signs = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return signs.Length != 10
            ? Task.FromResult(false)
            : TryAsync(accountId, (manager, account) => manager.RedeemTwoFactorRecoveryCodeAsync(account, $"{signs[..5]}-{signs[5..]}"));
    }

    private static IdentityResult Wrong => IdentityResult.Failed(AccountErrors.Of(AccountProblem.CodeWrong));

    private static string Text(long step) => step.ToString(CultureInfo.InvariantCulture);

    // In the store's only writer: of two who come with the same code at the same moment, one is let in.
    private async Task<bool> TryAsync(string accountId, Func<UserManager<Account>, Account, Task<IdentityResult>> use) =>
        (await accounts.ChangeAsync(async (manager, _) => await manager.FindByIdAsync(accountId) is { } account ? await use(manager, account) : Wrong)).Succeeded;

    private async Task<ImmutableArray<string>?> GiveCodesAsync(
        string accountId, string what, Func<UserManager<Account>, Account, Task<IdentityResult>> change)
    {
        ImmutableArray<string> codes = [];
        var outcome = await accounts.ChangeAsync(accountId, accountId, what, async (manager, account) =>
        {
            var result = await change(manager, account);
            if (result.Succeeded)
                codes = [.. await manager.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];

            return result;
        });
        return outcome.Succeeded ? codes : null;
    }
}
