using System.Text.Json;

namespace OcopScoring.App.Components.Pages.Law;

/// <summary>A value of a correction, which the law's data keep as JSON, as people read it.</summary>
public static class PrintedValue
{
    /// <summary>A number as it is, a text in quotation marks, several values one after the other; empty for an empty cell.</summary>
    /// <param name="json">The JSON.</param>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    private static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(" / ", value.EnumerateArray().Select(Of)),
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? $"“{text}”" : "",
        _ => value.GetRawText(),
    };
}
