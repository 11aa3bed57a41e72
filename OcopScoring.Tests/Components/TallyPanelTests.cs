using System.Text.RegularExpressions;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Controls;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

public sealed partial class TallyPanelTests : BunitContext
{
    private static readonly Lawbook Law = ReadLaw();
    private static readonly CriteriaSet Set = Law.Criteria.FindSet("qd-26-2026/01")!;
    private static readonly StarMinimum FourStarMinimum =
        Set.Minimums.First(minimum => minimum.Star == StarRating.Four && minimum.Option.Points > 1);

    public TallyPanelTests() => Services.AddLocalization();

    [Fact]
    public void Full_marks_are_five_stars_in_shapes_and_in_words()
    {
        var panel = Show(Classify(RatingRules.Default, Answers.Best, Answers.Best));

        Assert.Equal("★★★★★", panel.Find(".star-shapes").TextContent);
        Assert.Equal("true", panel.Find(".star-shapes").GetAttribute("aria-hidden"));
        Assert.Contains("100,00", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Đủ điểm 5 sao và đạt mọi yêu cầu tối thiểu", panel.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Để đạt", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Ninety_points_without_a_minimum_say_what_is_missing_and_how_many_forms_support_it()
    {
        var lacking = Answers.BestButMissing(FourStarMinimum);
        var panel = Show(Classify(RatingRules.Default, lacking, lacking, Answers.Best));

        Assert.Contains("Đủ điểm 5 sao nhưng chưa đạt 1 yêu cầu tối thiểu của 4 sao nên xếp 3 sao.", Text(panel), StringComparison.Ordinal);
        var first = panel.FindAll(".minimums li")[0].TextContent;
        Assert.Contains("Yêu cầu của 4 sao", first, StringComparison.Ordinal);
        Assert.Contains(FourStarMinimum.Criterion.Title, first, StringComparison.Ordinal);
        Assert.Contains(FourStarMinimum.Option.Text!, first, StringComparison.Ordinal);
        Assert.Contains("Chưa đạt · 1/3 phiếu ủng hộ", first, StringComparison.Ordinal);
        Assert.Contains("còn ý kiến khác nhau", Text(panel), StringComparison.Ordinal);
        Assert.Contains("Để đạt 4 sao", Text(panel), StringComparison.Ordinal);
        Assert.Contains("Điểm trung bình đã đủ.", Text(panel), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_rules_refuse_it_is_not_recognised_and_has_no_star()
    {
        var lacking = Answers.BestButMissing(FourStarMinimum);
        var panel = Show(Classify(RatingRules.Default with { StarRule = StarRule.Refuse }, lacking, lacking));

        Assert.Empty(panel.FindAll(".star-shapes"));
        Assert.Contains("Không công nhận", Text(panel), StringComparison.Ordinal);
        Assert.Contains("star-refuse/1", Text(panel), StringComparison.Ordinal);
    }

    [Fact]
    public void An_eliminated_product_has_no_star_and_nothing_to_reach()
    {
        var panel = Show(Classification.Of(TallyOf(Answers.Best), Bands, RatingRules.Default, eliminated: true));

        Assert.Empty(panel.FindAll(".star-shapes"));
        Assert.Contains("Bị loại", Text(panel), StringComparison.Ordinal);
        Assert.DoesNotContain("Để đạt", Text(panel), StringComparison.Ordinal);
    }

    [Fact]
    public void A_close_call_is_said_without_saying_whose()
    {
        var lacking = Answers.BestButMissing(FourStarMinimum);
        var panel = Show(Classify(RatingRules.Default, lacking, Answers.Best, Answers.Best));

        Assert.Contains("Kết quả sát ngưỡng", Text(panel), StringComparison.Ordinal);
        Assert.Contains("Có 2 phiếu mà nếu không tính một mình phiếu ấy", Text(panel), StringComparison.Ordinal);
    }

    [Fact]
    public void No_figure_reads_as_if_it_had_reached_a_band_it_has_not()
    {
        // Ten forms of 90 points and one of 89 make 89,909…: four stars, though rounding to whole points would read 90.
        var ninety = TotalOf(90);
        var panel = Show(Classify(RatingRules.Default, [.. Enumerable.Repeat(ninety, 10), TotalOf(89)]), decimals: 0);

        Assert.Equal("89", panel.Find(".tally-mean b").TextContent);
        Assert.DoesNotContain("★★★★★", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_wide_a_spread_says_so_in_words()
    {
        var panel = Show(Classify(RatingRules.Default, Answers.Best, Answers.BestShortOf(Set, 12)));

        Assert.Contains("quá giới hạn 10", panel.Find(".spread").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Stars_that_may_still_change_are_said_to_be_so_beside_them()
    {
        var classification = Classify(RatingRules.Default, Answers.Best, Answers.BestShortOf(Set, 12));
        Assert.DoesNotContain("chưa chốt", Text(Show(classification)), StringComparison.Ordinal);

        var panel = Render<TallyPanel>(p => p.Add(panel => panel.Classification, classification).Add(panel => panel.Unsettled, true));

        Assert.Equal("chưa chốt", panel.Find(".unsettled > b").TextContent);
    }

    [Fact]
    public void Every_next_step_has_words_and_its_clause()
    {
        NextStep[] steps =
        [
            new NextStep.Recognise(StarRating.Four, "Điều 5"),
            new NextStep.Forward(CouncilLevel.Central, 90, "Điều 5"),
            new NextStep.SendBack(CouncilLevel.Province, 90, "Điều 5"),
            new NextStep.ReturnToProducer("Điều 5"),
            new NextStep.NoCompetence("Điều 5"),
        ];

        Assert.Equal(typeof(NextStep).GetNestedTypes().Length, steps.Length);
        var words = steps.Select(step => Text(Render<NextStepLine>(p => p.Add(line => line.Step, step)))).ToList();
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
        Assert.All(words, text => Assert.Contains("Căn cứ: Điều 5", text, StringComparison.Ordinal));
        Assert.Contains("từ 90 điểm", words[1], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("cấp tỉnh", words[2], StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<StarBand> Bands => Law.Criteria.EditionOf(Set).StarBands;

    private IRenderedComponent<TallyPanel> Show(Classification classification, int decimals = 2) => Render<TallyPanel>(p => p
        .Add(panel => panel.Classification, classification)
        .Add(panel => panel.Decimals, decimals));

    private static Classification Classify(RatingRules rules, params Func<Criterion, Option?>[] forms) =>
        Classification.Of(TallyOf(forms), Bands, rules);

    private static Tally TallyOf(params Func<Criterion, Option?>[] forms) => Tally.Of(Set, forms.Select(form =>
    {
        Assert.True(Ballot.TryMake(Set, Answers.To(Set, form), out var ballot, out _));
        return ballot;
    }));

    // Steps down one option at a time, from the end of the form, until the total is as asked.
    private static Func<Criterion, Option?> TotalOf(int points)
    {
        var chosen = Set.Leaves.ToDictionary(leaf => leaf, Answers.Best);
        var total = chosen.Values.Sum(option => option!.Points);
        foreach (var leaf in Set.Leaves.Reverse())
        {
            var fitting = leaf.Options.Where(option => option.Points >= chosen[leaf]!.Points - (total - points)).MinBy(option => option.Points)!;
            total -= chosen[leaf]!.Points - fitting.Points;
            chosen[leaf] = fitting;
        }

        Assert.Equal(points, total);
        return leaf => chosen[leaf];
    }

    private static string Text<TComponent>(IRenderedComponent<TComponent> component)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        Spaces().Replace(string.Join(' ', component.Nodes.Select(node => node.TextContent)), " ");

    private static Lawbook ReadLaw()
    {
        var root = Repository.FullPath("criteria");
        return Lawbook.Read(Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .Where(entry => !entry.Path.StartsWith("schema/", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Path, entry => new ReadOnlyMemory<byte>(File.ReadAllBytes(entry.File)), StringComparer.Ordinal)).Lawbook;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
