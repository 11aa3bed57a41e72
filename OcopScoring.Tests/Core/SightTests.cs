using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Who may see scores: the whole table, rule by viewer by progress, with the viewer's own form in or not, recused or not.</summary>
public sealed class SightTests
{
    private const int Undecided = 5;

    private static readonly string[] Rules = ["after-own-form", "after-close", "chair-and-secretary"];
    private static readonly Dictionary<string, Lawbook> Laws = Rules.ToDictionary(rule => rule, LawWith, StringComparer.Ordinal);

    // 0 nothing, - counts only, S scores without names, N scores with names; the others' forms are in.
    // w waiting · o open, own form not in · i open, own form in · c closed · d closed, spread over the limit
    // r rated · q rating questioned · e eliminated · t taken off the agenda
    // Whoever is recused has 0 while the product is not decided, in the first five columns and the last; else what everyone in that seat has.
    //                                       after-own-form         after-close            chair-and-secretary
    //                                       woicdrqet              woicdrqet              woicdrqet
    [Theory]
    [InlineData("chair", /*               */ "--NNNNNN-", /*     */ "---NNNNN-", /*     */ "--NNNNNN-")]
    [InlineData("chair, absent", /*       */ "--NNNNNN-", /*     */ "---NNNNN-", /*     */ "--NNNNNN-")]
    [InlineData("vice", /*                */ "--SNNNNN-", /*     */ "---NNNNN-", /*     */ "-----NNN-")]
    [InlineData("vice, chair absent", /*  */ "--NNNNNN-", /*     */ "---NNNNN-", /*     */ "--NNNNNN-")]
    [InlineData("vice, chair recused", /* */ "--NNNNNN-", /*     */ "---NNNNN-", /*     */ "--NNNNNN-")]
    [InlineData("m1", /*                  */ "--SNNNNN-", /*     */ "---NNNNN-", /*     */ "-----NNN-")]
    [InlineData("sec", /*                 */ "-NNNNNNNN", /*     */ "---NNNNN-", /*     */ "-NNNNNNNN")]
    [InlineData("team", /*                */ "---SSSSS-", /*     */ "---SSSSS-", /*     */ "-----SSS-")]
    [InlineData("screen", /*              */ "---SSSSS-", /*     */ "---SSSSS-", /*     */ "-----SSS-")]
    [InlineData("nobody", /*              */ "-----SSS-", /*     */ "-----SSS-", /*     */ "-----SSS-")]
    public void The_table(string who, params string[] byRule)
    {
        var (viewer, chair) = who.Split(", ") switch
        {
            ["chair", "absent"] => ("chair", [Delegated, .. Left("chair")]),
            [var vice, "chair absent"] => (vice, [Delegated, .. Left("chair")]),
            [var vice, "chair recused"] => (vice, [Delegated, new RecusalDeclared("chair", "p1", "x")]),
            _ => (who, Array.Empty<SessionEvent>()),
        };
        foreach (var (rule, expected) in Rules.Zip(byRule))
        {
            Assert.Equal($"{rule} {expected}", $"{rule} {Seen(Laws[rule], viewer, chair)}");
            if (viewer is not ("screen" or "nobody"))
            {
                var recused = new string('0', Undecided) + expected[Undecided..^1] + '0';
                Assert.Equal($"{rule} {recused}", $"{rule} {Seen(Laws[rule], viewer, [.. chair, new RecusalDeclared(viewer, "p1", "x")])}");
            }
        }
    }

    [Fact]
    public void How_far_each_member_is_is_for_whoever_leads_or_keeps_the_record()
    {
        SessionState sitting = State(LawOnDisk.Book, Scoring()), led = State(LawOnDisk.Book, [.. Scoring(), Delegated, .. Left("chair")]);
        Assert.Equal(["chair", "sec"], Seats.Select(seat => seat.Id).Where(id => BoardSight.MaySee(sitting, id)));
        Assert.Equal(["chair", "vice", "sec"], Seats.Select(seat => seat.Id).Where(id => BoardSight.MaySee(led, id)));
        Assert.False(BoardSight.MaySee(sitting, "nobody"));
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

    private static string Seen(Lawbook law, string viewer, SessionEvent[] before)
    {
        IEnumerable<SessionEvent> own = Seats.Any(seat => seat.Scores && seat.Id == viewer) ? [Cast(viewer, Forms.Worth(Set, 80))] : [];
        SessionEvent closed = new RoundClosed("p1", 1, [], null);
        SessionEvent rated = new ProductRated("p1", 1, RatingOf(80));
        IEnumerable<SessionEvent>[] progress =
        [
            [],
            own,
            [closed],
            [closed, new SpreadExceeded("p1", 1, 60, 90, 10)],
            [closed, rated],
            [closed, rated, new RatingContested("p1", "m2", "x")],
            [new EliminationProposed("p1", Set.EliminationGrounds[0], "m2", "x"), new EliminationRuled("p1", true, 5, 0, 5, "x")],
            [new ProductWithdrawn("p1", "x")],
        ];
        var states = progress
            .Select(facts => State(law, [.. Sitting(), .. before, new RoundOpened("p1", 1), .. OthersForms(viewer), .. facts]))
            .Prepend(State(law, [.. Sitting(), .. before]));
        return string.Concat(states.Select(state => See(law, state, viewer) switch
        {
            Sight.OfNames => 'N',
            Sight.OfScores => 'S',
            Sight.OfProgress => '-',
            _ => '0',
        }));
    }

    // The others' forms are in; the viewer's is not unless the facts say so.
    private static IEnumerable<SessionEvent> OthersForms(string viewer) =>
        Seats.Where(seat => seat.Scores && seat.Id != viewer).Select(seat => Cast(seat.Id, Forms.Worth(Set, 80)));

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
