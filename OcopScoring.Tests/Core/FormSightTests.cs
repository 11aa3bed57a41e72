using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Who may have a member's form as a paper, and which form that is.</summary>
public sealed class FormSightTests
{
    private static readonly string[] Everyone = [.. Seats.Select(seat => seat.Id), "nobody"];
    private static readonly string[] Scorers = ["chair", "vice", "m1", "m2", "m3"];
    private static readonly Ballot Ninety = Forms.Worth(Set, 90);

    [Fact]
    public void While_a_product_is_scored_everyone_has_their_own_form_and_no_other()
    {
        var state = After([.. Scoring(), .. Casts(90, 80, 80, 80, 80)]);

        Assert.All(Everyone, by => Assert.Equal(Scorers.Where(seat => seat == by), FoundBy(state, by)));
        Assert.All(Everyone, by => Assert.Empty(FormSight.All(state, Viewer.InSeat(by))));
    }

    [Fact]
    public void Once_the_round_is_closed_whoever_leads_or_writes_has_them_all()
    {
        var state = After(Closed(80, 80, 80, 80));

        Assert.Equal(["chair", "vice", "m1", "m2"], FoundBy(state, "chair"));
        Assert.Equal(["chair", "vice", "m1", "m2"], FoundBy(state, "sec"));
        Assert.Equal(["chair", "vice", "m1", "m2"], FormSight.All(state, Viewer.InSeat("sec")).Select(form => form.SeatId));
        Assert.Equal(["m1"], FoundBy(state, "m1"));
        Assert.Equal(["vice"], FoundBy(state, "vice"));
        Assert.Empty(FoundBy(state, "m3"));
        Assert.All(["vice", "m1", "m3", "nobody"], by => Assert.Empty(FormSight.All(state, Viewer.InSeat(by))));
    }

    [Fact]
    public void The_delegated_vice_chair_has_them_while_presiding()
    {
        var state = After([.. Closed(80, 80, 80, 80, 80), Delegated, .. Left("chair")]);

        Assert.Equal(Scorers, FoundBy(state, "vice"));
    }

    [Fact]
    public void Whoever_is_recused_sees_none_until_the_product_is_decided_and_their_form_is_no_paper()
    {
        SessionEvent[] closed = [.. Closed(80, 80, 80, 80, 80), new RecusalDeclared("chair", "p1", "Có góp vốn"), new RecusalDeclared("m1", "p1", "Có góp vốn")];
        var rated = After([.. closed, new ProductRated("p1", 1, RatingOf(80, 80, 80))]);

        Assert.Empty(FoundBy(After(closed), "chair"));
        Assert.Empty(FormSight.All(After(closed), Viewer.InSeat("chair")));
        Assert.Empty(FoundBy(After(closed), "m1"));
        Assert.Equal(["vice", "m2", "m3"], FoundBy(After(closed), "sec"));
        Assert.Equal(["vice", "m2", "m3"], FoundBy(rated, "chair"));
        Assert.Empty(FoundBy(rated, "m1"));
    }

    [Fact]
    public void A_form_taken_back_is_nobodys()
    {
        var state = After([.. Scoring(), Cast("m1", Ninety), new BallotWithdrawn("p1", 1, "m1"), Cast("m2", Ninety), new RoundClosed("p1", 1, ["m1"], "x")]);

        Assert.Empty(FoundBy(state, "m1"));
        Assert.Equal(["m2"], FoundBy(state, "sec"));
    }

    [Fact]
    public void After_a_rescore_the_last_rounds_latest_form_is_the_one()
    {
        SessionEvent[] ordered = [.. Disputed(), new RescoreOrdered("p1", 2, ["1.1"], "x")];
        var under = After(ordered);
        var later = After([.. ordered, Cast("m1", Forms.Worth(Set, 70), 2), Cast("m1", Forms.Worth(Set, 75), 2), new RoundClosed("p1", 2, ["chair", "vice", "m2", "m3"], "x")]);

        Assert.Empty(FormSight.Of(under, Product(under), Viewer.InSeat("sec")));
        Assert.False(FormSight.Find(under, Product(under), "m1", Viewer.InSeat("m1"))!.Counts); // still one's own, of the round before
        var form = Assert.Single(FormSight.Of(later, Product(later), Viewer.InSeat("sec")));
        Assert.Equal((2, 75), (form.Round.Number, Scoreboard.BallotOf(Set, form.Form).Total));
        Assert.Equal(form, FormSight.Find(later, Product(later), "m1", Viewer.InSeat("m1")));
    }

    [Fact]
    public void All_forms_wait_until_every_product_is_scored_or_withdrawn()
    {
        SessionEvent[] first = [.. Scoring("p1", "p2"), .. Casts(80, 80, 80, 80, 80), new RoundClosed("p1", 1, [], null)];

        Assert.Equal(5, FormSight.Of(After(first), Product(After(first)), Viewer.InSeat("sec")).Length);
        Assert.Empty(FormSight.All(After(first), Viewer.InSeat("sec")));
        Assert.Equal(5, FormSight.All(After([.. first, new ProductWithdrawn("p2", "x")]), Viewer.InSeat("sec")).Length);
    }

    [Fact]
    public void A_member_who_was_replaced_asks_for_nothing_more_but_the_form_stays()
    {
        var state = After([.. Closed(80, 80, 80, 80, 80), new MemberReplaced("m1", new Seat("m9", "Sở Tài chính", SeatRole.Member), "x")]);

        Assert.Empty(FoundBy(state, "m1"));
        Assert.Empty(FoundBy(state, "m9"));
        Assert.Contains("m1", FoundBy(state, "sec"));
    }

    private static SessionState After(IEnumerable<SessionEvent> facts) => SessionState.Initial.Evolve(facts);

    private static ProductState Product(SessionState state) => state.FindProduct("p1")!;

    // In the order of the seats, those that were replaced last.
    private static IEnumerable<string> FoundBy(SessionState state, string by) => state.Seats.Concat(state.FormerSeats)
        .Where(seat => FormSight.Find(state, Product(state), seat.Id, Viewer.InSeat(by)) is not null)
        .Select(seat => seat.Id);
}
