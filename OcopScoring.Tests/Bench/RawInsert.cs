using Microsoft.Data.Sqlite;
using OcopScoring.App.Store;

namespace OcopScoring.Bench;

/// <summary>
/// What the disk and SQLite give without this program: the same rows into a table with the same key, by one prepared statement on one
/// connection, in groups, each group a commit, with the settings of the record (WAL, synchronous=FULL).
/// </summary>
internal sealed class RawInsert : IDisposable
{
    private readonly SqliteConnection _connection;

    public RawInsert(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file }.ToString());
        _connection.Open();
        Execute("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        Execute(
            """
            CREATE TABLE Events (
                SessionId TEXT NOT NULL, Version INTEGER NOT NULL, Type TEXT NOT NULL, Shape INTEGER NOT NULL, At TEXT NOT NULL,
                Actor TEXT NOT NULL, CommandId TEXT NOT NULL, Payload TEXT NOT NULL, PreviousHash TEXT NOT NULL, Hash TEXT NOT NULL,
                PRIMARY KEY (SessionId, Version))
            """);
    }

    public void Insert(IEnumerable<EventRow> rows, int group)
    {
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO Events VALUES ($SessionId, $Version, $Type, $Shape, $At, $Actor, $CommandId, $Payload, $PreviousHash, $Hash)";
        foreach (var name in (string[])["$SessionId", "$Version", "$Type", "$Shape", "$At", "$Actor", "$CommandId", "$Payload", "$PreviousHash", "$Hash"])
            insert.Parameters.Add(new SqliteParameter { ParameterName = name });

        foreach (var some in rows.Chunk(group))
        {
            using var transaction = _connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var row in some)
            {
                object[] values = [row.SessionId, row.Version, row.Type, row.Shape, row.At, row.Actor, row.CommandId, row.Payload, row.PreviousHash, row.Hash];
                for (var value = 0; value < values.Length; value++)
                    insert.Parameters[value].Value = values[value];

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
