using System.Collections.Immutable;
using CsCheck;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Any commands by anyone in any order: what must hold of a session whatever people do.</summary>
public sealed class SessionModelTests
{
    private static readonly SessionDecider Decider = new(LawOnDisk.Book);

    private static readonly ImmutableArray<Ballot> Ballots = [.. new[] { 55, 78, 80, 85, 88, 92 }.Select(total => Forms.Worth(Set, total))];

    private static readonly Gen<Actor> AnyActor = Gen.Frequency(
        (6, Gen.Const(Chair)), (2, Gen.OneOf(Office, Secretary, ViceChair)), (6, Gen.OneOf("chair", "vice", "m1", "m2", "m3", "m4").Select(Actor.InSeat)));

    private static readonly Gen<string> Product = Gen.OneOf("p1", "p1", "p2");

    private static readonly Gen<SessionCommand> AnyCommand = Gen.Frequency(
        (12, Gen.Select(Product, Gen.OneOf(Ballots.ToArray()), (id, form) => (SessionCommand)Submit(form, id))),
        (4, Product.Select(id => (SessionCommand)new OpenRound(id))),
        (4, Gen.Select(Product, Gen.Bool, (id, reasoned) => (SessionCommand)new CloseRound(id, reasoned ? "x" : null))),
        (4, Product.Select(id => (SessionCommand)new RateProduct(id))),
        (2, Product.Select(id => (SessionCommand)new OrderRescore(id, [.. Set.Leaves.Select(leaf => leaf.Number)], "x"))),
        (6, Product.Select(id => (SessionCommand)new AcceptSpread(id, "x"))),
        (2, Gen.Select(Gen.OneOf("chair", "m1", "m2"), Gen.Frequency((1, Gen.Const(false)), (3, Gen.Const(true))), (seat, here) => (SessionCommand)new RecordAttendance(seat, here))),
        (1, Gen.Const((SessionCommand)Enter("p2", "HD-TH-002-2026"))),
        (3, Gen.Select(Product, Gen.OneOf("chair", "vice", "m1", "m3"), (id, seat) => (SessionCommand)new DeclareRecusal(seat, id, "x"))),
        (1, Gen.Select(Product, Gen.OneOf("chair", "m1"), (id, seat) => (SessionCommand)new LiftRecusal(seat, id, "x"))),
        (3, Product.Select(id => (SessionCommand)new WithdrawBallot(id))),
        (2, Product.Select(id => (SessionCommand)new EnterPaperBallot(id, "m2", Ballots[2].Choices, NoComments, null, new string('a', 64)))),
        (3, Gen.Select(Product, Gen.Int[10, 60], (id, entry) => (SessionCommand)new ConfirmPaperBallot(id, "m2", entry))),
        (2, Gen.Const((SessionCommand)new ProposeElimination("p2", Set.EliminationGrounds[0].Id, "x"))),
        (6, Gen.Bool.Select(agrees => (SessionCommand)new VoteOnElimination("p2", agrees))),
        (3, Gen.Const((SessionCommand)new RuleElimination("p2", "x"))),
        (6, Product.Select(id => (SessionCommand)new ContestRating(id, "x"))),
        (8, Product.Select(id => (SessionCommand)new SetRatingAside(id, "x"))),
        (1, Product.Select(id => (SessionCommand)new UpholdRating(id, "x"))),
        (1, Gen.Const((SessionCommand)new PauseSession("x"))),
        (8, Gen.Const((SessionCommand)new ResumeSession())),
        (1, Gen.Const((SessionCommand)new DelegateChair("vice", "x"))),
        (1, Gen.Const((SessionCommand)new ReplaceMember("m3", "m4", "Sở Tài chính", "x"))),
        (1, Gen.Const((SessionCommand)new OrderAgenda(["p2", "p1"]))),
        (1, Gen.Const((SessionCommand)new RecordNote(null, "x"))),
        (1, Gen.Const((SessionCommand)new OpenSession())),
        (1, Gen.Const((SessionCommand)new SeatCouncil(Seats))));

    [Fact]
    public void A_session_to_which_nothing_has_happened_has_nobody_in_it()
    {
        Assert.Empty(SessionState.Initial.Present);
        Assert.Empty(SessionState.Initial.Remote);
        Assert.Empty(SessionState.Initial.Arrived);
    }

    [Fact]
    public void Whatever_is_asked_the_record_stays_sound() => Walk(
        Sitting("p1"),
        AnyCommand,
        iterations: 800,
        "ballot-cast", "round-closed", "recusal-declared", "ballot-withdrawn", "session-paused");

    [Fact]
    public void So_it_does_in_a_written_opinion_and_in_the_meeting_after_it() => Walk(
        [Convened with { Form = SessionForm.WrittenOpinion, Deadline = Day }, Seated, Entered(), Entered("p2", "HD-TH-002-2026"), Opened, new RoundOpened("p1", 1)],
        Gen.Frequency((29, AnyCommand), (1, Gen.Const((SessionCommand)new CallMeeting(Day.AddDays(1), "x")))),
        iterations: 200,
        "ballot-cast", "round-opened", "meeting-called", "attendance-recorded");

    // The walk is worth something only when it gets on. What is rare it may miss by chance: that the simulation reaches, by its seeds.
    private static void Walk(IEnumerable<SessionEvent> start, Gen<SessionCommand> any, int iterations, params string[] expected)
    {
        var reached = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        var begin = SessionState.Initial.Evolve(start);
        Gen.Select(any, AnyActor).Array[5, 120].Sample(
            commands =>
            {
                var state = begin;
                foreach (var (command, actor) in commands)
                    state = Step(state, command, actor, reached);
            },
            iter: iterations);

        foreach (var type in expected)
            Assert.Contains(type, reached.Keys);
    }

    private static SessionState Step(
        SessionState state, SessionCommand command, Actor actor, System.Collections.Concurrent.ConcurrentDictionary<string, int> reached)
    {
        var context = new CommandContext(Guid.Empty, actor, new DateTimeOffset(2026, 8, 1, 3, 0, 0, TimeSpan.Zero));
        var before = Described.Text(state.Products);
        var decision = Decider.Decide(state, command, context);

        Assert.Equal(Describe(decision), Describe(Decider.Decide(state, command, context)));
        Assert.Equal(before, Described.Text(state.Products));
        if (decision is not Decision.Accepted { Events: var events })
            return state;

        Assert.NotEmpty(events);
        var after = state.Evolve(events);
        Assert.Equal(state.Version + events.Length, after.Version);

        // What comes back from the record makes the very same session.
        var back = events.Select(fact => EventCodec.Decode(EventCodec.TypeOf(fact), EventCodec.CurrentShape, EventCodec.Encode(fact)));
        Assert.Equal(Described.Text(after.Products), Described.Text(state.Evolve(back).Products));

        foreach (var fact in events)
        {
            reached.AddOrUpdate(EventCodec.TypeOf(fact), 1, (_, count) => count + 1);
            if (fact is ProductRated rated)
                CheckRating(state, rated);
        }

        CheckForms(state, after, actor);
        Assert.True(after.IsWritten || Open(after) <= Math.Max(1, Open(state)), "In a room nothing is opened beside another.");
        return after;
    }

    private static int Open(SessionState state) => state.Products.Count(product => product.Progress is ProductProgress.Scoring);

    // A form is added by its own seat, at the end of its own list; nothing that was there is ever changed.
    private static void CheckForms(SessionState before, SessionState after, Actor actor)
    {
        var old = FormsOf(before);
        foreach (var (place, versions) in FormsOf(after))
        {
            var earlier = old.GetValueOrDefault(place, []);
            Assert.Equal(earlier, versions.Take(earlier.Length));
            if (versions.Length > earlier.Length && versions[^1].Paper is { } paper)
                Assert.NotEqual(paper.EnteredBy, paper.ConfirmedBy);
            else if (versions.Length > earlier.Length)
                Assert.Equal(actor.Name, "seat/" + place.Seat);
        }

        Assert.Empty(old.Keys.Except(FormsOf(after).Keys));
    }

    private static Dictionary<(string Product, int Round, string Seat), ImmutableArray<FormVersion>> FormsOf(SessionState state) =>
        (from product in state.Products
         from round in product.Rounds
         from form in round.Forms
         select ((product.Product.Id, round.Number, form.Key), form.Value)).ToDictionary(pair => pair.Item1, pair => pair.Value);

    private static void CheckRating(SessionState state, ProductRated rated)
    {
        var product = state.FindProduct(rated.ProductId)!;
        var forms = product.CountedForms(product.CurrentRound!).Select(form => form.Value.Choices.ToDictionary(c => c.Key, c => c.Value)).ToList();
        var naive = new NaiveCalculator(Set.Id).Classify(forms, "gate-majority/1", "star-fallback/1", eliminated: false);
        Assert.StartsWith(
            FormattableString.Invariant($"{rated.Rating.Sum}/{rated.Rating.Counted} band {(int)rated.Rating.Band} stars {(int?)rated.Rating.Stars} "),
            naive, StringComparison.Ordinal);
    }

    private static string Describe(Decision decision) => decision switch
    {
        Decision.Accepted accepted => string.Join('\n', accepted.Events.Select(EventCodec.Encode)),
        Decision.Refused refused => Described.Text(refused.Refusal),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
