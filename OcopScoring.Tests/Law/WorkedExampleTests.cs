using System.Text.Json.Nodes;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Law;

/// <summary>Core gives what the worked examples expect, to the last unmet minimum.</summary>
public sealed class WorkedExampleTests
{
    public static TheoryData<string> Ids => new(WorkedExamples.All.Select(example => example.Id));

    [Fact]
    public void There_are_eighteen() => Assert.Equal(18, WorkedExamples.All.Count);

    [Theory, MemberData(nameof(Ids))]
    public void Core_agrees(string id)
    {
        var (_, input, expected) = WorkedExamples.All.Single(example => example.Id == id);
        var set = LawOnDisk.Set(input["set"]!.GetValue<string>());
        var tally = Tally.Of(set, input["ballots"]!.AsArray().Select(form => Forms.Make(set, Choices(form!))));
        var result = Classification.Of(
            tally, LawOnDisk.Book.Criteria.EditionOf(set).StarBands, Rules(input["rules"]), (bool?)input["eliminated"] ?? false);

        Assert.True(JsonNode.DeepEquals(expected, Describe(id, result)), Describe(id, result).ToJsonString());
    }

    private static Dictionary<string, string?> Choices(JsonNode form) =>
        form["choices"]!.AsObject().ToDictionary(choice => choice.Key, choice => choice.Value?.GetValue<string>());

    private static RatingRules Rules(JsonNode? rules) => new(
        (int?)rules?["spreadLimit"] ?? RatingRules.Default.SpreadLimit,
        RuleNames.FindGateRule(rules?["gateRule"]?.GetValue<string>()) ?? RatingRules.Default.GateRule,
        RuleNames.FindStarRule(rules?["starRule"]?.GetValue<string>()) ?? RatingRules.Default.StarRule);

    private static JsonObject Describe(string id, Classification result) => new()
    {
        ["id"] = id,
        ["set"] = result.Tally.Set.Id,
        ["counted"] = result.Tally.Count,
        ["sum"] = result.Tally.Mean.Sum,
        ["parts"] = new JsonObject(Enum.GetValues<PartCode>().Select(part =>
            KeyValuePair.Create<string, JsonNode?>(part.ToString(), result.Tally.SumOf(part)))),
        ["display"] = result.Tally.Mean.Display(result.Bands),
        ["band"] = (int)result.Band,
        ["stars"] = (int?)result.Stars,
        ["outcome"] = result.Outcome switch
        {
            RatingOutcome.Rated => "rated",
            RatingOutcome.NotRecognised => "not-recognised",
            _ => "eliminated",
        },
        ["recognised"] = result.Recognised,
        ["unmet"] = new JsonArray([.. result.Unmet.Select(Describe)]),
        ["spread"] = new JsonObject
        {
            ["min"] = result.Tally.Spread.Min,
            ["max"] = result.Tally.Spread.Max,
            ["exceeded"] = result.SpreadExceeded,
        },
    };

    private static JsonNode Describe(MinimumFinding finding) => new JsonObject
    {
        ["star"] = (int)finding.Minimum.Star,
        ["criterion"] = finding.Minimum.Criterion.Number,
        ["option"] = finding.Minimum.Option.Id,
        ["support"] = finding.Support,
    };
}
