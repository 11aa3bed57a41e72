using System.Text.RegularExpressions;
using System.Xml.Linq;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.House;

/// <summary>Every word a person sees has its English, and the list of English holds nothing else.</summary>
public sealed partial class WordsTests
{
    private const string English = "OcopScoring.App/Words/AppWords.en.resx";

    private static readonly IReadOnlyList<(string Key, string Value)> Entries =
        [.. XDocument.Parse(Repository.Read(English)).Root!.Elements("data").Select(d => (d.Attribute("name")!.Value, d.Element("value")!.Value))];

    private static readonly IReadOnlyList<string> Keys =
    [
        .. Repository.Files()
            .Where(f => f.StartsWith("OcopScoring.App/", StringComparison.Ordinal) && Path.GetExtension(f) is ".razor" or ".cs")
            .SelectMany(f => KeyInCode().Matches(Repository.Read(f)))
            .Select(match => Regex.Unescape(match.Groups["key"].Value))
            .Distinct(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_text_has_its_English() => Assert.Empty(Keys.Except(Entries.Select(e => e.Key)));

    [Fact]
    public void No_English_is_left_over() => Assert.Empty(Entries.Select(e => e.Key).Except(Keys));

    [Fact]
    public void No_entry_stands_twice_or_empty()
    {
        Assert.Equal(Entries.Select(e => e.Key).Distinct(StringComparer.Ordinal), Entries.Select(e => e.Key));
        Assert.DoesNotContain(Entries, e => string.IsNullOrWhiteSpace(e.Value));
    }

    [Fact]
    public void Both_languages_have_the_same_gaps_to_fill() =>
        Assert.All(Entries, e => Assert.Equal(GapsOf(e.Key), GapsOf(e.Value)));

    private static SortedSet<string> GapsOf(string text) => new(Gap().Matches(text).Select(m => m.Value), StringComparer.Ordinal);

    // L["…"], and AppWords.Key("…") where a text is translated later.
    [GeneratedRegex("""\b(?:L\[|Key\()"(?<key>(?:[^"\\]|\\.)*)"[,\])]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyInCode();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}
