using System.Collections.Immutable;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Views.BookRows;

namespace OcopScoring.Tests.Views;

/// <summary>What counts for a plan: products recognised, each once, by the level that may.</summary>
public sealed class YearProgressTests
{
    [Fact]
    public void A_product_counts_once_however_often_it_was_recognised()
    {
        var year = Of(
            [Session("a"), Session("b", campaign: 2), Session("c", campaign: 2)],
            [Rated("a", "X", 60, 3), Rated("b", "X", 75, 4), Rated("c", "Y", 60, 3)]);

        Assert.Equal((2, 0, 0), (year.Recognised, year.Five, year.SentOn));
    }

    [Fact]
    public void What_the_province_sends_on_counts_when_the_central_council_recognises_it()
    {
        SessionRow[] sessions = [Session("tinh"), Session("tw", campaign: 2) with { Level = CouncilLevel.Central }];
        var sent = Of(sessions, [Rated("tinh", "X", 95, 5), Rated("tinh", "Y", 92, 3)]);
        var recognised = Of(sessions, [Rated("tinh", "X", 95, 5), Rated("tinh", "Y", 92, 3), Rated("tw", "X", 91, 5), Rated("tw", "Y", 80, 4)]);

        Assert.Equal((0, 0, 2), (sent.Recognised, sent.Five, sent.SentOn));
        Assert.Equal((1, 1, 0), (recognised.Recognised, recognised.Five, recognised.SentOn));
    }

    [Fact]
    public void Whatever_the_higher_level_says_later_is_an_answer_and_what_it_said_before_is_none()
    {
        var central = Session("tw") with { Level = CouncilLevel.Central, SittingOn = new DateOnly(2026, 12, 1) };
        ProductRow[] products = [Rated("tinh", "X", 95, 5), Product("tw", 1, stage: ProductStage.Eliminated) with { Code = "X" }];

        Assert.Equal(0, Of([Session("tinh", campaign: 2), central], products).SentOn);
        Assert.Equal(1, Of([Session("tinh"), central with { SittingOn = new DateOnly(2026, 3, 1) }], products).SentOn);
        Assert.Equal(1, Of([Session("tinh"), central with { Phase = SessionPhase.Open }], products).SentOn);
    }

    [Fact]
    public void A_year_with_sessions_has_its_place_before_anything_is_recognised() => Assert.Contains(
        2031, YearProgress.Of(Listing([Session("a") with { Year = 2031 }], []), [], LawOnDisk.Book.Plans, 2026).Select(year => year.Year));

    [Fact]
    public void One_and_two_stars_are_not_recognised() =>
        Assert.Equal(0, Of([Session("a")], [Rated("a", "X", 40, 2), Rated("a", "Y", 60, 2)]).Recognised);

    [Fact]
    public void Only_sealed_official_sessions_count()
    {
        foreach (var session in new[]
        {
            Session("a", SessionPurpose.Practice), Session("a", SessionPurpose.Demonstration), Session("a", phase: SessionPhase.Open),
            Session("a", phase: SessionPhase.Adjourned), Session("a", phase: SessionPhase.Voided),
        })
        {
            Assert.Equal(0, Of([session], [Rated("a", "X", 75, 4)]).Recognised);
        }

        Assert.Equal(0, Of([Session("a")], [Rated("a", "X", 75, 4) with { Stage = ProductStage.Contested }]).Recognised);
    }

    [Fact]
    public void The_plan_stands_until_the_office_sets_a_target_and_the_last_change_holds()
    {
        ImmutableArray<TargetRow> set = [Target(2026, 1, 60), Target(2026, 2, 70), Target(2024, 1, 55)];
        var years = YearProgress.Of(Listing([], []) with { Targets = set }, [], LawOnDisk.Book.Plans, 2026);

        Assert.Equal(
            [(2027, TargetOrigin.CarriedOn, 50, 0), (2026, TargetOrigin.Office, 70, 2), (2025, TargetOrigin.Plan, 50, 0), (2024, TargetOrigin.Office, 55, 1), (2023, TargetOrigin.Plan, 50, 0)],
            years.Select(year => (year.Year, year.Origin, year.Target, year.Change)));
        Assert.Equal(TargetOrigin.None, YearProgress.Of(Listing([], []), [], [], 2026)[0].Origin);
    }

    [Fact]
    public void The_years_of_a_plan_count_a_product_once_together()
    {
        Recognition[] recognitions =
            [new(2022, "V", StarRating.Five), new(2023, "X", StarRating.Three), new(2024, "X", StarRating.Five), new(2025, "Y", null), new(2025, "Z", StarRating.Four)];

        Assert.Equal((2, 1), YearProgress.Within(LawOnDisk.Book.Plans[0].Period, [.. recognitions]));
    }

    private static YearProgress Of(SessionRow[] sessions, ProductRow[] products) => YearProgress.Of(
        Listing(sessions, products), Recognition.Of(sessions, products, LawOnDisk.Book.Criteria), LawOnDisk.Book.Plans, 2026).Single(year => year.Year == 2026);

    private static SessionListing Listing(SessionRow[] sessions, ProductRow[] products) => SessionListing.Empty with { Sessions = [.. sessions], Products = [.. products] };

    private static ProductRow Rated(string session, string code, int mean, int stars) =>
        Product(session, 1, (StarRating)stars) with { Id = code, Code = code, Counted = 5, Sum = 5 * mean };

    private static TargetRow Target(int year, int change, int recognised) => new()
    {
        Year = year, Change = change, Recognised = recognised, FiveStars = 1, Source = "x", By = "office", At = DateTimeOffset.UnixEpoch,
    };
}
