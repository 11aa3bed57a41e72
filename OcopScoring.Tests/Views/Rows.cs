using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Views;

/// <summary>The rows made from the record, as they stand on disk: every column of every row, in letters.</summary>
internal static class Rows
{
    public static async Task<string> DumpAsync(DeskRoom room)
    {
        await using var connection = new SqliteConnection($"Data Source={room.DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        return await DumpAsync(connection, "SELECT * FROM SessionRows ORDER BY Id")
            + await DumpAsync(connection, "SELECT * FROM ProductRows ORDER BY SessionId, Id");
    }

    public static RowKeeper Keeper(DeskRoom room) => new(Databases(room), room.Store, room.Writer);

    public static IDbContextFactory<OcopDb> Databases(DeskRoom room) => new RoomDatabases(room);

    private static async Task<string> DumpAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new StringWriter();
        while (await reader.ReadAsync())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                await lines.WriteAsync($"{reader.GetName(column)}={(await reader.IsDBNullAsync(column) ? "NULL" : reader.GetFieldType(column).Name + ":" + reader.GetString(column))} ");

            await lines.WriteLineAsync();
        }

        return lines.ToString();
    }

    private sealed class RoomDatabases(DeskRoom room) : IDbContextFactory<OcopDb>
    {
        public OcopDb CreateDbContext() => room.OpenDatabase();
    }
}
