using System.Collections.Immutable;
using System.Data.Common;
using System.Text;

namespace OcopScoring.App.Verification;

/// <summary>A row of the database as it lies there, every column as text: nonsense in one is something to find, not an error.</summary>
/// <param name="Columns">The columns by name; null for NULL.</param>
internal sealed record RawRow(ImmutableSortedDictionary<string, string?> Columns)
{
    /// <summary>A column; null for NULL, and for one that is not there.</summary>
    public string? this[string column] => Columns.GetValueOrDefault(column);

    /// <summary>A column as a number; 0, which stands nowhere in a record, for what is none.</summary>
    public int Number(string column) =>
        int.TryParse(this[column], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The rows of a table that belong to a session, in an order that does not depend on how they were written.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">Its column that names the session.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="order">Its columns to order by.</param>
    public static async Task<ImmutableArray<RawRow>> ReadAsync(DbConnection connection, string table, string column, string sessionId, string order)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE {column} = $session ORDER BY {order}";
        var session = command.CreateParameter();
        session.ParameterName = "$session";
        session.Value = sessionId;
        command.Parameters.Add(session);

        var rows = ImmutableArray.CreateBuilder<RawRow>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var columns = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
            for (var index = 0; index < reader.FieldCount; index++)
                columns[reader.GetName(index)] = Text(reader, index);

            rows.Add(new RawRow(columns.ToImmutable()));
        }

        return rows.ToImmutable();
    }

    // By its bytes: read as a string, a text would end at its first zero byte, and what was put behind it would not be seen.
    private static string? Text(DbDataReader reader, int index)
    {
        if (reader.IsDBNull(index))
            return null;

        var bytes = reader.GetFieldValue<byte[]>(index);
        return reader.GetFieldType(index) == typeof(byte[]) ? $"X'{Convert.ToHexString(bytes)}'" : Encoding.UTF8.GetString(bytes);
    }
}
