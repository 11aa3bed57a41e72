using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using static OcopScoring.Tests.Views.BookRows;

namespace OcopScoring.Tests.Views;

public sealed class CampaignResultTests
{
    [Fact]
    public void Official_sealed_sessions_are_counted_by_campaign_newest_first()
    {
        var results = CampaignResult.Of(
            [Session("a"), Session("b"), Session("c", campaign: 2), Session("d", phase: SessionPhase.Open)],
            [
                Product("a", 1, StarRating.Five), Product("a", 2, StarRating.Three), Product("a", 3, stage: ProductStage.Eliminated),
                Product("b", 1, StarRating.Three), Product("b", 2, stage: ProductStage.Withdrawn), Product("b", 3, null), Product("b", 4, stage: ProductStage.Waiting),
                Product("c", 1, StarRating.One),
            ]);

        Assert.Equal([(2026, 2), (2026, 1)], results.Select(result => (result.Year, result.Campaign)));
        Assert.Equal([0, 0, 0, 0, 1], results[0].ByStars);
        Assert.Equal((2, 1, 4), (results[1].Sealed, results[1].Underway, results[1].Rated));
        Assert.Equal([1, 0, 2, 0, 0], results[1].ByStars);
        Assert.Equal((1, 1, 1), (results[1].WithoutStar, results[1].Eliminated, results[1].Withdrawn));
    }

    [Theory]
    [InlineData(SessionPurpose.Practice)]
    [InlineData(SessionPurpose.Demonstration)]
    public void Practice_and_demonstration_never_count_whatever_came_of_them(SessionPurpose purpose)
    {
        foreach (var phase in Enum.GetValues<SessionPhase>())
            Assert.Empty(CampaignResult.Of([Session("x", purpose, phase)], [Product("x", 1, StarRating.Five)]));

        var official = CampaignResult.Of([Session("a")], [Product("a", 1, StarRating.Four)]);
        var mixed = CampaignResult.Of([Session("a"), Session("x", purpose)], [Product("a", 1, StarRating.Four), Product("x", 1, StarRating.Five)]);
        Assert.Equal(official.Single() with { ByStars = [] }, mixed.Single() with { ByStars = [] });
        Assert.Equal(official.Single().ByStars, mixed.Single().ByStars);
    }

    [Theory]
    [InlineData(SessionPhase.Convened)]
    [InlineData(SessionPhase.Open)]
    [InlineData(SessionPhase.Paused)]
    [InlineData(SessionPhase.Adjourned)]
    public void Nothing_is_counted_before_the_seal(SessionPhase phase)
    {
        var result = Assert.Single(CampaignResult.Of([Session("a", phase: phase)], [Product("a", 1, StarRating.Five)]));

        Assert.Equal((0, 1, 0), (result.Sealed, result.Underway, result.Rated));
        Assert.Equal([0, 0, 0, 0, 0], result.ByStars);
    }

    [Fact]
    public void A_session_declared_void_never_was() =>
        Assert.Empty(CampaignResult.Of([Session("a", phase: SessionPhase.Voided)], [Product("a", 1, StarRating.Five)]));

    [Fact]
    public void Each_level_is_counted_by_itself()
    {
        var results = CampaignResult.Of(
            [Session("a"), Session("b") with { Level = CouncilLevel.Central }],
            [Product("a", 1, StarRating.Five), Product("b", 1, StarRating.Five)]);

        Assert.Equal([CouncilLevel.Central, CouncilLevel.Province], results.Select(result => result.Level));
        Assert.All(results, result => Assert.Equal((1, 1), (result.Sealed, result.Rated)));
    }

    [Fact]
    public void A_contested_rating_is_not_counted()
    {
        var result = Assert.Single(CampaignResult.Of([Session("a")], [Product("a", 1, StarRating.Five, ProductStage.Contested)]));

        Assert.Equal(0, result.Rated);
    }
}
