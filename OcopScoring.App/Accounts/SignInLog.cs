using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>The log of what happened at the door.</summary>
public sealed class SignInLog(IDbContextFactory<OcopDb> databases, StoreWriter writer)
{
    /// <summary>How many entries stand on a page.</summary>
    public const int OnPage = 50;

    /// <summary>Adds an entry; completes when it is on disk.</summary>
    public Task AddAsync(SignInLogRow row) => writer.WriteAsync(database =>
    {
        database.SignInLog.Add(row);
        return Task.CompletedTask;
    });

    /// <summary>A page of the log, the newest entries first.</summary>
    /// <param name="accountId">Only those of this account; null for all.</param>
    /// <param name="page">The page, from 1; one past the last shows the last.</param>
    public async Task<SignInPage> ReadAsync(string? accountId, int page)
    {
        await using var database = await databases.CreateDbContextAsync();
        var wanted = database.SignInLog.AsNoTracking().Where(row => accountId == null || row.AccountId == accountId);
        var count = await wanted.CountAsync();
        var pages = Math.Max(1, (count + OnPage - 1) / OnPage);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await wanted.OrderByDescending(row => row.Number).Skip((shown - 1) * OnPage).Take(OnPage).ToListAsync();
        return new SignInPage([.. rows], shown, pages, count);
    }
}

/// <summary>A page of the log.</summary>
/// <param name="Rows">Its entries, the newest first.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Of">How many pages there are.</param>
/// <param name="Count">How many entries there are.</param>
public sealed record SignInPage(ImmutableArray<SignInLogRow> Rows, int Number, int Of, int Count);
