using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>Identity's own store, but what an authenticator shares with us does not stand readable in the database.</summary>
public sealed class ProtectedAccountStore(OcopDb database, SecretBox secrets, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, OcopDb>(database, describer)
{
    /// <inheritdoc />
    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : secrets.Lock(value), cancellationToken);

    /// <inheritdoc />
    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } stored ? secrets.Open(stored) : null;
}
