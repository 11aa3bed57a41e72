using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;

namespace OcopScoring.App.Accounts;

/// <summary>The passkeys of accounts. What is signed with them is checked by Identity; here is what is kept.</summary>
public sealed class Passkeys(AccountDesk accounts)
{
    /// <summary>The longest name of one.</summary>
    public const int LongestName = 60;

    /// <summary>How many an account may have.</summary>
    public const int Most = 10;

    /// <summary>The passkeys of an account, the oldest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(Account account) =>
        [.. (await accounts.AskAsync(manager => manager.GetPasskeysAsync(account))).OrderBy(passkey => passkey.CreatedAt)];

    /// <summary>Keeps a new one.</summary>
    public Task<IdentityResult> AddAsync(string accountId, UserPasskeyInfo passkey) => accounts.ChangeAsync(accountId, accountId, AdminActs.PasskeyAdded, async (manager, account) =>
        (await manager.GetPasskeysAsync(account)).Count >= Most
            ? IdentityResult.Failed(AccountErrors.Of(AccountProblem.Other))
            : await manager.AddOrUpdatePasskeyAsync(account, passkey));

    /// <summary>Forgets one; unknown names change nothing.</summary>
    /// <param name="accountId">Whose it is.</param>
    /// <param name="id">Its id, as <see cref="IdOf"/> writes it.</param>
    public Task<IdentityResult> RemoveAsync(string accountId, string id) => accounts.ChangeAsync(accountId, accountId, AdminActs.PasskeyRemoved, async (manager, account) =>
        (await manager.GetPasskeysAsync(account)).FirstOrDefault(passkey => IdOf(passkey) == id) is { } passkey
            ? await manager.RemovePasskeyAsync(account, passkey.CredentialId)
            : IdentityResult.Failed(AccountErrors.Of(AccountProblem.Other)));

    /// <summary>Keeps what changed as one was used: how often it has signed, by which a copied one betrays itself.</summary>
    public Task<IdentityResult> UsedAsync(string accountId, UserPasskeyInfo passkey) => accounts.ChangeAsync(async (manager, _) =>
        await manager.FindByIdAsync(accountId) is { } account ? await manager.AddOrUpdatePasskeyAsync(account, passkey) : IdentityResult.Failed(AccountErrors.Of(AccountProblem.Other)));

    /// <summary>How a form names one.</summary>
    public static string IdOf(UserPasskeyInfo passkey)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        return Base64Url.EncodeToString(passkey.CredentialId);
    }
}
