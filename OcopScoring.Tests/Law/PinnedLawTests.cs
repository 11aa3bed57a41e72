using System.Collections.Immutable;
using OcopScoring.App.Bundles;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Law;

/// <summary>Texts of law that came with a record, without a register.</summary>
public sealed class PinnedLawTests
{
    private const string Set = "qd-26-2026/07.json";
    private const string Instrument = "qd-26-2026/instrument.json";

    [Fact]
    public void A_few_texts_make_a_book_that_finds_them_by_their_bytes()
    {
        var law = Read(out var problems, Files(Instrument, Set, "councils/default.json", "councils/default-papers.json"));

        Assert.Empty(problems);
        Assert.Equal(LawOnDisk.Set("qd-26-2026/07").Sha256, law.Criteria.FindSet("qd-26-2026/07")?.Sha256);
        Assert.Equal(["qd-26-2026"], law.Criteria.Editions.Select(edition => edition.Id));
        Assert.Equal(LawOnDisk.Book.FindRules("default", 1)!.Sha256, law.FindRules("default", 1)?.Sha256);
        Assert.Equal(LawOnDisk.Book.FindTemplate("default", 2)!.Sha256, law.FindTemplate("default", 2)?.Sha256);
        Assert.Null(law.Criteria.FindSet("qd-26-2026/08"));
    }

    [Fact]
    public void Of_several_versions_each_is_found_and_the_one_that_was_not_replaced_stands_for_the_text()
    {
        byte[] old = [.. LawOnDisk.Files[Set].Span, (byte)'\n'];
        var law = Read(out var problems, Files(Instrument, Set).SetItem("superseded/07-old.json", old));

        Assert.Empty(problems);
        Assert.Equal(LawOnDisk.Set("qd-26-2026/07").Sha256, law.Criteria.FindSet("qd-26-2026/07")!.Sha256);
        Assert.NotNull(law.Criteria.FindSet("qd-26-2026/07", Bundle.Sha256(old)));
    }

    [Fact]
    public void An_old_version_alone_stands_for_the_text()
    {
        byte[] old = [.. LawOnDisk.Files[Instrument].Span, (byte)'\n'];
        var law = Read(out _, Files(Set).SetItem("superseded/instrument-old.json", old));

        Assert.Equal(Bundle.Sha256(old), Assert.Single(law.Criteria.Editions).Instrument.Sha256);
        Assert.NotNull(law.Criteria.FindSet("qd-26-2026/07"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"register/1\"}")]
    [InlineData("{\"format\":\"\\ud800\"}")]
    [InlineData("{\"format\":\"criteria-set/1\"}")]
    public void What_cannot_be_read_whole_is_told_and_left_out(string text)
    {
        var law = Read(out var problems, Files(Instrument).SetItem(Set, System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Equal([Set], problems.Select(problem => problem.File).Distinct(StringComparer.Ordinal));
        Assert.Empty(law.Criteria.Editions.Single().Sets);
    }

    private static Lawbook Read(out ImmutableArray<CriteriaProblem> problems, ImmutableDictionary<string, ReadOnlyMemory<byte>> files) =>
        Lawbook.ReadPinned(files, out problems);

    private static ImmutableDictionary<string, ReadOnlyMemory<byte>> Files(params string[] names) =>
        names.ToImmutableDictionary(name => name, name => LawOnDisk.Files[name], StringComparer.Ordinal);
}
