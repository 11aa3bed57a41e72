using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>What happens when totals lie too far apart, and how a product gets its star.</summary>
public sealed class RescoringAndRating
{
    private static readonly SpreadExceeded Spread = new("p1", 1, 60, 90, 10);

    [Fact]
    public void A_product_in_dispute_is_not_rated() =>
        Given(Disputed()).When(new RateProduct("p1"), Chair).Then(new Refusal.SpreadTooWide(Spread));

    [Fact]
    public void The_chair_orders_a_rescore_of_criteria_each_once_and_in_the_order_of_the_form() =>
        Given(Disputed()).When(new OrderRescore("p1", ["3.1", "1.2", "3.1"], " Còn khác "), Chair).Then(new RescoreOrdered("p1", 2, ["1.2", "3.1"], "Còn khác"));

    [Fact]
    public void A_rescore_needs_criteria_of_the_form_and_a_reason()
    {
        Given(Disputed()).When(new OrderRescore("p1", [], "x"), Chair).Then(new Refusal.CriteriaInvalid([]));
        Given(Disputed()).When(new OrderRescore("p1", default, "x"), Chair).Then(new Refusal.CriteriaInvalid([]));
        Given(Disputed()).When(new OrderRescore("p1", ["1.1", "1"], "x"), Chair).Then(new Refusal.CriteriaInvalid(["1.1", "1"]));
        Given(Disputed()).When(new OrderRescore("p1", ["1.1"], " "), Chair).Then(new Refusal.TextMissing("reason"));
        Given(Disputed()).When(new OrderRescore("p1", ["1.1"], new string('x', 2001)), Chair).Then(new Refusal.TextTooLong("reason", 2000));
    }

    [Fact]
    public void A_rescore_needs_the_quorum_and_no_other_round()
    {
        Given(Disputed(), Left("m1", "m2")).When(new OrderRescore("p1", ["1.1"], "x"), Chair).Then(new Refusal.QuorumMissing(3, 4, 5));
        Given(Disputed(), [Entered("p2", "HD-TH-002-2026"), new RoundOpened("p2", 1)]).When(new OrderRescore("p1", ["1.1"], "x"), Chair)
            .Then(new Refusal.AnotherRoundOpen("p2"));
    }

    [Fact]
    public void Only_a_dispute_is_rescored_or_accepted()
    {
        foreach (var command in new SessionCommand[] { new OrderRescore("p1", ["1.1"], "x"), new AcceptSpread("p1", "x") })
        {
            Given(Closed(80, 80, 80, 80, 80)).When(command, Chair).Then(new Refusal.SpreadWithinLimit());
            Given(Scoring()).When(command, Chair).Then(new Refusal.WrongProgress(new ProductProgress.Scoring()));
            Given(Prepared()).When(command, Chair).Then(new Refusal.WrongPhase(SessionPhase.Convened));
            Given(Disputed()).When(command, Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        }

        Given(Disputed()).When(new AcceptSpread("zz", "x"), Chair).Then(new Refusal.ProductUnknown("zz"));
        Given(Disputed()).When(new AcceptSpread("p1", ""), Chair).Then(new Refusal.TextMissing("reason"));
    }

    [Fact]
    public void In_a_rescore_only_the_disputed_criteria_may_change()
    {
        var before = Forms.Worth(Set, 90);
        var leaf = Set.FindLeaf("1.1")!;
        var other = Set.FindLeaf("1.2")!;
        var disputed = before.But(("1.1", Another(before, leaf)));
        var both = disputed.But(("1.2", Another(before, other)));
        var rescoring = new[] { Disputed(), [new RescoreOrdered("p1", 2, ["1.1"], "x")] };

        Given(rescoring).When(Submit(before), Chair).Then(Cast("chair", before, 2));
        Given(rescoring).When(Submit(disputed), Chair).Then(Cast("chair", disputed, 2));
        Given(rescoring).When(Submit(both), Chair).Then(new Refusal.CriterionLocked("1.2"));
    }

    [Fact]
    public void What_depends_on_a_disputed_criterion_may_change_with_it()
    {
        var before = Forms.Worth(Set, 90); // rests on the story
        Assert.NotNull(before.Choices["5.2"]);
        var without = before.But(("5.1", null), ("5.2", null));

        Given(Disputed(), [new RescoreOrdered("p1", 2, ["5.1"], "x")]).When(Submit(without), Chair).Then(Cast("chair", without, 2));
        Given(Disputed(), [new RescoreOrdered("p1", 2, ["5.2"], "x")]).When(Submit(without), Chair).Then(new Refusal.CriterionLocked("5.1"));
    }

    [Fact]
    public void Who_had_no_form_before_fills_in_a_whole_one()
    {
        var absent = new[] { Scoring(), Casts(90, 60, 80, 80), [new RoundClosed("p1", 1, ["m3"], "x"), Spread, new RescoreOrdered("p1", 2, ["1.1"], "x")] };
        var form = Forms.Worth(Set, 70);
        Given(absent).When(Submit(form), Actor.InSeat("m3")).Then(Cast("m3", form, 2));
    }

    [Fact]
    public void A_rescore_stands_beside_the_round_before()
    {
        var state = Given(Disputed(), [new RescoreOrdered("p1", 2, ["1.1"], "x"), Cast("m1", Forms.Worth(Set, 80), 2)]).State;
        var product = state.FindProduct("p1")!;
        Assert.Equal([1, 2], product.Rounds.Select(round => round.Number));
        Assert.Equal([5, 1], product.Rounds.Select(round => round.Forms.Count));
        Assert.Equal(["1.1"], product.CurrentRound!.Criteria);
    }

    [Fact]
    public void An_accepted_spread_may_be_rated()
    {
        Given(Disputed()).When(new AcceptSpread("p1", " Đã thảo luận "), Chair).Then(new SpreadAccepted("p1", 1, "Đã thảo luận"));
        Given(Disputed(), [new SpreadAccepted("p1", 1, "x")]).When(new RateProduct("p1"), Chair)
            .Then(new ProductRated("p1", 1, RatingOf(90, 60, 80, 80, 80)));
    }

    [Fact]
    public void A_product_is_rated_from_its_forms_once_and_by_the_chair()
    {
        var rated = new ProductRated("p1", 1, RatingOf(80, 82, 84, 86, 88));
        Assert.Equal((5, 420, StarRating.Four), (rated.Rating.Counted, rated.Rating.Sum, rated.Rating.Band));
        Given(Closed(80, 82, 84, 86, 88)).When(new RateProduct("p1"), Chair).Then(rated);
        Given(Closed(80, 82, 84, 86, 88), [rated]).When(new RateProduct("p1"), Chair)
            .Then(new Refusal.WrongProgress(new ProductProgress.Rated(rated.Rating)));
        Given(Closed(80, 82, 84, 86, 88), Left("m2", "m3")).When(new RateProduct("p1"), Chair).Then(new Refusal.QuorumMissing(3, 4, 5));
        Given(Closed(80, 82, 84, 86, 88)).When(new RateProduct("p1"), Secretary).Then(new Refusal.NotYourRole([SeatRole.Chair]));
        Given(Scoring()).When(new RateProduct("p1"), Chair).Then(new Refusal.WrongProgress(new ProductProgress.Scoring()));
        Given(Sitting()).When(new RateProduct("zz"), Chair).Then(new Refusal.ProductUnknown("zz"));
        Given(Prepared()).When(new RateProduct("p1"), Chair).Then(new Refusal.WrongPhase(SessionPhase.Convened));
    }

    [Fact]
    public void After_the_seal_nothing_is_added()
    {
        // All but the two that are there for a sealed session.
        var commands = EveryCommand.All.Where(command => command is not (ReopenSession or VoidSession));
        foreach (var (command, actor) in from c in commands from a in new[] { Office, Chair, Member } select (c, a))
        {
            Given(Sitting(), [new SessionSealed(["p1"], "x")]).When(command, actor).Then(new Refusal.WrongPhase(SessionPhase.Sealed));
        }
    }

    private static string? Another(Ballot ballot, Criterion leaf) =>
        leaf.Options.Select(option => option.Id).Append(null).First(id => id != ballot.Choices[leaf.Number]);

    [Fact]
    public void A_re_score_misses_whoever_has_a_form_in_the_round_before_and_has_left() =>
        Given(Disputed(), [new RescoreOrdered("p1", 2, ["1.1"], "x")], Left("m3"),
                Seats.Where(seat => seat.Scores).Take(4).Select(seat => Cast(seat.Id, Forms.Worth(Set, 80), round: 2)))
            .When(new CloseRound("p1", null), Chair).Then(new Refusal.FormsMissing(["m3"]));
}
