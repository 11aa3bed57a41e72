using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Views;

/// <summary>
/// Makes rows anew from the record. A session whose record does not hold is reported and left without rows: events without a row
/// are how a list knows of it, and nothing is invented in its place.
/// </summary>
public sealed class RowKeeper(IDbContextFactory<OcopDb> databases, EventStore events, StoreWriter writer)
{
    /// <summary>Deletes all rows and makes them anew, in one transaction.</summary>
    public Task<RowReport> RebuildAsync() => MakeAsync(IsAnything);

    /// <summary>Makes the rows that are missing, were made by another version of the program, or do not stand where the record does.</summary>
    public Task<RowReport> CatchUpAsync() => MakeAsync(IsBehind);

    private static bool IsAnything(int head, SessionRow? row) => true;

    private static bool IsBehind(int head, SessionRow? row) => row?.Version != head || row.Shape != SessionRows.Shape;

    private async Task<RowReport> MakeAsync(Func<int, SessionRow?, bool> isWanted)
    {
        // Reading is what takes time. It is done before the lock is taken, so that a council at work does not wait for it.
        await using var reader = await databases.CreateDbContextAsync();
        var read = new Dictionary<string, Made>(StringComparer.Ordinal);
        foreach (var (sessionId, head) in await WantedAsync(reader, isWanted))
            read[sessionId] = await ReadAsync(sessionId, head);

        if (read.Count == 0 && !await reader.SessionRows.AnyAsync())
            return RowReport.Nothing;

        var report = RowReport.Nothing;
        await writer.WriteAsync(async database =>
        {
            // What moved on meanwhile is read again under the lock: it cannot move now.
            var wanted = await WantedAsync(database, isWanted);
            var made = new List<Made>(wanted.Count);
            foreach (var (sessionId, head) in wanted)
                made.Add(read.GetValueOrDefault(sessionId) is { } known && known.Head == head ? known : await ReadAsync(sessionId, head));

            await PutAsync(database, made);
            report = RowReport.Of(made.Select(one => (one.SessionId, one.Rows, one.Damage)));
        });
        return report;
    }

    private static async Task PutAsync(OcopDb database, List<Made> made)
    {
        // Also what belongs to no session at all goes: it was never made from the record.
        var sessions = database.Events.Select(row => row.SessionId);
        await database.SessionRows.Where(row => !sessions.Contains(row.Id)).ExecuteDeleteAsync();
        await database.ProductRows.Where(row => !sessions.Contains(row.SessionId)).ExecuteDeleteAsync();
        foreach (var one in made)
        {
            await database.SessionRows.Where(row => row.Id == one.SessionId).ExecuteDeleteAsync();
            await database.ProductRows.Where(row => row.SessionId == one.SessionId).ExecuteDeleteAsync();
            if (one.Rows is not { } rows)
                continue;

            database.SessionRows.Add(rows.Session);
            database.ProductRows.AddRange(rows.Products);
        }
    }

    private static async Task<List<(string SessionId, int Head)>> WantedAsync(OcopDb database, Func<int, SessionRow?, bool> isWanted)
    {
        var heads = await database.Events.GroupBy(row => row.SessionId)
            .Select(session => new { Id = session.Key, Head = session.Max(row => row.Version) }).ToListAsync();
        var rows = await database.SessionRows.AsNoTracking().ToDictionaryAsync(row => row.Id);
        return [.. heads.Where(session => isWanted(session.Head, rows.GetValueOrDefault(session.Id))).Select(session => (session.Id, session.Head))];
    }

    private async Task<Made> ReadAsync(string sessionId, int head)
    {
        try
        {
            var envelopes = await events.ReadAsync(sessionId);
            return new Made(sessionId, envelopes.Count, Fold.Of(sessionId, envelopes, state => SessionRows.Of(sessionId, state)), null);
        }
        catch (RecordDamagedException damage)
        {
            return new Made(sessionId, head, null, damage.Message);
        }
    }

    private sealed record Made(string SessionId, int Head, SessionRows? Rows, string? Damage);
}

/// <summary>What making rows came to.</summary>
/// <param name="Sessions">Sessions whose rows were made.</param>
/// <param name="Products">Products in them.</param>
/// <param name="Damaged">Sessions whose record does not hold, and where.</param>
public sealed record RowReport(int Sessions, int Products, ImmutableArray<(string SessionId, string Damage)> Damaged)
{
    /// <summary>Nothing was to be made.</summary>
    public static RowReport Nothing { get; } = new(0, 0, []);

    internal static RowReport Of(IEnumerable<(string SessionId, SessionRows? Rows, string? Damage)> made)
    {
        var all = made.ToList();
        var rows = all.Select(one => one.Rows).OfType<SessionRows>().ToList();
        return new RowReport(
            rows.Count,
            rows.Sum(one => one.Products.Length),
            [.. from one in all where one.Damage is not null select (one.SessionId, one.Damage)]);
    }
}
