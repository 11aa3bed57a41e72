using Microsoft.AspNetCore.Identity;

namespace OcopScoring.App.Accounts;

/// <summary>What a user name and a password come to.</summary>
public enum PasswordOutcome
{
    /// <summary>There is no such account, it is closed, or the password is another: which of these is not said.</summary>
    Wrong,

    /// <summary>Too many wrong ones in a row; not even the right one opens now.</summary>
    LockedOut,

    /// <summary>It is them.</summary>
    Right,
}

/// <summary>Checks passwords, and locks an account for a while after too many wrong ones.</summary>
public sealed class PasswordCheck(AccountDesk accounts, IPasswordHasher<Account> hasher)
{
    // Whoever tries names must not learn from the time it takes which of them there are.
    private readonly Account _nobody = new() { UserName = "nobody" };
    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <summary>Tries a user name and a password.</summary>
    public async Task<(PasswordOutcome Outcome, Account? Account)> TryAsync(string name, string password)
    {
        if (name.Length > 256 || password.Length > PasswordStrength.Longest)
            return (PasswordOutcome.Wrong, null);

        var account = await accounts.AskAsync(manager => manager.FindByNameAsync(name.Trim()));
        if (account is { ClosedAt: null, PasswordHash: not null })
            return (await TryAsync(account, password), account);

        _ = hasher.VerifyHashedPassword(_nobody, _nobodysHash.Value, password);
        return (PasswordOutcome.Wrong, null);
    }

    /// <summary>Tries a password for an account that is known.</summary>
    public async Task<PasswordOutcome> TryAsync(Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await accounts.AskAsync(manager => manager.IsLockedOutAsync(account)))
            return PasswordOutcome.LockedOut;

        if (account.PasswordHash is not { } hash || hasher.VerifyHashedPassword(account, hash, password) == PasswordVerificationResult.Failed)
            return await FailedAsync(account);

        if (account.AccessFailedCount > 0)
            await WithAsync(account, (manager, fresh) => manager.ResetAccessFailedCountAsync(fresh));

        return PasswordOutcome.Right;
    }

    /// <summary>Counts a wrong password or code.</summary>
    public async Task<PasswordOutcome> FailedAsync(Account account)
    {
        var lockedOut = false;
        await WithAsync(account, async (manager, fresh) =>
        {
            var outcome = await manager.AccessFailedAsync(fresh);
            lockedOut = await manager.IsLockedOutAsync(fresh);
            return outcome;
        });
        return lockedOut ? PasswordOutcome.LockedOut : PasswordOutcome.Wrong;
    }

    // On the account as it is now: what was read before the password was hashed may be older.
    private Task<IdentityResult> WithAsync(Account account, Func<UserManager<Account>, Account, Task<IdentityResult>> change) =>
        accounts.ChangeAsync(async (manager, _) => await manager.FindByIdAsync(account.Id) is { } fresh ? await change(manager, fresh) : IdentityResult.Success);
}
