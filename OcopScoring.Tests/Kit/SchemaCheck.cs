using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OcopScoring.Tests.Kit;

/// <summary>As much of JSON Schema (draft-07) as the schemas in criteria/schema/ use. A word it does not know is an error, never passed over.</summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "$schema", "$id", "title", "description", "definitions" };

    /// <summary>Everything that does not fit a schema of the repository, with its path.</summary>
    public static IReadOnlyList<string> Problems(string schemaFile, JsonNode document)
    {
        var schema = JsonNode.Parse(Repository.Read(schemaFile))!.AsObject();
        return [.. Check(schema, schema, document, "$")];
    }

    private static IEnumerable<string> Check(JsonObject root, JsonObject schema, JsonNode? node, string path) =>
        schema.Where(word => !Silent.Contains(word.Key)).SelectMany(word => word.Key switch
        {
            "$ref" => Check(root, root["definitions"]![((string)word.Value!)["#/definitions/".Length..]]!.AsObject(), node, path),
            "type" => Must(IsOf((string)word.Value!, node), path, $"is no {word.Value}"),
            "const" => Must(JsonNode.DeepEquals(word.Value, node), path, $"is not {word.Value}"),
            "enum" => Must(word.Value!.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, node)), path, $"is {node}, none of the words allowed"),
            "pattern" => Must(Regex.IsMatch((string)node!, (string)word.Value!, RegexOptions.None, TimeSpan.FromSeconds(1)), path, $"does not look like {word.Value}"),
            "minLength" => Must(((string)node!).Length >= (int)word.Value!, path, "is too short"),
            "minItems" => Must(node!.AsArray().Count >= (int)word.Value!, path, "has too few"),
            "minimum" => Must((int)node! >= (int)word.Value!, path, "is too small"),
            "maximum" => Must((int)node! <= (int)word.Value!, path, "is too large"),
            "required" => word.Value!.AsArray().Where(key => !node!.AsObject().ContainsKey((string)key!)).Select(key => $"{path} lacks {key}"),
            "items" => node!.AsArray().SelectMany((item, index) => Check(root, word.Value!.AsObject(), item, FormattableString.Invariant($"{path}[{index}]"))),
            "properties" => node!.AsObject().Where(member => word.Value!.AsObject().ContainsKey(member.Key))
                .SelectMany(member => Check(root, word.Value![member.Key]!.AsObject(), member.Value, $"{path}.{member.Key}")),
            "additionalProperties" => node!.AsObject().Where(member => schema["properties"]?[member.Key] is null).SelectMany(member => word.Value is JsonObject others
                ? Check(root, others, member.Value, $"{path}.{member.Key}")
                : [$"{path}.{member.Key} is not known"]),
            _ => throw new NotSupportedException($"The word {word.Key} is not known here."),
        });

    private static IEnumerable<string> Must(bool holds, string path, string otherwise) => holds ? [] : [$"{path} {otherwise}"];

    private static bool IsOf(string type, JsonNode? node) => type switch
    {
        "object" => node is JsonObject,
        "array" => node is JsonArray,
        "string" => node?.GetValueKind() == JsonValueKind.String,
        "integer" => node?.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue<int>(out _),
        _ => throw new NotSupportedException($"The type {type} is not known here."),
    };
}
