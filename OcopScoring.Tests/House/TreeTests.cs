using System.Text.RegularExpressions;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.House;

/// <summary>What may stand in the repository's files.</summary>
public sealed partial class TreeTests
{
    private const int LongestFile = 350;

    private static readonly string[] TextFiles =
        [".cs", ".razor", ".css", ".js", ".json", ".jsonl", ".md", ".txt", ".props", ".csproj", ".sln", ".yml", ".svg", ".csv"];

    [Fact]
    public void No_file_names_a_place_on_one_machine()
    {
        var leaks = Repository.Files()
            .Where(f => TextFiles.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .SelectMany(f => MachinePath().Matches(Repository.Read(f)).Select(m => $"{f}: {m.Value}"));

        Assert.Empty(leaks);
    }

    [Fact]
    public void No_source_file_is_too_long_to_hold_one_idea()
    {
        var tooLong = Repository.Files()
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (File: f, Lines: File.ReadLines(Repository.FullPath(f)).Count()))
            .Where(f => f.Lines > LongestFile);

        Assert.Empty(tooLong);
    }

    // Somebody's home or scratch folder. An address such as https://host/home/x is not one: a letter stands before the slash.
    [GeneratedRegex(@"(?<![\w.:~/\-])/(?:work|root|tmp|home|Users)/\w+|[A-Za-z]:\\Users\\\w+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();
}
