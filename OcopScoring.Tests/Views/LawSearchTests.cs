using OcopScoring.App.Desk;
using OcopScoring.App.Views;

namespace OcopScoring.Tests.Views;

public sealed class LawSearchTests
{
    private static readonly Lazy<LawSearch> Search = new(() => new LawSearch(new CriteriaShelf(CriteriaFolder.Find(null).Read().Lawbook!)));

    [Theory]
    [InlineData("ban sac")]
    [InlineData("bản sắc")]
    [InlineData("  BẢN   SẮC ")]
    [InlineData("ba\u0309n sa\u0306\u0301c")]
    public void Marks_do_not_matter_unless_they_are_typed(string query)
    {
        var hits = Search.Value.Find(query);

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal("bản sắc", hit.Match, ignoreCase: true));
        Assert.All(hits, hit => Assert.Equal(hit.Passage.Text, hit.Before + hit.Match + hit.After));
    }

    [Fact]
    public void What_is_typed_with_marks_means_them_as_long_as_anything_is_found()
    {
        Assert.All(Search.Value.Find("chè"), hit => Assert.Equal("chè", hit.Match, ignoreCase: true));
        Assert.Contains(Search.Value.Find("che"), hit => hit.Match.StartsWith("chế", StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(Search.Value.Find("băn sác"));
    }

    [Fact]
    public void Names_of_sets_groups_titles_and_options_are_all_looked_through()
    {
        Assert.Contains(Search.Value.Find("vai may mac"), hit => hit.Passage.Kind == PassageKind.SetName && hit.Passage.Set.Number == 22);
        Assert.Contains(Search.Value.Find("thuc pham tho"), hit => hit.Passage.Kind == PassageKind.Group);
        Assert.Contains(Search.Value.Find("tinh doc dao"), hit => hit.Passage is { Kind: PassageKind.Title, Criterion.Number: "8" });
        Assert.Contains(Search.Value.Find("to roi"), hit => hit.Passage is { Kind: PassageKind.Option, Criterion.Number: "5.1" });
    }

    [Theory]
    [InlineData("vai thieu")]
    [InlineData("")]
    [InlineData(" ,.; ")]
    public void What_the_law_does_not_say_is_not_found(string query) => Assert.Empty(Search.Value.Find(query));
}
