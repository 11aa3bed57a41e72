using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Who may see scores: the whole table, rule by viewer by progress, with the viewer's own form in or not.</summary>
public sealed class SightTests
{
    private static readonly string[] Rules = ["after-own-form", "after-close", "chair-and-secretary"];

    // - counts only, S scores without names, N scores with names
    //                              after-own-form              after-close                 chair-and-secretary
    //                              open own closed rated       open own closed rated       open own closed rated
    [Theory]
    [InlineData("chair", /*      */ "-NNN", /*               */ "--NN", /*               */ "-NNN")]
    [InlineData("vice", /*       */ "-SNN", /*               */ "--NN", /*               */ "---N")]
    [InlineData("m1", /*         */ "-SNN", /*               */ "--NN", /*               */ "---N")]
    [InlineData("sec", /*        */ "NNNN", /*               */ "--NN", /*               */ "NNNN")]
    [InlineData("team", /*       */ "--SS", /*               */ "--SS", /*               */ "---S")]
    [InlineData("screen", /*     */ "--SS", /*               */ "--SS", /*               */ "---S")]
    [InlineData("nobody", /*     */ "---S", /*               */ "---S", /*               */ "---S")]
    public void The_table(string viewer, params string[] byRule)
    {
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            var law = LawWith(Rules[rule]);
            var states = new[]
            {
                Others(law, viewer, []),
                Others(law, viewer, viewer is "screen" or "nobody" or "sec" or "team" ? [] : [Cast(viewer, Forms.Worth(Set, 80))]),
                Others(law, viewer, [new RoundClosed("p1", 1, [], null)]),
                Others(law, viewer, [new RoundClosed("p1", 1, [], null), new ProductRated("p1", 1, RatingOf(80))]),
            };
            var seen = string.Concat(states.Select(state => See(law, state, viewer) switch { Sight.OfNames => 'N', Sight.OfScores => 'S', Sight.OfNothing => '0', _ => '-' }));
            Assert.Equal($"{Rules[rule]} {byRule[rule]}", $"{Rules[rule]} {seen}");
        }
    }

    [Fact]
    public void Whoever_is_recused_sees_nothing_until_it_is_decided()
    {
        foreach (var viewer in new[] { "chair", "vice", "m1", "sec", "team" })
        {
            RecusalDeclared recusal = new(viewer, "p1", "x");
            ProductRated rated = new("p1", 1, RatingOf(80));
            IEnumerable<SessionEvent>[] undecided =
                [[], [new RoundOpened("p1", 1)], [new RoundOpened("p1", 1), .. Casts(80, 80), new RoundClosed("p1", 1, [], null)]];
            foreach (var facts in undecided)
                Assert.IsType<Sight.OfNothing>(See(LawOnDisk.Book, State(LawOnDisk.Book, [.. Sitting(), recusal, .. facts]), viewer));

            Assert.IsAssignableFrom<Sight.OfScores>(See(LawOnDisk.Book, State(LawOnDisk.Book, [.. Sitting(), recusal, .. undecided[^1], rated]), viewer));
        }
    }

    [Fact]
    public void Before_any_form_nobody_sees_scores()
    {
        foreach (var viewer in new[] { "chair", "vice", "m1", "sec", "screen", "nobody" })
        {
            Assert.Equal(new Sight.OfProgress(new FormCount(0, 5)), See(LawOnDisk.Book, State(LawOnDisk.Book, Scoring()), viewer));
            Assert.Equal(new Sight.OfProgress(new FormCount(0, 5)), See(LawOnDisk.Book, State(LawOnDisk.Book, Sitting()), viewer));
        }
    }

    [Fact]
    public void Forms_in_are_counted_against_those_present_and_those_in()
    {
        FormCount Count(params IEnumerable<SessionEvent>[] facts) =>
            See(LawOnDisk.Book, State(LawOnDisk.Book, facts.SelectMany(f => f)), "screen") is Sight.OfForms seen ? seen.Forms : throw new InvalidOperationException();

        Assert.Equal(new FormCount(2, 5), Count(Scoring(), Casts(80, 80)));
        Assert.Equal(new FormCount(2, 5), Count(Scoring(), Casts(80, 80), Left("m3"))); // gone, but still owed
        Assert.Equal(new FormCount(2, 5), Count(Scoring(), Casts(80, 80), Left("vice"))); // gone, but the form is in
        Assert.Equal(new FormCount(1, 5), Count(Scoring(), [.. Casts(80), .. Casts(81)]));
        Assert.Equal(new FormCount(2, 2), Count(Scoring(), Casts(80, 80), [new RoundClosed("p1", 1, ["m1", "m2", "m3"], "x")]));
        Assert.Equal(new FormCount(0, 5), Count(Disputed(), [new RescoreOrdered("p1", 2, ["1.1"], "x")]));
    }

    [Fact]
    public void In_a_rescore_the_own_form_must_come_in_again()
    {
        var law = LawOnDisk.Book;
        IEnumerable<SessionEvent> facts = [.. Disputed(), new RescoreOrdered("p1", 2, ["1.1"], "x"), Cast("m2", Forms.Worth(Set, 80), 2)];
        Assert.IsType<Sight.OfProgress>(See(law, State(law, facts), "m1"));
        Assert.IsAssignableFrom<Sight.OfScores>(See(law, State(law, facts), "m2"));
    }

    [Fact]
    public void What_may_not_be_seen_is_not_there()
    {
        // The type a viewer is given before their own form is in has a count and nothing else.
        Assert.Equal(["Forms"], typeof(Sight.OfProgress).GetProperties().Select(property => property.Name).Distinct());
    }

    // The others' forms are in; the viewer's is not unless the facts say so.
    private static SessionState Others(Lawbook law, string viewer, IEnumerable<SessionEvent> then) => State(law,
        [.. Scoring(), .. Seats.Where(seat => seat.Scores && seat.Id != viewer).Select(seat => Cast(seat.Id, Forms.Worth(Set, 80))), .. then]);

    private static SessionState State(Lawbook law, IEnumerable<SessionEvent> facts)
    {
        var rules = law.FindRules("default", 1)!;
        return SessionState.Initial.Evolve(facts.Select(fact => fact is CouncilSeated seated
            ? seated with { Seats = seated.Seats.Add(new Seat("team", "Tổ tư vấn", SeatRole.AdvisoryTeam)) }
            : fact is SessionConvened convened ? convened with { Rules = new RulesPin(rules.Id, rules.Version, rules.Sha256) } : fact));
    }

    private static Sight See(Lawbook law, SessionState state, string viewer) => Sight.Of(
        new SessionDecider(law).Scoreboard, state, state.Products[0], viewer == "screen" ? Viewer.Projector : Viewer.InSeat(viewer));

    private static Lawbook LawWith(string visibility) => new ChangedLaw()
        .Replace("councils/default.json", "\"rule\": \"after-own-form\"", $"\"rule\": \"{visibility}\"")
        .Registered().Read().Lawbook;
}
