using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>The log of what happened at the door.</summary>
public sealed class SignInLog(IDbContextFactory<OcopDb> databases, StoreWriter writer)
{
    /// <summary>Adds an entry; completes when it is on disk.</summary>
    public Task AddAsync(SignInLogRow row) => writer.WriteAsync(database =>
    {
        database.SignInLog.Add(row);
        return Task.CompletedTask;
    });

    /// <summary>A page of the log, the newest entries first.</summary>
    /// <param name="accountId">Only those of this account; null for all.</param>
    /// <param name="page">The page, from 1; one past the last shows the last.</param>
    public async Task<LogPage<SignInLogRow>> ReadAsync(string? accountId, int page)
    {
        await using var database = await databases.CreateDbContextAsync();
        var wanted = database.SignInLog.AsNoTracking().Where(row => accountId == null || row.AccountId == accountId);
        return await wanted.OrderByDescending(row => row.Number).PageAsync(page);
    }
}
