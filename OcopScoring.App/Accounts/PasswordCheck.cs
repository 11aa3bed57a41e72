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

    /// <summary>Tries the password of an account. Whoever has a second step to do has shown half of what they need: what failed before still counts.</summary>
    public Task<PasswordOutcome> TryAsync(Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        return TryAsync(
            account,
            () => Task.FromResult(account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed),
            clears: !account.TwoFactorEnabled);
    }

    /// <summary>Lets whoever says they are this account show it; the try is counted before it is looked at: however many come at once, only so many are.</summary>
    /// <param name="account">The account.</param>
    /// <param name="look">Whether what they show is right.</param>
    /// <param name="clears">Whether it is all there is to show; otherwise being right gives back this try alone.</param>
    public async Task<PasswordOutcome> TryAsync(Account account, Func<Task<bool>> look, bool clears)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(look);
        if (!await CountAsync(account))
            return PasswordOutcome.LockedOut;

        if (await look())
        {
            await WithAsync(account, (manager, fresh) =>
            {
                fresh.AccessFailedCount = clears ? 0 : Math.Max(0, fresh.AccessFailedCount - 1);
                return manager.UpdateAsync(fresh);
            });
            return PasswordOutcome.Right;
        }

        var lockedOut = false;
        await WithAsync(account, async (manager, fresh) =>
        {
            var outcome = fresh.AccessFailedCount >= AccountsSetup.MostFailures ? await manager.AccessFailedAsync(fresh) : IdentityResult.Success;
            lockedOut = await manager.IsLockedOutAsync(fresh);
            return outcome;
        });
        return lockedOut ? PasswordOutcome.LockedOut : PasswordOutcome.Wrong;
    }

    // False where nothing more is looked at.
    private async Task<bool> CountAsync(Account account)
    {
        var counted = false;
        await WithAsync(account, async (manager, fresh) =>
        {
            if (await manager.IsLockedOutAsync(fresh))
                return IdentityResult.Success;

            // Identity locks at the last failure; as many as that may be under way.
            if (fresh.AccessFailedCount >= AccountsSetup.MostFailures)
                return await manager.AccessFailedAsync(fresh);

            counted = true;
            fresh.AccessFailedCount++;
            return await manager.UpdateAsync(fresh);
        });
        return counted;
    }

    // On the account as it is now: what was read before the password was hashed may be older.
    private Task<IdentityResult> WithAsync(Account account, Func<UserManager<Account>, Account, Task<IdentityResult>> change) =>
        accounts.ChangeAsync(async (manager, _) => await manager.FindByIdAsync(account.Id) is { } fresh ? await change(manager, fresh) : IdentityResult.Success);
}
