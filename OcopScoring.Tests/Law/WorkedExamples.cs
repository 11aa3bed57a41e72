using System.Text.Json.Nodes;

namespace OcopScoring.Tests.Law;

/// <summary>The worked examples of classification, written by a calculator independent of this project.</summary>
internal static class WorkedExamples
{
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "Law", "cases.jsonl");

    public static IReadOnlyList<(string Id, JsonNode Input, JsonNode Expected)> All { get; } =
    [
        .. System.IO.File.ReadLines(File)
            .Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line)!)
            .Select(example => (example["input"]!["id"]!.GetValue<string>(), example["input"]!, example["expected"]!)),
    ];
}
