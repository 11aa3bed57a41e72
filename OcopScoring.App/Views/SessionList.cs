using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Views;

/// <summary>Reads the list of sessions, newest first, and what the official ones came to.</summary>
public sealed class SessionList(IDbContextFactory<OcopDb> databases)
{
    /// <summary>Reads both.</summary>
    public async Task<SessionListing> ReadAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        var sessions = await database.SessionRows.AsNoTracking().ToListAsync();
        var products = await database.ProductRows.AsNoTracking().ToListAsync();

        // Events without a row: their record does not hold, and nothing is said of them but that.
        var damaged = await database.Events.Select(row => row.SessionId).Distinct()
            .Where(id => !database.SessionRows.Any(row => row.Id == id)).ToListAsync();
        return new SessionListing(
            [.. sessions.OrderByDescending(row => row.Year).ThenByDescending(row => row.Campaign).ThenByDescending(row => row.SittingOn).ThenBy(row => row.Id, StringComparer.Ordinal)],
            [.. products.OrderBy(row => row.Position)],
            CampaignResult.Of(sessions, products),
            [.. (await database.Targets.AsNoTracking().ToListAsync()).OrderBy(row => row.Year).ThenBy(row => row.Change)],
            [.. damaged.Order(StringComparer.Ordinal)]);
    }
}

/// <summary>All sessions, and what the official ones came to.</summary>
/// <param name="Sessions">All sessions, newest first.</param>
/// <param name="Products">Their products, in the order of each agenda.</param>
/// <param name="Results">One for each campaign and level with an official session, newest first.</param>
/// <param name="Targets">Every target the office has set, in the order of the years and of the changes.</param>
/// <param name="Damaged">Sessions whose record does not hold.</param>
public sealed record SessionListing(
    ImmutableArray<SessionRow> Sessions,
    ImmutableArray<ProductRow> Products,
    ImmutableArray<CampaignResult> Results,
    ImmutableArray<TargetRow> Targets,
    ImmutableArray<string> Damaged)
{
    /// <summary>Nothing.</summary>
    public static SessionListing Empty { get; } = new([], [], [], [], []);

    /// <summary>The same of some sessions only, results included; targets are the office's own and stay.</summary>
    /// <param name="knows">Which sessions.</param>
    public SessionListing Only(Func<string, bool> knows)
    {
        ImmutableArray<SessionRow> sessions = [.. Sessions.Where(row => knows(row.Id))];
        ImmutableArray<ProductRow> products = [.. Products.Where(row => knows(row.SessionId))];
        return this with { Sessions = sessions, Products = products, Results = CampaignResult.Of(sessions, products), Damaged = [.. Damaged.Where(knows)] };
    }
}
