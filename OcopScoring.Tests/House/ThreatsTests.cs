using System.Reflection;
using System.Text.RegularExpressions;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.House;

/// <summary>The threat model names a test for each threat; these are there.</summary>
public sealed partial class ThreatsTests
{
    private const string Model = "OcopScoring.App/Web/THREATS.md";

    [Fact]
    public void Every_threat_names_a_test_that_exists()
    {
        var rows = Repository.Read(Model).Split('\n').Where(line => line.StartsWith("| T", StringComparison.Ordinal)).ToList();
        var faults = rows.Where(row => !Test().IsMatch(row)).Select(row => "No test: " + row)
            .Concat(rows.SelectMany(row => Test().Matches(row)).Where(match => !Exists(match)).Select(match => "Not there: " + match.Value));

        Assert.InRange(rows.Count, 20, 100);
        Assert.Empty(faults);
    }

    private static bool Exists(Match match) => Assembly.GetExecutingAssembly().GetTypes().Any(type =>
        (type.FullName ?? string.Empty).EndsWith("." + match.Groups["class"].Value, StringComparison.Ordinal)
        && type.GetMethod(match.Groups["method"].Value) is { } method
        && method.GetCustomAttributes().Any(attribute => attribute is FactAttribute));

    [GeneratedRegex("`(?<class>[A-Za-z.]+Tests)\\.(?<method>\\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Test();
}
