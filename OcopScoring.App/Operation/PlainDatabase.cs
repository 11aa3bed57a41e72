using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Operation;

/// <summary>A database as one file of SQLite, without the program's model of it: so also one of an earlier or a later version.</summary>
internal sealed class PlainDatabase : IDisposable
{
    private const string Intact = "ok";
    private readonly SqliteConnection _connection;

    private PlainDatabase(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a file; nothing of it is kept open afterwards.</summary>
    /// <param name="file">The file.</param>
    /// <param name="patience">How many seconds to wait for others.</param>
    public static PlainDatabase Open(string file, int patience = 5)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = patience };
        var connection = new SqliteConnection(source.ToString());
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return new PlainDatabase(connection);
    }

    /// <summary>One that a script makes, and that is gone with this object.</summary>
    public static PlainDatabase InMemory(string script)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
        return new PlainDatabase(connection);
    }

    /// <summary>Whether a file begins as one of SQLite does.</summary>
    public static bool Begins(string file)
    {
        Span<byte> start = stackalloc byte[16];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("SQLite format 3\0"u8);
    }

    /// <summary>Fills it with another, as that one is at one moment, whatever is written there meanwhile.</summary>
    public void CopyFrom(SqliteConnection source) => source.BackupDatabase(_connection);

    /// <summary>
    /// Takes in what was written ahead and leaves one file that needs nothing beside it. SQLite does so only for whoever is alone with it.
    /// </summary>
    /// <returns>Whether it could be done; false while someone else has it open.</returns>
    public bool BecomeOneFile()
    {
        const int busy = 5; // SQLITE_BUSY
        try
        {
            return Text("PRAGMA journal_mode = DELETE") == "delete";
        }
        catch (SqliteException other) when (other.SqliteErrorCode == busy)
        {
            return false;
        }
    }

    /// <summary>What SQLite itself finds wrong with the file; null for nothing.</summary>
    public string? Flaw() => Text("PRAGMA integrity_check(1)") is var found && found == Intact ? null : found;

    /// <summary>The migrations it has been through, in order; none where a first start was cut off.</summary>
    public ImmutableArray<string> Migrations() => Text("SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") == "0"
        ? []
        : [.. Rows("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", reader => reader.GetString(0))];

    /// <summary>How far each session's record comes.</summary>
    public ImmutableSortedDictionary<string, string> Heads() => Rows(
        "SELECT SessionId, COUNT(*), Hash, MAX(Version) FROM Events GROUP BY SessionId",
        reader => (Session: reader.GetString(0), Head: new RecordHead(reader.GetInt32(1), reader.GetString(2))))
        .ToImmutableSortedDictionary(row => row.Session, row => row.Head.Pair, StringComparer.Ordinal);

    /// <summary>What acts by itself in it, or stands for something else: triggers and views.</summary>
    public IReadOnlyList<(string Name, string Sql)> Rules() =>
        Rows("SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')", reader => (reader.GetString(0), reader.GetString(1)));

    public void Dispose() => _connection.Dispose();

    private string? Text(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));

        return rows;
    }
}
