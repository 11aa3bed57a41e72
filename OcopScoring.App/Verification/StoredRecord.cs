using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Verification;

/// <summary>All that a database holds of one session's record, before anything about it is believed.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Events">Its events, in the order of their numbers.</param>
/// <param name="Commands">The commands the database remembers as carried out, as the record writes their ids.</param>
/// <param name="Rows">The rows that were made from the record.</param>
internal sealed record StoredRecord(string SessionId, ImmutableArray<StoredEvent> Events, ImmutableArray<string> Commands, StoredRows Rows)
{
    /// <summary>Reads it as of one moment, whatever is written meanwhile.</summary>
    public static async Task<StoredRecord> ReadAsync(OcopDb database, string sessionId)
    {
        ArgumentNullException.ThrowIfNull(database);
        await database.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        await using var moment = connection.BeginTransaction(deferred: true);
        var events = await RawRow.ReadAsync(connection, "Events", "SessionId", sessionId, "Version, rowid");
        var commands = await RawRow.ReadAsync(connection, "Commands", "SessionId", sessionId, "CommandId");
        return new StoredRecord(
            sessionId,
            [.. events.Select(Event)],
            [.. commands.Select(row => CommandId(row["CommandId"]))],
            await StoredRows.ReadAsync(connection, sessionId));
    }

    private static StoredEvent Event(RawRow row) => new(
        Text(row["SessionId"]),
        row.Number("Version"),
        Text(row["Type"]),
        row.Number("Shape"),
        Text(row["At"]),
        Text(row["Actor"]),
        CommandId(row["CommandId"]),
        Text(row["Payload"]),
        Text(row["PreviousHash"]),
        Text(row["Hash"]));

    private static string Text(string? stored) => stored ?? string.Empty;

    // The database writes ids in capitals, the record in small letters. Each letter is turned, so that one that was rewritten in small
    // letters shows as rewritten.
    private static string CommandId(string? stored) =>
        string.Concat(Text(stored).Select(letter => char.IsAsciiLetterLower(letter) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));
}

/// <summary>The rows that lists and statistics read of one session, by table.</summary>
/// <param name="Sessions">Of the table of sessions.</param>
/// <param name="Products">Of the table of products.</param>
internal sealed record StoredRows(ImmutableArray<RawRow> Sessions, ImmutableArray<RawRow> Products)
{
    public static async Task<StoredRows> ReadAsync(DbConnection connection, string sessionId) => new(
        await RawRow.ReadAsync(connection, "SessionRows", "Id", sessionId, "Id"),
        await RawRow.ReadAsync(connection, "ProductRows", "SessionId", sessionId, "Position, Id"));
}
