using OcopScoring.Core.Criteria;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using OcopScoring.Tests.Simulation;

namespace OcopScoring.Tests.Replay;

/// <summary>A sealed session reckoned anew.</summary>
public sealed class WhatIfTests
{
    private static readonly Scoreboard Board = new SessionDecider(LawOnDisk.Book).Scoreboard;

    public static TheoryData<GateRule, StarRule> AllRules
    {
        get
        {
            var rules = new TheoryData<GateRule, StarRule>();
            foreach (var gate in Enum.GetValues<GateRule>())
            {
                foreach (var star in Enum.GetValues<StarRule>())
                    rules.Add(gate, star);
            }

            return rules;
        }
    }

    [Fact]
    public void By_what_held_it_comes_to_what_is_on_record()
    {
        var session = RecordedSession.Golden().Seal();

        var reckoned = WhatIf.Of(session.Scoreboard, session.State, new WhatIfAssumption(RatingRules.Default, null));

        Assert.Equal(["sp1", "sp2", "sp3", "sp7"], reckoned.Calculated.Select(product => product.Product.Product.Id));
        Assert.All(reckoned.Calculated, product =>
        {
            Assert.Equal(PlainRating.Text(product.Rating), PlainRating.Text(Rating.Of(product.Assumed)));
            Assert.Equal(0, product.StarsMore);
            Assert.False(product.OtherSpread);
            Assert.Empty(product.OtherMinimums);
        });

        // Eliminated, withdrawn, undecided: they stay what they are.
        Assert.Equal(["sp4", "sp5", "sp6"], reckoned.Products.OfType<WhatIfProduct.NotRated>().Select(product => product.Product.Product.Id));
    }

    [Fact]
    public void The_forms_that_counted_are_those_of_the_round_that_was_rated()
    {
        var session = RecordedSession.Golden().Seal();

        var rescored = WhatIf.Of(session.Scoreboard, session.State, new WhatIfAssumption(RatingRules.Default, null))
            .Calculated.Single(product => product.Product.Product.Id == "sp2");

        Assert.Equal(2, rescored.Product.CurrentRound!.Number);
        Assert.Equal(5, rescored.Assumed.Tally.Count); // six seats score; one is recused
    }

    [Fact]
    public void A_minimum_that_only_a_majority_supports_is_missed_when_all_must()
    {
        // Three of five meet every five-star minimum, two only those of four stars.
        var state = Sealed([.. Repeat(3, 95, StarRating.Five), .. Repeat(2, 95, StarRating.Four).Select(WithoutFive)]);

        var all = Only(state, new RatingRules(10, GateRule.All, StarRule.Fallback));
        var refused = Only(state, new RatingRules(10, GateRule.All, StarRule.Refuse));

        Assert.Equal(StarRating.Five, all.Rating.Stars);
        Assert.Equal(StarRating.Four, all.Assumed.Stars);
        Assert.Equal(-1, all.StarsMore);
        Assert.All(all.OtherMinimums, minimum => Assert.Equal((StarRating.Five, 3, false), (minimum.Minimum.Star, minimum.Support, minimum.Met)));
        Assert.NotEmpty(all.OtherMinimums);
        Assert.Equal(RatingOutcome.NotRecognised, refused.Assumed.Outcome);
        Assert.Equal(-5, refused.StarsMore);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(8, true)]
    public void A_narrower_limit_would_have_been_exceeded(int limit, bool exceeded)
    {
        var state = Sealed([.. ((int[])[80, 84, 89, 85, 82]).Select(total => Forms.Worth(Hall.Set, total))]);

        var product = Only(state, RatingRules.Default with { SpreadLimit = limit });

        Assert.Equal(exceeded, product.OtherSpread);
        Assert.Equal(exceeded, product.Assumed.SpreadExceeded);
        Assert.Equal(0, product.StarsMore);
    }

    [Theory, MemberData(nameof(AllRules))]
    public void A_second_calculator_agrees_by_every_pair_of_rules(GateRule gate, StarRule star)
    {
        foreach (var session in (RecordedSession[])[RecordedSession.Golden().Seal(), RecordedSession.Large(products: 26, members: 5).Seal()])
        {
            var reckoned = WhatIf.Of(session.Scoreboard, session.State, new WhatIfAssumption(new RatingRules(10, gate, star), null)).Calculated.ToList();

            Assert.NotEmpty(reckoned);
            Assert.All(reckoned, product =>
            {
                var assumed = Rating.Of(product.Assumed);
                var forms = product.Product.CountedForms(product.Product.CurrentRound!).Select(form => form.Value.Choices);
                Assert.Equal(PlainRating.Of(product.Product.Product.Set.Id, forms, assumed), PlainRating.Text(assumed));
            });
        }
    }

    [Fact]
    public void By_the_other_edition_nothing_is_reckoned_that_cannot_be_carried_over()
    {
        var session = RecordedSession.Golden().Seal();

        var reckoned = WhatIf.Of(session.Scoreboard, session.State, new WhatIfAssumption(RatingRules.Default, LawOnDisk.Edition("qd-148-2023")));

        Assert.Empty(reckoned.Calculated);
        var not = reckoned.Products.OfType<WhatIfProduct.NotCarried>().ToList();
        Assert.Equal(["sp1", "sp2", "sp3", "sp7"], not.Select(product => product.Product.Product.Id));
        Assert.All(not, product =>
        {
            Assert.Equal(product.Product.Product.Set.Id[^3..], product.Set!.Id[^3..]);
            Assert.NotEmpty(product.Problems);
        });
    }

    [Fact]
    public void By_its_own_edition_it_is_reckoned_with_its_own_texts()
    {
        var session = RecordedSession.Golden().Seal();

        var reckoned = WhatIf.Of(session.Scoreboard, session.State, new WhatIfAssumption(RatingRules.Default, LawOnDisk.Edition("qd-26-2026")));

        Assert.Equal(4, reckoned.Calculated.Count());
    }

    [Fact]
    public void Only_a_sealed_session_is_reckoned_anew()
    {
        var session = RecordedSession.Golden();
        Assert.Throws<ArgumentException>(() => WhatIf.Of(session.Scoreboard, session.State, new WhatIfAssumption(RatingRules.Default, null)));
    }

    [Fact]
    public void The_auditor_and_the_chair_of_that_session_may_see_it_once_it_is_sealed()
    {
        var session = RecordedSession.Golden();
        Assert.False(WhatIfSight.MaySee(session.State, Viewer.Auditor));

        var state = session.Seal().State;
        Assert.True(WhatIfSight.MaySee(state, Viewer.Auditor));
        Assert.True(WhatIfSight.MaySee(state, Viewer.InSeat("ct")));
        Assert.All(["pct", "tv1", "tk", "tv4", "nobody"], seat => Assert.False(WhatIfSight.MaySee(state, Viewer.InSeat(seat))));
        Assert.False(WhatIfSight.MaySee(state, Viewer.Projector));
    }

    private static WhatIfProduct.Calculated Only(SessionState state, RatingRules rules) =>
        Assert.IsType<WhatIfProduct.Calculated>(Assert.Single(WhatIf.Of(Board, state, new WhatIfAssumption(rules, null)).Products));

    private static SessionState Sealed(Ballot[] forms)
    {
        var seats = Hall.Seats.Where(seat => seat.Scores).Zip(forms, (seat, form) => Hall.Cast(seat.Id, form));
        var scored = SessionState.Initial.Evolve([.. Hall.Scoring(), .. seats, new RoundClosed("p1", 1, [], null)]);
        var product = scored.FindProduct("p1")!;
        return scored.Evolve(new ProductRated("p1", 1, Rating.Of(Board.Classify(scored, product, product.CurrentRound!)!))) with { Phase = SessionPhase.Sealed };
    }

    private static IEnumerable<Ballot> Repeat(int times, int total, StarRating meeting) => Enumerable.Repeat(Forms.Worth(Hall.Set, total, meeting), times);

    // One five-star minimum short of what it asks, that of no lower star missed.
    private static Ballot WithoutFive(Ballot form)
    {
        var five = Hall.Set.Minimums.First(minimum => minimum.Star == StarRating.Five && minimum.Criterion.Options.All(option => option.MinimumForStar is null or StarRating.Five));
        return form.But((five.Criterion.Number, five.Criterion.Options.First(option => option.Points < five.Option.Points).Id));
    }
}
