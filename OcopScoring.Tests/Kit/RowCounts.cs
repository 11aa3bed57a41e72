using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Store;

namespace OcopScoring.Tests.Kit;

/// <summary>How many rows each table of a program has: the same before and after, and nothing was written.</summary>
internal static class RowCounts
{
    public static async Task<string> OfAsync(IServiceProvider services)
    {
        await using var connection = new SqliteConnection($"Data Source={services.GetRequiredService<DataFolder>().DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        var tables = await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        return string.Join('\n', await ReadAsync(connection, string.Join(" UNION ALL ", tables.Select(table => $"SELECT '{table} ' || count(*) FROM \"{table}\""))));
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var read = new List<string>();
        while (await reader.ReadAsync())
            read.Add(reader.GetString(0));

        return read;
    }
}
