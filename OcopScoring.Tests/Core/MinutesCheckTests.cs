using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>What has to be in order before the minutes can be drawn, and for which product it is not.</summary>
public sealed class MinutesCheckTests
{
    private static readonly SessionClosed Ended = new([], null);

    [Fact]
    public void A_session_that_has_not_begun_lacks_its_end_its_quorum_and_its_ratings() =>
        Assert.Equal(["Ended", "Quorum", "Ratings p1"], Failing(Prepared()));

    [Fact]
    public void An_open_round_is_waited_for() => Assert.Equal(["Ended", "Forms p1", "Ratings p1"], Failing(Scoring()));

    [Fact]
    public void A_spread_is_named_until_it_is_settled_or_left_with_a_reason()
    {
        Assert.Equal(["Ended", "Spread p1", "Ratings p1"], Failing(Disputed()));
        Assert.Equal(["Ended", "Ratings p1"], Failing([.. Disputed(), new SpreadAccepted("p1", 1, "x")]));
        Assert.Empty(Failing([.. Disputed(), new SessionClosed(["p1"], "Chưa thống nhất")]));
    }

    [Fact]
    public void A_proposed_elimination_is_named() => Assert.Equal(
        ["Ended", "Eliminations p1", "Ratings p1"],
        Failing([.. Sitting(), new EliminationProposed("p1", Set.EliminationGrounds[0], "m1", "x")]));

    [Fact]
    public void A_minimum_the_star_hangs_on_and_the_forms_disagree_on_needs_a_remark_made_after_the_forms_were_in()
    {
        var early = new NoteRecorded("p1", "Trước khi chấm");
        var other = new NoteRecorded(null, "Việc khác");
        var divided = Divided();
        Assert.Equal(["Minimums p1"], Failing([.. Sitting(), early, .. divided, other, Ended]));
        Assert.Empty(Failing([.. Sitting(), .. divided, Ended, new NoteRecorded("p1", "Hội đồng thống nhất là đạt")]));
    }

    [Fact]
    public void A_minimum_above_the_band_needs_no_remark()
    {
        // All agree on totals of three stars; on what five stars would ask they need not agree.
        var facts = Divided(best: false);
        var state = SessionState.Initial.Evolve([.. Sitting(), .. facts]);
        var classification = Decider.Scoreboard.Classify(state, state.Products[0], state.Products[0].CurrentRound!)!;
        Assert.NotEmpty(classification.Disputed);
        Assert.All(classification.Disputed, finding => Assert.True(finding.Minimum.Star > classification.Band));
        Assert.Empty(Failing([.. Sitting(), .. facts, Ended]));
    }

    private static SessionDecider Decider { get; } = new(LawOnDisk.Book);

    // Four forms alike and one that differs on a single marked criterion; "best" forms reach every minimum, the others hardly any.
    private static IEnumerable<SessionEvent> Divided(bool best = true)
    {
        var like = best ? Forms.Best(Set) : Forms.Worth(Set, 55);
        var marked = Set.Minimums.First(minimum => minimum.Star == (best ? OcopScoring.Core.Criteria.StarRating.Three : OcopScoring.Core.Criteria.StarRating.Five)
            && (best || like.MarkOf(minimum.Criterion).Points < minimum.Option.Points));
        var choices = like.Choices.SetItem(marked.Criterion.Number, best ? null : marked.Option.Id);
        Assert.True(OcopScoring.Core.Scoring.Ballot.TryMake(Set, choices, out var unlike, out _));
        SessionEvent[] casts = [.. Seats.Where(seat => seat.Scores).Select((seat, index) => Cast(seat.Id, index == 4 ? unlike : like))];
        yield return new RoundOpened("p1", 1);
        foreach (var cast in casts)
            yield return cast;

        yield return new RoundClosed("p1", 1, [], null);
        var tally = OcopScoring.Core.Scoring.Tally.Of(Set, [like, like, like, like, unlike]);
        yield return new ProductRated("p1", 1, Rating.Of(OcopScoring.Core.Scoring.Classification.Of(tally, LawOnDisk.Bands, Rules().Rating)));
    }

    private static IEnumerable<string> Failing(IEnumerable<SessionEvent> facts) =>
        MinutesCheck.All(SessionState.Initial.Evolve(facts), Decider.Scoreboard)
            .Where(check => !check.Passed)
            .Select(check => string.Join(' ', [check.Kind.ToString(), .. check.Products]));
}
