using Microsoft.AspNetCore.Identity;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Accounts;

/// <summary>What an administrator does with accounts. Passwords are made here, and have to be replaced by whoever gets them.</summary>
public sealed class AccountKeeping(AccountDesk accounts, AdminLog log)
{
    /// <summary>Makes an account.</summary>
    /// <param name="fullName">The person's name.</param>
    /// <param name="userName">What they sign in with.</param>
    /// <param name="by">Who does it.</param>
    /// <returns>Its id and its first password, or why not.</returns>
    public async Task<(string? Id, string? Password, IdentityResult Outcome)> CreateAsync(string fullName, string userName, string by)
    {
        var account = new Account { FullName = RecordText.Clean(fullName), UserName = userName.Trim(), MustChangePassword = true };
        if (account.FullName.Length is 0 or > Account.LongestName)
            return (null, null, IdentityResult.Failed(AccountErrors.Of(AccountProblem.FullNameBad)));

        var password = FreshPasswords.Make();
        var (hash, refused) = await accounts.HashAsync(account, password);
        if (hash is null)
            return (null, null, refused);

        var outcome = await accounts.ChangeAsync(async (manager, database) =>
        {
            var made = await AccountDesk.CreateAsync(manager, account, hash);
            if (made.Succeeded)
                await log.AddAsync(database, by, AdminActs.AccountCreated, account.Id);

            return made;
        });
        return outcome.Succeeded ? (account.Id, password, outcome) : (null, null, outcome);
    }

    /// <summary>Gives an account a password that must be replaced at the next sign-in; whoever is signed in with it is out.</summary>
    /// <returns>The password, or why not.</returns>
    public async Task<(string? Password, IdentityResult Outcome)> ResetPasswordAsync(string id, string by)
    {
        if (await accounts.FindAsync(id) is not { ClosedAt: null } known)
            return (null, IdentityResult.Failed(AccountErrors.Of(AccountProblem.Closed)));

        var password = FreshPasswords.Make();
        var (hash, refused) = await accounts.HashAsync(known, password);
        if (hash is null)
            return (null, refused);

        var outcome = await ChangeAsync(id, by, AdminActs.PasswordReset, async (manager, account) =>
        {
            account.PasswordHash = hash;
            account.MustChangePassword = true;
            await manager.ResetAccessFailedCountAsync(account);
            await manager.SetLockoutEndDateAsync(account, null);
            return await manager.UpdateSecurityStampAsync(account);
        }, endSignIns: true);
        return (outcome.Succeeded ? password : null, outcome);
    }

    /// <summary>Takes the authenticator and all passkeys off an account, for whoever lost the phone they were on.</summary>
    public Task<IdentityResult> RemoveSecondStepsAsync(string id, string by) => ChangeAsync(id, by, AdminActs.SecondStepsRemoved, async (manager, account) =>
    {
        foreach (var passkey in await manager.GetPasskeysAsync(account))
            await manager.RemovePasskeyAsync(account, passkey.CredentialId);

        return await Authenticator.SwitchOffAsync(manager, account);
    }, endSignIns: true);

    /// <summary>Lets somebody try again who typed too many wrong passwords.</summary>
    public Task<IdentityResult> UnlockAsync(string id, string by) => ChangeAsync(id, by, AdminActs.AccountUnlocked, async (manager, account) =>
    {
        await manager.ResetAccessFailedCountAsync(account);
        return await manager.SetLockoutEndDateAsync(account, null);
    });

    // A closed account stays as it was when it was closed.
    private Task<IdentityResult> ChangeAsync(
        string id, string by, string what, Func<UserManager<Account>, Account, Task<IdentityResult>> change, bool endSignIns = false) =>
        accounts.ChangeAsync(id, by, what, (manager, account) => account.ClosedAt is null
            ? change(manager, account)
            : Task.FromResult(IdentityResult.Failed(AccountErrors.Of(AccountProblem.Closed))), endSignIns);
}
