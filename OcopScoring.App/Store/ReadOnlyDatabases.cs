using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OcopScoring.App.Store;

/// <summary>
/// A database as it lies, to be examined and not to be changed: neither its tables nor, where it lies on something that cannot be written,
/// the files the database engine would put beside it.
/// </summary>
public sealed class ReadOnlyDatabases : IDbContextFactory<OcopDb>
{
    private const int CannotOpen = 14; // SQLITE_CANTOPEN

    private readonly DbContextOptions<OcopDb> _options;

    /// <summary>The database of a folder.</summary>
    public ReadOnlyDatabases(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = folder.DatabaseFile;
        var plain = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();
        MayBeWritten = !new FileInfo(file).IsReadOnly && Opens(plain);

        // With nothing written ahead beside it, a file nobody can write is complete in itself.
        var source = MayBeWritten || File.Exists(file + "-wal")
            ? plain
            : new SqliteConnectionStringBuilder { DataSource = new Uri(file).AbsoluteUri + "?immutable=1", Mode = SqliteOpenMode.ReadOnly }.ToString();
        _options = new DbContextOptionsBuilder<OcopDb>().UseSqlite(source).Options;
    }

    /// <summary>Whether the file is one that may be written, by others.</summary>
    public bool MayBeWritten { get; }

    /// <inheritdoc />
    public OcopDb CreateDbContext() => new(_options);

    private static bool Opens(string source)
    {
        try
        {
            using var connection = new SqliteConnection(source);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            return command.ExecuteScalar() is not null;
        }
        catch (SqliteException closed) when (closed.SqliteErrorCode == CannotOpen)
        {
            return false;
        }
    }
}

/// <summary>What a database of an earlier version has not got.</summary>
public static class EarlierDatabases
{
    /// <summary>Whether there is a list of verifications: where there is none, there is no history.</summary>
    public static async Task<bool> HasVerificationsAsync(this OcopDb database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await database.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = 'Verifications'").SingleAsync() > 0;
    }
}
