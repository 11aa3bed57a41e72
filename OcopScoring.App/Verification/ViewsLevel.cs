using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Verification;

/// <summary>
/// Whether what a database holds beside a record is what the record makes: the rows for lists and statistics, column by column, and the
/// commands it remembers as carried out.
/// </summary>
internal static class ViewsLevel
{
    public static async Task<LevelReport> RunAsync(StoredRecord stored)
    {
        var commands = stored.Events.Select(one => one.CommandId).ToImmutableSortedSet(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<ReplayFlaw>();
        found.AddRange(Commands(commands, stored.Commands));

        // Of nothing nothing is made: every row is one too many. Of facts that make no session it is not known what they would make.
        var expected = stored.Events.IsEmpty ? new StoredRows([], []) : await MadeAsync(stored);
        if (expected is not null)
        {
            found.AddRange(Rows("SessionRows", "Id", expected.Sessions, stored.Rows.Sessions));
            found.AddRange(Rows("ProductRows", "Id", expected.Products, stored.Rows.Products));
        }

        return new LevelReport(
            ReplayLevel.Views,
            commands.Count + (expected is null ? 0 : expected.Sessions.Length + expected.Products.Length),
            expected is null ? stored.Events.Length : 0,
            [.. found.Select(flaw => new ReplayFinding(null, ReplayRule.Views, flaw))]);
    }

    // Written into a database of their own and read back by the same reader: what is compared is what would lie on disk.
    private static async Task<StoredRows?> MadeAsync(StoredRecord stored)
    {
        if (Make(stored) is not { } made)
            return null;

        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var database = new OcopDb(new DbContextOptionsBuilder<OcopDb>().UseSqlite(connection).Options);
        await database.Database.EnsureCreatedAsync();
        database.SessionRows.Add(made.Session);
        database.ProductRows.AddRange(made.Products);
        await database.SaveChangesAsync();
        return await StoredRows.ReadAsync(connection, stored.SessionId);
    }

    private static SessionRows? Make(StoredRecord stored)
    {
        try
        {
            return SessionRows.Of(stored.SessionId, SessionState.Initial.Evolve(ReadFact.Of(stored.Events).Select(read => read.Fact)));
        }
        catch (Exception nonsense) when (nonsense is not OutOfMemoryException)
        {
            return null; // the levels before say so
        }
    }

    private static IEnumerable<ReplayFlaw> Commands(ImmutableSortedSet<string> expected, ImmutableArray<string> found) =>
    [
        .. expected.Except(found).Select(id => new ReplayFlaw.OtherRow("Commands", id, null, id, null)),
        .. found.Where(id => !expected.Contains(id)).Select(id => new ReplayFlaw.OtherRow("Commands", id, null, null, id)),
    ];

    private static IEnumerable<ReplayFlaw> Rows(string table, string key, ImmutableArray<RawRow> expected, ImmutableArray<RawRow> found)
    {
        var left = found.ToLookup(row => row[key] ?? string.Empty, StringComparer.Ordinal);
        var keys = expected.Select(row => row[key]!).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var row in expected)
        {
            var name = row[key]!;
            var stands = left[name].ToList();
            if (stands.Count == 0)
                yield return new ReplayFlaw.OtherRow(table, name, null, name, null);

            foreach (var flaw in stands.Take(1).SelectMany(one => Columns(table, name, row, one)))
                yield return flaw;

            foreach (var _ in stands.Skip(1))
                yield return new ReplayFlaw.OtherRow(table, name, null, null, name);
        }

        foreach (var row in found.Where(row => !keys.Contains(row[key] ?? string.Empty)))
            yield return new ReplayFlaw.OtherRow(table, row[key] ?? string.Empty, null, null, row[key] ?? string.Empty);
    }

    private static IEnumerable<ReplayFlaw> Columns(string table, string key, RawRow expected, RawRow found) => expected.Columns
        .Where(column => found[column.Key] != column.Value)
        .Select(column => new ReplayFlaw.OtherRow(table, key, column.Key, column.Value, found[column.Key]));
}
