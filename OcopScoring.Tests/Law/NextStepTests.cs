using System.Globalization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Law;

/// <summary>Who recognises what, level by level and period by period, up to the last hundredth before a threshold.</summary>
public sealed class NextStepTests
{
    [Theory]
    // District under 148: recognises 3 stars, sends 70 and more to the province.
    [InlineData("qd-148-2023", CouncilLevel.District, "2023-02-24", 5000, "Recognise Three")]
    [InlineData("qd-148-2023", CouncilLevel.District, "2025-07-05", 6999, "Recognise Three")]
    [InlineData("qd-148-2023", CouncilLevel.District, "2025-07-05", 7000, "Forward Province 70")]
    [InlineData("qd-148-2023", CouncilLevel.District, "2023-02-24", 4999, "ReturnToProducer")]
    [InlineData("qd-148-2023", CouncilLevel.District, "2025-07-06", 6999, "NoCompetence")]
    [InlineData("qd-26-2026", CouncilLevel.District, "2026-08-01", 6999, "NoCompetence")]
    // Province under 148: recognises 4 stars, sends 90 and more to the Ministry; 3 stars are the district's.
    [InlineData("qd-148-2023", CouncilLevel.Province, "2025-07-05", 7000, "Recognise Four")]
    [InlineData("qd-148-2023", CouncilLevel.Province, "2025-07-05", 8999, "Recognise Four")]
    [InlineData("qd-148-2023", CouncilLevel.Province, "2025-07-05", 9000, "Forward Central 90")]
    [InlineData("qd-148-2023", CouncilLevel.Province, "2025-07-05", 6999, "NoCompetence")]
    [InlineData("qd-148-2023", CouncilLevel.Province, "2025-07-05", 4999, "ReturnToProducer")]
    // Province under 148 as amended by 1489, and under 26/2026: recognises 3 and 4 stars.
    [InlineData("qd-148-2023", CouncilLevel.Province, "2025-07-06", 6999, "Recognise Three")]
    [InlineData("qd-148-2023", CouncilLevel.Province, "2025-07-06", 5000, "Recognise Three")]
    [InlineData("qd-148-2023", CouncilLevel.Province, "2025-07-06", 4999, "ReturnToProducer")]
    [InlineData("qd-148-2023", CouncilLevel.Province, "2026-07-21", 8999, "Recognise Four")]
    [InlineData("qd-148-2023", CouncilLevel.Province, "2026-07-21", 9000, "Forward Central 90")]
    [InlineData("qd-26-2026", CouncilLevel.Province, "2026-05-22", 5000, "Recognise Three")]
    [InlineData("qd-26-2026", CouncilLevel.Province, "2026-05-22", 7000, "Recognise Four")]
    [InlineData("qd-26-2026", CouncilLevel.Province, "2026-05-22", 8999, "Recognise Four")]
    [InlineData("qd-26-2026", CouncilLevel.Province, "2026-05-22", 9000, "Forward Central 90")]
    [InlineData("qd-26-2026", CouncilLevel.Province, "2026-05-22", 2999, "ReturnToProducer")]
    // Central: recognises 5 stars; under 26/2026 what is below 90 goes back to the province.
    [InlineData("qd-148-2023", CouncilLevel.Central, "2023-02-24", 9000, "Recognise Five")]
    [InlineData("qd-148-2023", CouncilLevel.Central, "2025-07-06", 9000, "Recognise Five")]
    [InlineData("qd-148-2023", CouncilLevel.Central, "2025-07-06", 8999, "NoCompetence")]
    [InlineData("qd-26-2026", CouncilLevel.Central, "2026-05-22", 9000, "Recognise Five")]
    [InlineData("qd-26-2026", CouncilLevel.Central, "2026-05-22", 10000, "Recognise Five")]
    [InlineData("qd-26-2026", CouncilLevel.Central, "2026-05-22", 8999, "SendBack Province 90")]
    [InlineData("qd-26-2026", CouncilLevel.Central, "2026-05-22", 4999, "SendBack Province 90")]
    public void By_level_edition_day_and_hundredths_of_a_point(string edition, CouncilLevel level, string day, int hundredths, string expected)
    {
        var law = LawOnDisk.Edition(edition);
        Assert.Equal(expected, Words(NextStep.Of(law, level, Day(day), Rated(law, hundredths))));
    }

    [Theory]
    [InlineData(CouncilLevel.Province, "ReturnToProducer")]
    [InlineData(CouncilLevel.Central, "ReturnToProducer")]
    public void An_eliminated_product_goes_nowhere_whatever_its_points(CouncilLevel level, string expected)
    {
        var law = LawOnDisk.Edition("qd-26-2026");
        foreach (var hundredths in new[] { 9500, 8999, 2000 })
        {
            var eliminated = Classification.Of(Rated(law, hundredths).Tally, law.StarBands, RatingRules.Default, eliminated: true);
            Assert.Equal(expected, Words(NextStep.Of(law, level, Day("2026-08-01"), eliminated)));
        }
    }

    [Fact]
    public void A_missed_minimum_does_not_keep_a_dossier_of_90_points_from_the_ministry()
    {
        var law = LawOnDisk.Edition("qd-26-2026");
        var set = law.Sets.First(s => s.Minimums.Any(m => m.Star == StarRating.Three));
        var gate = set.Minimums.First(minimum => minimum.Star == StarRating.Three && minimum.Criterion.Max <= 10
            && set.Leaves.All(leaf => leaf.DependsOn != minimum.Criterion.Number));
        var form = Forms.Best(set).But((gate.Criterion.Number, null));
        var result = Classification.Of(Tally.Of(set, [form]), law.StarBands, RatingRules.Default);

        Assert.Equal(StarRating.Two, result.Stars);
        Assert.Equal("Forward Central 90", Words(NextStep.Of(law, CouncilLevel.Province, Day("2026-08-01"), result)));
    }

    // A hundred forms whose mean is exactly this many hundredths, with every minimum of its band met.
    private static Classification Rated(CriteriaEdition law, int hundredths)
    {
        var set = law.Sets[^1];
        var band = law.StarBands.First(b => hundredths >= b.From * 100).Star;
        var low = Forms.Worth(set, hundredths / 100, band);
        var high = Forms.Worth(set, Math.Min((hundredths / 100) + 1, 100), band);
        var tally = Tally.Of(set, Enumerable.Repeat(low, 100 - (hundredths % 100)).Concat(Enumerable.Repeat(high, hundredths % 100)));
        var result = Classification.Of(tally, law.StarBands, RatingRules.Default);

        Assert.Equal((hundredths, band), (tally.Mean.Sum, result.Stars));
        return result;
    }

    private static string Words(NextStep step) => step switch
    {
        NextStep.Recognise recognise => $"Recognise {recognise.Star}",
        NextStep.Forward forward => string.Create(CultureInfo.InvariantCulture, $"Forward {forward.To} {forward.FromPoints}"),
        NextStep.SendBack back => string.Create(CultureInfo.InvariantCulture, $"SendBack {back.To} {back.BelowPoints}"),
        _ => step.GetType().Name,
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
