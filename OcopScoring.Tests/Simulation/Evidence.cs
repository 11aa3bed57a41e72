using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Simulation;

/// <summary>Everything there is to know about one session when a simulation has ended: what is on disk, and what people were told.</summary>
/// <param name="Session">Its id.</param>
/// <param name="Events">The record, read with nothing but SQLite.</param>
/// <param name="CommandIds">The ids of the commands the database holds to be carried out.</param>
/// <param name="Drafts">The drafts on disk.</param>
/// <param name="Commands">The commands people gave.</param>
/// <param name="Journal">All they were told.</param>
internal sealed record Evidence(
    string Session,
    ImmutableArray<RecordRow> Events,
    ImmutableArray<Guid> CommandIds,
    ImmutableDictionary<DraftKey, StoredDraft> Drafts,
    ImmutableArray<Sent> Commands,
    Journal Journal)
{
    public static IEnumerable<Evidence> Of(string file, IEnumerable<string> sessions, Journal journal)
    {
        using var disk = new SqliteConnection($"Data Source={file};Pooling=False");
        disk.Open();
        var events = Read(disk, "SELECT SessionId, Version, Type, Shape, At, Actor, CommandId, PreviousHash, Payload, Hash FROM Events ORDER BY SessionId, Version", RecordRow.Read);
        var commands = Read(disk, "SELECT SessionId, CommandId FROM Commands", row => (Session: row.GetString(0), Id: Guid.Parse(row.GetString(1))));
        var drafts = Read(disk, "SELECT SessionId, ProductId, Round, SeatId, Answers, Revision FROM Drafts", StoredDraft.Read);
        foreach (var session in sessions)
        {
            yield return new Evidence(
                session,
                [.. events.Where(row => row.Session == session)],
                [.. commands.Where(row => row.Session == session).Select(row => row.Id)],
                drafts.Where(draft => draft.Key.Session == session).ToImmutableDictionary(draft => draft.Key),
                [.. journal.Commands.Where(sent => sent.Session == session)],
                journal);
        }
    }

    private static List<T> Read<T>(SqliteConnection disk, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = disk.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            all.Add(read(rows));

        return all;
    }
}

/// <summary>A row of the record, and the fact in it.</summary>
internal sealed record RecordRow(
    string Session, int Version, string Type, int Shape, string At, string Actor, Guid CommandId, string PreviousHash, string Payload, string Hash)
{
    private readonly Lazy<SessionEvent> _fact = new(() => EventCodec.Decode(Type, Shape, Payload));

    public SessionEvent Fact => _fact.Value;

    public StoredEvent AsStored => new(Session, Version, Type, Shape, At, Actor, CommandId.ToString("D"), Payload, PreviousHash, Hash);

    public CommandContext Context => new(CommandId, By(Actor), DateTimeOffset.Parse(At, CultureInfo.InvariantCulture));

    private static Actor By(string name) => OcopScoring.Core.Session.Actor.FromName(name);

    public static RecordRow Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetString(5),
        Guid.Parse(row.GetString(6)), row.GetString(7), row.GetString(8), row.GetString(9));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"event {Version} ({Type})");
}

/// <summary>A draft as it is on disk.</summary>
internal sealed record StoredDraft(DraftKey Key, string Answers, int Revision)
{
    public static StoredDraft Read(SqliteDataReader row) =>
        new(new DraftKey(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3)), row.GetString(4), row.GetInt32(5));
}
