using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Core.Statistics;
using static OcopScoring.Tests.Statistics.JudgedProducts;

namespace OcopScoring.Tests.Statistics;

/// <summary>The same product before councils of different levels.</summary>
public sealed class LevelComparisonTests
{
    [Fact]
    public void The_code_of_the_dossier_goes_with_the_product_from_level_to_level()
    {
        var comparison = Assert.Single(LevelComparison.Of(
        [
            Result(CouncilLevel.Central, 178, 2, StarRating.Four, day: 20),
            Result(CouncilLevel.Province, 274, 3, StarRating.Five, day: 3),
            Result(CouncilLevel.Province, 100, 2, StarRating.Three, code: "HD-TH-002-2026", name: "Gạo"),
        ]));

        Assert.Equal(SameProductBy.Code, comparison.By);
        Assert.Equal([CouncilLevel.Province, CouncilLevel.Central], comparison.Results.Select(result => result.Level));
        Assert.Equal(new Ratio(-7, 3), comparison.Difference); // 89 less 91⅓
        Assert.Equal(-1, comparison.StarsMore);
        Assert.True(comparison.SameEdition);
    }

    [Fact]
    public void With_other_codes_set_producer_and_name_tell()
    {
        var comparison = Assert.Single(LevelComparison.Of(
        [
            Result(CouncilLevel.District, 160, 2, StarRating.Four, code: "HD-TH-001-2024"),
            Result(CouncilLevel.Province, 140, 2, StarRating.Four, code: "HD-TH-009-2025"),
            Result(CouncilLevel.Central, 140, 2, StarRating.Four, code: "HD-TH-010-2025", name: "rau an toàn"),
        ]));

        Assert.Equal(SameProductBy.Name, comparison.By);
        Assert.Equal(2, comparison.Results.Length);
        Assert.Equal(new Ratio(-10, 1), comparison.Difference);
    }

    [Fact]
    public void Of_several_results_of_a_level_the_latest_is_compared()
    {
        var comparison = Assert.Single(LevelComparison.Of(
        [
            Result(CouncilLevel.Province, 180, 2, StarRating.Five, day: 9),
            Result(CouncilLevel.Province, 160, 2, StarRating.Four, day: 2),
            Result(CouncilLevel.Central, 150, 2, null, day: 20),
        ]));

        Assert.Equal([2, 9, 20], comparison.Results.Select(result => result.SittingOn.Day));
        Assert.Equal(new Ratio(-15, 1), comparison.Difference);
        Assert.Equal(-5, comparison.StarsMore);
    }

    [Fact]
    public void Within_one_level_there_is_nothing_to_compare() => Assert.Empty(LevelComparison.Of(
        [Result(CouncilLevel.Province, 180, 2, StarRating.Five), Result(CouncilLevel.Province, 160, 2, StarRating.Four, day: 2)]));

    [Fact]
    public void Forms_of_two_editions_are_not_the_same_forms()
    {
        var older = Result(CouncilLevel.District, 160, 2, StarRating.Four);
        older = older with { Product = older.Product with { Edition = new EditionPin("qd-148-2023", new string('a', 64)) } };

        Assert.False(Assert.Single(LevelComparison.Of([older, Result(CouncilLevel.Province, 170, 2, StarRating.Four)])).SameEdition);
    }
}
