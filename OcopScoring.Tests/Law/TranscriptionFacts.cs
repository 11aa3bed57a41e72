using System.Globalization;
using System.Text.Json.Nodes;

namespace OcopScoring.Tests.Law;

/// <summary>
/// Every fact of a set, one a line, sorted: once from the transcription beside the repository, once from criteria/. Two files
/// that say the same give the same lines, however differently they are laid out; a difference names the very fact.
/// </summary>
internal static class TranscriptionFacts
{
    public static List<string> OfTranscription(JsonNode set)
    {
        var facts = new List<string>();
        AddHead(facts, set, Text(set["status"]), Text(set["disqualification"]));
        foreach (var part in Items(set["parts"]))
        {
            AddPart(facts, part);
            foreach (var criterion in Items(part["criteria"]))
                AddCriterion(facts, criterion, "children");
        }

        foreach (var correction in Items(set["corrections"]))
        {
            var path = Text(correction["path"]);
            var place = path.Contains('/', StringComparison.Ordinal) ? path.Split('/')[1] : path;
            if (correction["optionIndex"] is { } index)
                place += "#" + Items(FindLeaf(set, place)["options"])[(int)index!]["id"];
            var used = (bool)correction["applied"]! ? correction["corrected"] : correction["printed"];
            facts.Add($"{place} correction {Text(correction["field"])}: {Raw(correction["printed"])} -> {Raw(correction["corrected"])}, used {Raw(used)}, {Text(correction["confidence"])}, {Text(correction["reason"])}, {Text(correction["inheritedFrom"])}");
        }

        AddRemarks(facts, set, "reviewFlags", string.Empty);
        AddRemarks(facts, set, "doubts", string.Empty);
        return Sorted(facts);
    }

    public static List<string> OfCriteria(JsonNode set)
    {
        var facts = new List<string>();
        AddHead(facts, set, Text(set["provenance"]!["status"]), Text(set["disqualification"]?["text"]));
        foreach (var part in Items(set["parts"]))
        {
            AddPart(facts, part);
            AddCorrections(facts, part, Text(part["code"]));
            foreach (var criterion in Items(part["criteria"]))
                AddCriterion(facts, criterion, "criteria");
        }

        AddRemarks(facts, set, "reviewFlags", "null");
        AddRemarks(facts, set, "doubts", "null");
        return Sorted(facts);
    }

    private static void AddHead(List<string> facts, JsonNode set, string status, string disqualification)
    {
        facts.Add($"set {Text(set["edition"])} {Text(set["number"])} {Text(set["name"])}: {status}");
        facts.Add($"set disqualification {disqualification}");
        foreach (var heading in new[] { "sector", "group", "subgroup" })
            facts.Add($"set {heading} {Text(set["classification"]![heading]?["code"])} {Text(set["classification"]![heading]?["name"])}");
        facts.Add("set agencies " + string.Join("; ", Items(set["classification"]!["agencies"]).Select(Text)));
    }

    private static void AddPart(List<string> facts, JsonNode part) =>
        facts.Add($"part {Text(part["code"])} {Text(part["title"])} {Text(part["max"])}: {string.Join(" ", Items(part["criteria"]).Select(c => Text(c["number"])))}");

    private static void AddCriterion(List<string> facts, JsonNode criterion, string children)
    {
        var number = Text(criterion["number"]);
        var below = string.Join(" ", Items(criterion[children]).Select(c => Text(c["number"])));
        facts.Add($"{number} {Text(criterion["title"])} {Text(criterion["max"])} [{below}] basis {Text(criterion["basis"])}");
        facts.AddRange(Items(criterion["notes"]).Select((note, i) =>
            $"{number} note {Place(i)} {Text(note["kind"])} {Text(note["placement"])} {Text(note["effect"])} {Text(note["printedAfter"])} {Text(note["text"])}"));
        facts.AddRange(Items(criterion["cases"]).Select((item, i) => $"{number} case {Place(i)} {Text(item["id"])} {Text(item["title"])}"));
        facts.AddRange(Items(criterion["options"]).Select((option, i) =>
            $"{number} option {Place(i)} {Text(option["id"])} {Text(option["case"])} {Text(option["points"])} {Text(option["minimumForStar"])} {Text(option["text"])}"));

        // Both say what the form prints where a misprint was put right, each in its own way.
        if (criterion["maxPrinted"] is { } max)
            facts.Add($"{number} prints {Raw(max)}");
        foreach (var option in Items(criterion["options"]).Where(option => option["pointsPrinted"] is not null))
            facts.Add($"{number}#{Text(option["id"])} prints {Text(option["pointsPrinted"])}");
        facts.AddRange(Items(criterion["corrections"]).Where(IsPutRight).Select(c => $"{number} prints {Raw(c["printed"])}"));
        foreach (var option in Items(criterion["options"]))
            facts.AddRange(Items(option["corrections"]).Where(IsPutRight).Select(c => $"{number}#{Text(option["id"])} prints {Text(c["printed"])}"));

        AddCorrections(facts, criterion, number);
        foreach (var option in Items(criterion["options"]))
            AddCorrections(facts, option, $"{number}#{Text(option["id"])}");
        AddRemarks(facts, criterion, "reviewFlags", number);
        AddRemarks(facts, criterion, "doubts", number);
        foreach (var child in Items(criterion[children]))
            AddCriterion(facts, child, children);
    }

    private static void AddCorrections(List<string> facts, JsonNode place, string name)
    {
        foreach (var correction in Items(place["corrections"]))
        {
            facts.Add($"{name} correction {Text(correction["field"])}: {Raw(correction["printed"])} -> {Raw(correction["proposed"])}, used {Raw(correction["used"])}, {Text(correction["confidence"])}, {Text(correction["reason"])}, {Text(correction["inheritedFrom"])}");
        }
    }

    // A remark hangs on the criterion in criteria/, and names it by "path" in the transcription.
    private static void AddRemarks(List<string> facts, JsonNode place, string key, string name)
    {
        foreach (var remark in Items(place[key]))
        {
            var where = name is "" or "null" && (remark["path"] ?? remark["subject"]) is { } path ? Text(path) : name is "" ? "null" : name;
            facts.Add($"{where} {key} {Text(remark["kind"])} {Text(remark["scope"])} {Text(remark["note"])} {Text(remark["inheritedFrom"])}");
        }
    }

    // The transcription keeps the printed value beside the used one only for numbers, and only where the misprint itself was seen.
    private static bool IsPutRight(JsonNode correction) =>
        Text(correction["field"]) is "points" or "max"
        && correction["inheritedFrom"] is null
        && Raw(correction["used"]) == Raw(correction["proposed"]);

    private static JsonNode FindLeaf(JsonNode set, string number) =>
        Items(set["parts"]).SelectMany(part => Items(part["criteria"])).SelectMany(SelfAndBelow).Single(c => Text(c["number"]) == number);

    private static IEnumerable<JsonNode> SelfAndBelow(JsonNode criterion) =>
        Items(criterion["children"]).SelectMany(SelfAndBelow).Prepend(criterion);

    private static string Place(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static List<JsonNode> Items(JsonNode? list) => list is null ? [] : [.. list.AsArray().Select(item => item!)];

    private static string Text(JsonNode? node) => node?.ToString() ?? "null";

    private static string Raw(JsonNode? node) => node?.ToJsonString() ?? "null";

    private static List<string> Sorted(List<string> facts) =>
        [.. facts.Order(StringComparer.Ordinal)];
}
