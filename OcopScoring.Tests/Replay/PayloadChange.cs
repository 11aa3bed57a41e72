using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Record;

namespace OcopScoring.Tests.Replay;

/// <summary>One change to one place of a fact's text.</summary>
/// <param name="Path">The place, with array positions left out: "product.facts.evidence[]".</param>
/// <param name="Changed">The event with the change; its hash is the old one.</param>
internal sealed record PayloadChange(string Path, StoredEvent Changed)
{
    private static readonly JsonSerializerOptions AsRecorded = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every place of an event's payload, each changed in one way that chance chooses.</summary>
    public static IEnumerable<PayloadChange> Of(StoredEvent stored, Chance chance)
    {
        var places = Places(JsonNode.Parse(stored.Payload)!, string.Empty).Select(place => place.Path).ToList();
        for (var index = 0; index < places.Count; index++)
        {
            var root = JsonNode.Parse(stored.Payload)!;
            Places(root, string.Empty).ElementAt(index).Change(chance);
            yield return new PayloadChange(places[index], stored with { Payload = root.ToJsonString(AsRecorded) });
        }
    }

    private static IEnumerable<Place> Places(JsonNode node, string path) => node switch
    {
        JsonObject members => members.ToList().SelectMany(member => Of(member.Value, value => members[member.Key] = value, Joined(path, member.Key))),
        JsonArray items => items.ToList().Index().SelectMany(item => Of(item.Item, value => items[item.Index] = value, path + "[]")),
        _ => [],
    };

    private static IEnumerable<Place> Of(JsonNode? value, Action<JsonNode?> put, string path) =>
        value is JsonObject or JsonArray ? Places(value, path) : [new Place(path, chance => put(Other(value, chance)))];

    private static JsonNode? Other(JsonNode? value, Chance chance) => value?.GetValueKind() switch
    {
        null => "thêm",
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => value.GetValue<int>() + chance.Of(-1, 1, 7),
        _ => Other(value.GetValue<string>(), chance),
    };

    private static string Other(string text, Chance chance) => chance.Between(0, 2) switch
    {
        0 => text + "x",
        1 when text.Length > 0 => string.Concat(text.AsSpan(0, text.Length - 1), text[^1] == '1' ? "2" : "1"),
        _ => chance.Between(0, 999).ToString(CultureInfo.InvariantCulture),
    };

    private static string Joined(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private sealed record Place(string Path, Action<Chance> Change);
}
