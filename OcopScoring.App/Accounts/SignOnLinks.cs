using Microsoft.AspNetCore.Identity;

namespace OcopScoring.App.Accounts;

/// <summary>
/// Which identity at the province's own sign-on opens which account. The province makes no accounts here and names none: a link is made by
/// whoever the account belongs to, or by an administrator, and by nobody else.
/// </summary>
public sealed class SignOnLinks(AccountDesk accounts)
{
    private const string Provider = "province";

    /// <summary>The account that an identity opens; null when there is none, or it was closed.</summary>
    public async Task<Account?> FindAsync(string reference) =>
        await accounts.AskAsync(manager => manager.FindByLoginAsync(Provider, reference)) is { ClosedAt: null } account ? account : null;

    /// <summary>The reference of the identity that opens an account, or null.</summary>
    public async Task<string?> OfAsync(Account account) => (await accounts.AskAsync(manager => manager.GetLoginsAsync(account))).FirstOrDefault()?.ProviderKey;

    /// <summary>Links an account that has no link to an identity that opens no other.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="reference">The identity.</param>
    /// <param name="by">Who does it.</param>
    public Task<IdentityResult> LinkAsync(string accountId, string reference, string by) => accounts.ChangeAsync(accountId, by, AdminActs.SignOnLinked, async (manager, account) =>
    {
        if (account.ClosedAt is not null)
            return Refuse(AccountProblem.Closed);

        if ((await manager.GetLoginsAsync(account)).Count > 0)
            return Refuse(AccountProblem.SignOnLinkedAlready);

        if (await manager.FindByLoginAsync(Provider, reference) is { } other)
        {
            if (other.ClosedAt is null)
                return Refuse(AccountProblem.SignOnTaken);

            await manager.RemoveLoginAsync(other, Provider, reference);
        }

        return await manager.AddLoginAsync(account, new UserLoginInfo(Provider, reference, null));
    });

    /// <summary>Takes the link away. Whoever is signed in with the account has to come in anew: it is not known who came by the link.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="keep">The one sign-in that stays: the one the change is made in.</param>
    public Task<IdentityResult> UnlinkAsync(string accountId, string by, Guid? keep = null) => accounts.ChangeAsync(accountId, by, AdminActs.SignOnUnlinked, async (manager, account) =>
        (await manager.GetLoginsAsync(account)).FirstOrDefault() is { } link
            ? await manager.RemoveLoginAsync(account, link.LoginProvider, link.ProviderKey)
            : Refuse(AccountProblem.Other), endSignIns: true, keep);

    private static IdentityResult Refuse(AccountProblem problem) => IdentityResult.Failed(AccountErrors.Of(problem));
}
