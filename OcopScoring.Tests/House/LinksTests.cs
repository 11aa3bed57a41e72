using System.Text.RegularExpressions;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.House;

/// <summary>What a reader is pointed to is there.</summary>
public sealed partial class LinksTests
{
    public static TheoryData<string> Pages => new(Repository.Files().Where(file => file.EndsWith(".md", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Pages))]
    public void Every_file_a_page_links_to_exists(string page)
    {
        var folder = Path.GetDirectoryName(page) ?? string.Empty;
        var links = Link().Matches(Repository.Read(page)).Select(match => match.Groups["target"].Value);
        Assert.All(links, link => Assert.True(File.Exists(Repository.FullPath(Path.Combine(folder, link))), $"{page} links to {link}, which is not there."));
    }

    [GeneratedRegex(@"\]\((?<target>(?!https?:|#)[^)#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
