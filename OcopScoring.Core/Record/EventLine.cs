using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OcopScoring.Core.Record;

/// <summary>
/// An event as one line of <c>events.jsonl</c>: the fields in the order in which they are hashed, then the hash. The stored text of the
/// fact is a string in it, so that it comes back to the last character; a line can be written in one way only.
/// </summary>
public static class EventLine
{
    /// <summary>Writes an event.</summary>
    /// <param name="stored">An event.</param>
    /// <returns>The line, without its end.</returns>
    public static string Write(StoredEvent stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var line = new StringBuilder(stored.Payload.Length + 512);
        Member(line, '{', "session", stored.SessionId);
        Member(line, ',', "version", stored.Version);
        Member(line, ',', "type", stored.Type);
        Member(line, ',', "shape", stored.Shape);
        Member(line, ',', "at", stored.At);
        Member(line, ',', "actor", stored.Actor);
        Member(line, ',', "command", stored.CommandId);
        Member(line, ',', "previous", stored.PreviousHash);
        Member(line, ',', "payload", stored.Payload);
        Member(line, ',', "hash", stored.Hash);
        return line.Append('}').ToString();
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">Its bytes, without its end.</param>
    /// <param name="isExact">Whether the line is the one way to write this event.</param>
    /// <returns>The event; null when the fields are not all there.</returns>
    public static StoredEvent? Read(ReadOnlyMemory<byte> line, out bool isExact)
    {
        var stored = Fields(line);
        isExact = stored is not null && Encoding.UTF8.GetBytes(Write(stored)).AsSpan().SequenceEqual(line.Span);
        return stored;
    }

    private static StoredEvent? Fields(ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? new StoredEvent(
                    Text(root, "session"),
                    Number(root, "version"),
                    Text(root, "type"),
                    Number(root, "shape"),
                    Text(root, "at"),
                    Text(root, "actor"),
                    Text(root, "command"),
                    Text(root, "payload"),
                    Text(root, "previous"),
                    Text(root, "hash"))
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null; // no JSON, a field too few, of another kind, too large, or with half a character in it
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.GetProperty(name).GetString() ?? throw new FormatException("No field is null.");

    private static int Number(JsonElement root, string name) => root.GetProperty(name).GetInt32();

    private static void Member(StringBuilder line, char before, string name, int number) =>
        line.Append(before).Append('"').Append(name).Append("\":").Append(number.ToString(CultureInfo.InvariantCulture));

    private static void Member(StringBuilder line, char before, string name, string text)
    {
        line.Append(before).Append('"').Append(name).Append("\":\"");
        foreach (var letter in text)
        {
            Letter(line, letter);
        }

        line.Append('"');
    }

    // As RFC 8785 (3.2.2.2) escapes: what must be, in the shortest way, and nothing else.
    private static void Letter(StringBuilder line, char letter)
    {
        var escape = letter switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        if (escape != '\0')
        {
            line.Append('\\').Append(escape);
        }
        else if (letter < ' ')
        {
            line.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }
        else
        {
            line.Append(letter);
        }
    }
}
