using Microsoft.Data.Sqlite;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// Someone else who is writing to the database: until this is disposed, whatever the program writes waits. So a test can let two
/// commands meet, and know which of them comes first.
/// </summary>
internal sealed class HeldDisk : IDisposable
{
    private readonly SqliteConnection _connection;

    public HeldDisk(string databaseFile)
    {
        _connection = new SqliteConnection($"Data Source={databaseFile};Pooling=False");
        _connection.Open();
        using var begin = _connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();
}
