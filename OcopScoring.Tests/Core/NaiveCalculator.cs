using System.Text.Json.Nodes;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>
/// A second calculator, as plain as can be, written from the law's page and straight on the JSON: no types, no cleverness, and
/// nothing of Core. Where the two disagree, one of them misreads the law.
/// </summary>
internal sealed class NaiveCalculator(string setId)
{
    private readonly List<JsonNode> _leaves = FindLeaves(setId);

    public string Classify(IReadOnlyList<Dictionary<string, string?>> forms, string gateRule, string starRule, bool eliminated)
    {
        var totals = forms.Select(form => _leaves.Sum(leaf => PointsOf(leaf, form))).ToList();
        var sum = totals.Sum();

        // Bands on the exact mean: never a division.
        var band = sum >= 90 * forms.Count ? 5 : sum >= 70 * forms.Count ? 4 : sum >= 50 * forms.Count ? 3 : sum >= 30 * forms.Count ? 2 : 1;

        var unmet = new List<string>();
        var met = new Dictionary<int, bool> { [3] = true, [4] = true, [5] = true };
        foreach (var star in new[] { 3, 4, 5 })
        {
            foreach (var leaf in _leaves)
            {
                var marked = leaf["options"]!.AsArray().Where(o => (int?)o!["minimumForStar"] == star).OrderBy(o => (int)o!["points"]!).FirstOrDefault();
                if (marked is null)
                    continue;

                var least = (int)marked["points"]!;
                var support = forms.Count(form => PointsOf(leaf, form) >= least);
                var isMet = gateRule switch
                {
                    "gate-majority/1" => support > forms.Count / 2.0,
                    "gate-all/1" => support == forms.Count,
                    "gate-mean/1" => forms.Sum(form => PointsOf(leaf, form)) / (decimal)forms.Count >= least,
                    _ => throw new ArgumentOutOfRangeException(nameof(gateRule)),
                };
                if (!isMet)
                {
                    met[star] = false;
                    unmet.Add(FormattableString.Invariant($"{star}:{leaf["number"]}:{marked["id"]}:{support}"));
                }
            }
        }

        // Minimums accumulate: four stars need all *** and ****.
        bool Allowed(int star) => Enumerable.Range(3, Math.Max(0, star - 2)).All(s => met[s]);
        int? stars = eliminated ? null
            : Allowed(band) ? band
            : starRule == "star-refuse/1" ? null
            : Enumerable.Range(1, band - 1).Reverse().First(Allowed);
        var shown = stars is null ? "none" : FormattableString.Invariant($"{stars}");
        return FormattableString.Invariant($"{sum}/{forms.Count} band {band} stars {shown} spread {totals.Max() - totals.Min()} unmet ") + string.Join(' ', unmet);
    }

    private static int PointsOf(JsonNode leaf, Dictionary<string, string?> form) =>
        form[(string)leaf["number"]!] is { } id ? (int)leaf["options"]!.AsArray().Single(o => (string)o!["id"]! == id)!["points"]! : 0;

    private static List<JsonNode> FindLeaves(string setId)
    {
        var set = JsonNode.Parse(LawOnDisk.Files[setId + ".json"].Span)!;
        return [.. set["parts"]!.AsArray().SelectMany(part => part!["criteria"]!.AsArray()).SelectMany(Below)];
    }

    private static IEnumerable<JsonNode> Below(JsonNode? criterion) =>
        criterion!["criteria"] is { } children ? children.AsArray().SelectMany(Below) : [criterion];
}
