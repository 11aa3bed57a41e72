using System.Text.Json;
using System.Text.Unicode;

namespace OcopScoring.App.Cli;

/// <summary>What System.Text.Json leaves to its caller: broken UTF-8, half surrogates, and the id of a line that breaks off.</summary>
internal static class JsonText
{
    /// <summary>Whether every string in the line is text. Whether the line is JSON at all is for the parser to say.</summary>
    public static bool IsReadable(ReadOnlySpan<byte> line) => Utf8.IsValid(line) && (!line.Contains((byte)'\\') || HasWholeEscapes(line));

    /// <summary>The top-level id of a line that is not JSON, when it stands before the damage.</summary>
    public static string? SalvageId(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8))
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The damage comes first: there is no id to be had.
        }

        return null;
    }

    private static bool HasWholeEscapes(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && reader.ValueIsEscaped)
                    reader.GetString();
            }
        }
        catch (JsonException)
        {
            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // "\ud800" alone is no character
        }

        return true;
    }
}
