using System.Collections.Immutable;
using System.Text.Json;
using OcopScoring.Core.Criteria.Reading;

namespace OcopScoring.Core.Scoring;

/// <summary>Reads one <c>council-rules/1</c> file.</summary>
internal static class CouncilRulesReader
{
    private static readonly Vocabulary<GateRule> GateRules =
        new([.. Enum.GetValues<GateRule>().Select(rule => (rule.Name(), rule))]);

    private static readonly Vocabulary<StarRule> StarRules =
        new([.. Enum.GetValues<StarRule>().Select(rule => (rule.Name(), rule))]);

    private static readonly Vocabulary<VisibilityRule> Visibilities = new(
        ("after-own-form", VisibilityRule.AfterOwnForm),
        ("after-close", VisibilityRule.AfterClose),
        ("chair-and-secretary", VisibilityRule.ChairAndSecretary));

    public static CouncilRules Read(JsonElement root, string sha256, ProblemList problems)
    {
        var json = new StrictObject(root, "$", problems);
        json.Expect("format", "council-rules/1");
        var id = json.Text("id");
        var version = json.Integer("version", 1, 9999);
        var name = json.Text("name");
        var rulings = ImmutableArray.CreateBuilder<Ruling>();
        var quorum = Section(json, "quorum", rulings, ReadQuorum);
        var limit = Section(json, "spread", rulings, ReadSpreadLimit);
        var (gate, star) = Section(json, "minimums", rulings, ReadMinimums);
        Section(json, "elimination", rulings, section =>
        {
            section.Expect("ruledBy", "majority");
            return true;
        });
        var visibility = Section(json, "visibility", rulings, section => section.Word("rule", Visibilities));
        var decimals = Section(json, "display", rulings, section => section.Integer("decimals", 1, 2));
        json.End();
        return new CouncilRules(
            id, version, name, quorum, new RatingRules(limit, gate, star), visibility, decimals, rulings.DrainToImmutable(), sha256);
    }

    private static T Section<T>(StrictObject json, string key, ImmutableArray<Ruling>.Builder rulings, Func<StrictObject, T> read)
    {
        var section = json.Object(key);
        var value = read(section);
        rulings.Add(new Ruling(key, section.Text("ruling"), section.Text("source")));
        section.End();
        return value;
    }

    private static QuorumRule ReadQuorum(StrictObject json)
    {
        var quorum = new QuorumRule(json.Integer("present", 1, 100), json.Integer("of", 1, 100), json.Flag("chairRequired"));
        if (quorum.Present > quorum.Of)
        {
            json.Report("Số người có mặt (present) không thể lớn hơn tổng số (of).");
        }

        return quorum;
    }

    private static int ReadSpreadLimit(StrictObject json)
    {
        json.Expect("whenExceeded", "block");
        return json.Integer("limit", 0, 100);
    }

    private static (GateRule Gate, StarRule Star) ReadMinimums(StrictObject json)
    {
        if (!json.Flag("cumulative"))
        {
            json.Report("cumulative", "Yêu cầu tối thiểu luôn cộng dồn theo sao; giá trị này phải là true.");
        }

        return (json.Word("gateRule", GateRules), json.Word("starRule", StarRules));
    }
}
