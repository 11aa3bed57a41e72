using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

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
    public void A_contested_rating_is_not_counted()
    {
        var result = Assert.Single(CampaignResult.Of([Session("a")], [Product("a", 1, StarRating.Five, ProductStage.Contested)]));

        Assert.Equal(0, result.Rated);
    }

    private static SessionRow Session(
        string id, SessionPurpose purpose = SessionPurpose.Official, SessionPhase phase = SessionPhase.Sealed, int campaign = 1) => new()
    {
        Id = id,
        Version = 1,
        Shape = SessionRows.Shape,
        Title = "Hội đồng",
        Purpose = purpose,
        Form = SessionForm.InPerson,
        Level = CouncilLevel.Province,
        Year = 2026,
        Campaign = campaign,
        SittingOn = new DateOnly(2026, 9, 1),
        Deadline = null,
        Place = "Phòng họp",
        Phase = phase,
        Edition = 1,
        Seats = 5,
        Products = 1,
        Settled = 1,
    };

    private static ProductRow Product(string session, int position, StarRating? stars = null, ProductStage stage = ProductStage.Rated) => new()
    {
        SessionId = session,
        Id = "p" + position.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Position = position,
        Code = "HD-TH-1-2026",
        Name = "Vải thiều",
        Producer = "Hợp tác xã",
        SetId = "qd-26-2026/01",
        Stage = stage,
        Counted = stage == ProductStage.Rated ? 5 : null,
        Sum = stage == ProductStage.Rated ? 400 : null,
        Outcome = stage == ProductStage.Rated ? stars is null ? RatingOutcome.NotRecognised : RatingOutcome.Rated : null,
        Stars = stars,
    };
}
