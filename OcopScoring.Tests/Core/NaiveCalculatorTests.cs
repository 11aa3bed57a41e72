using System.Globalization;
using CsCheck;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>Core and the naive calculator say the same of random forms of every set, by every pair of rules.</summary>
public sealed class NaiveCalculatorTests
{
    public static TheoryData<string> SetIds => LawOnDisk.SetIds;

    [Theory, MemberData(nameof(SetIds))]
    public void Both_calculators_agree(string setId)
    {
        var set = LawOnDisk.Set(setId);
        var naive = new NaiveCalculator(setId);
        Gen.Select(Forms.Near(set).Array[1, 7], Gen.Enum<GateRule>(), Gen.Enum<StarRule>(), Gen.Int[0, 9]).Sample(
            (ballots, gate, star, luck) =>
            {
                var eliminated = luck == 0;
                var result = Classification.Of(Tally.Of(set, ballots), LawOnDisk.Bands, new RatingRules(10, gate, star), eliminated);
                var forms = ballots.Select(ballot => ballot.Choices.ToDictionary(choice => choice.Key, choice => choice.Value)).ToList();

                Assert.Equal(naive.Classify(forms, gate.Name(), star.Name(), eliminated), Describe(result));
            },
            iter: 60);
    }

    private static string Describe(Classification result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Tally.Mean.Sum}/{result.Tally.Count} band {(int)result.Band} stars {((int?)result.Stars)?.ToString("0", null) ?? "none"} spread {result.Tally.Spread.Width} unmet {Unmet(result)}");

    private static string Unmet(Classification result) => string.Join(' ', result.Unmet.Select(finding => string.Create(
        CultureInfo.InvariantCulture,
        $"{(int)finding.Minimum.Star}:{finding.Minimum.Criterion.Number}:{finding.Minimum.Option.Id}:{finding.Support}")));
}
