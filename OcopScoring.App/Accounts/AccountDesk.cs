using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>
/// Accounts by ASP.NET Core Identity. What it changes goes through the store's only writer, with the entry of the administrative log in the same
/// transaction; what costs time, such as the hash of a password, is done before, so that nobody's tick waits for it.
/// </summary>
public sealed class AccountDesk(
    IDbContextFactory<OcopDb> databases, StoreWriter writer, AdminLog log, SignIns signIns, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>An account of this id, or null.</summary>
    public async Task<Account?> FindAsync(string id)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id);
    }

    /// <summary>All accounts, by the last word of the name as Vietnamese lists go.</summary>
    public async Task<IReadOnlyList<Account>> AllAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        return [.. (await database.Users.AsNoTracking().ToListAsync()).OrderBy(account => account, ByGivenName.Order)];
    }

    /// <summary>Reads through Identity, of which nothing is written.</summary>
    public async Task<T> AskAsync<T>(Func<UserManager<Account>, Task<T>> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var scope = scopes.CreateAsyncScope();
        await using var database = await databases.CreateDbContextAsync();
        return await question(Manager(scope.ServiceProvider, database));
    }

    /// <summary>Changes accounts through Identity; completes when it is on disk. A result that did not succeed changes nothing.</summary>
    public async Task<IdentityResult> ChangeAsync(Func<UserManager<Account>, OcopDb, Task<IdentityResult>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await writer.WriteAsync(async database =>
            {
                var result = await change(Manager(scope.ServiceProvider, database), database);
                if (!result.Succeeded)
                    throw new RefusedException(result);
            });
            return IdentityResult.Success;
        }
        catch (RefusedException refused)
        {
            return refused.Result;
        }
    }

    /// <summary>Changes one account, notes it, and ends what must not outlive the change.</summary>
    /// <param name="id">The account.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="what">What the log says of it.</param>
    /// <param name="change">The change.</param>
    /// <param name="endSignIns">Whether whoever is signed in with it has to come in anew.</param>
    /// <param name="keep">The one sign-in that stays all the same: the one the change is made in.</param>
    public Task<IdentityResult> ChangeAsync(
        string id, string by, string what, Func<UserManager<Account>, Account, Task<IdentityResult>> change, bool endSignIns = false, Guid? keep = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ChangeAsync(id, by, what, (manager, _, account) => change(manager, account), endSignIns, keep);
    }

    /// <summary>Makes an account with a password that already went through <see cref="HashAsync"/>.</summary>
    public static async Task<IdentityResult> CreateAsync(UserManager<Account> manager, Account account, string passwordHash)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(account);
        account.PasswordHash = passwordHash;
        return await manager.CreateAsync(account);
    }

    /// <summary>A password as it is kept, or why it is not good enough.</summary>
    /// <param name="account">Whose it is to be: nothing of the names may stand in it.</param>
    /// <param name="password">The password.</param>
    public async Task<(string? Hash, IdentityResult Outcome)> HashAsync(Account account, string password)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var database = await databases.CreateDbContextAsync();
        var manager = Manager(scope.ServiceProvider, database);
        foreach (var validator in manager.PasswordValidators)
        {
            if (await validator.ValidateAsync(manager, account, password) is { Succeeded: false } refused)
                return (null, refused);
        }

        return (manager.PasswordHasher.HashPassword(account, password), IdentityResult.Success);
    }

    /// <summary>Gives an account the password its owner has chosen; whoever else is signed in with it has to come in anew.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password.</param>
    /// <param name="again">The password, typed a second time.</param>
    /// <param name="keep">The sign-in that stays.</param>
    public async Task<IdentityResult> ReplacePasswordAsync(Account account, string password, string again, Guid? keep = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (password != again)
            return IdentityResult.Failed(AccountErrors.Of(AccountProblem.PasswordsDiffer));

        var (hash, refused) = await HashAsync(account, password);
        if (hash is null)
            return refused;

        return await ChangeAsync(account.Id, account.Id, AdminActs.PasswordChanged, (manager, fresh) =>
        {
            fresh.PasswordHash = hash;
            fresh.MustChangePassword = false;
            return manager.UpdateSecurityStampAsync(fresh);
        }, endSignIns: true, keep);
    }

    /// <summary>Closes an account: it cannot sign in any more, and everything that is signed in with it ends. The last administrator's stays.</summary>
    public Task<IdentityResult> CloseAsync(string id, string by) => ChangeAsync(id, by, AdminActs.AccountClosed, async (manager, database, account) =>
    {
        if (!await Duties.HasOtherAdministratorAsync(database, id))
            return IdentityResult.Failed(AccountErrors.Of(AccountProblem.LastAdministrator));

        account.ClosedAt ??= clock.GetUtcNow();
        return await manager.UpdateSecurityStampAsync(account);
    }, endSignIns: true);

    private async Task<IdentityResult> ChangeAsync(
        string id, string by, string what, Func<UserManager<Account>, OcopDb, Account, Task<IdentityResult>> change, bool endSignIns, Guid? keep = null)
    {
        IReadOnlyList<Guid> ended = [];
        var outcome = await ChangeAsync(async (manager, database) =>
        {
            if (await manager.FindByIdAsync(id) is not { } account)
                return IdentityResult.Failed(manager.ErrorDescriber.DefaultError());

            var result = await change(manager, database, account);
            if (!result.Succeeded)
                return result;

            await log.AddAsync(database, by, what, id);
            if (endSignIns)
                ended = await signIns.EndAsync(database, row => row.AccountId == id && (keep == null || row.Id != keep));

            return result;
        });
        foreach (var signIn in ended)
            signIns.Forget(signIn);

        return outcome;
    }

    // The context of the transaction, and everything else as the container has it.
    private static UserManager<Account> Manager(IServiceProvider services, OcopDb database) => ActivatorUtilities.CreateInstance<UserManager<Account>>(
        services, new ProtectedAccountStore(database, services.GetRequiredService<SecretBox>(), services.GetRequiredService<IdentityErrorDescriber>()));

    private sealed class RefusedException(IdentityResult result) : Exception(result.ToString())
    {
        public IdentityResult Result { get; } = result;
    }
}
