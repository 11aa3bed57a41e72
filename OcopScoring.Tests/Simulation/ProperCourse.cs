using System.Collections.Immutable;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Simulation;

/// <summary>
/// What a council would do next if all went well: without it chance alone would hardly ever get as far as a rating. What it asks for
/// may still be refused.
/// </summary>
internal static class ProperCourse
{
    private static readonly Actor Secretary = Actor.InSeat(Plan.Secretary);

    /// <summary>The next step, or null where nothing is left to do.</summary>
    public static Request? Of(Situation at) => at.State switch
    {
        { Phase: SessionPhase.Nothing } => new(at.Plan.Call, Actor.Office),
        { Phase: SessionPhase.Convened, Seats.IsEmpty: true } => new(new SeatCouncil(at.Plan.Seats), Actor.Office),
        { Phase: SessionPhase.Convened } => Entry(at) ?? ToToday(at) ?? Arrival(at) ?? new(new OpenSession(), Head(at)),
        { Phase: SessionPhase.Open } => Sit(at),
        { Phase: SessionPhase.Paused or SessionPhase.Adjourned } => Arrival(at) ?? new(new ResumeSession(), Head(at)),
        { Phase: SessionPhase.Closed } => Conclude(at),
        { Phase: SessionPhase.Sealed } when at.Chance.Percent(20) => new(new ReopenSession(Phrases.Good(at.Chance)), Actor.InSeat(Plan.Chair)),
        _ => null,
    };

    private static Actor Head(Situation at, ProductState? product = null) =>
        Actor.InSeat((at.State.PresidingOver(product) ?? at.State.Heads.First()).Id);

    // One by one, or all that are left from a list.
    private static Request? Entry(Situation at)
    {
        ImmutableArray<EnterProduct> left = [.. at.Plan.Products.Where(product => at.State.FindProduct(product.Id) is null)];
        return left.IsEmpty || !at.Chance.Percent(60) ? null
            : at.Chance.Percent(30) ? new(new EnterProducts(left, [], at.State.Version), Actor.Office)
            : new(left[0], Actor.Office);
    }

    private static Request? ToToday(Situation at) => at.Plan.Call.Purpose == SessionPurpose.Official && at.State.SittingOn < at.Today
        ? new(new AdjournSession(at.Today, Phrases.Good(at.Chance)), Actor.Office)
        : null;

    private static Request? Arrival(Situation at) =>
        at.Chance.OfAny(at.State.Seats.Where(seat => (seat.Scores || at.Chance.Percent(20)) && !at.State.IsPresent(seat))) is { } seat && at.Chance.Percent(95)
            ? new(new RecordAttendance(seat.Id, Present: true) { Remote = at.Plan.Call.Form == SessionForm.Hybrid && at.Chance.Percent(40) }, at.Chance.Of(Actor.Office, Secretary))
            : null;

    private static Request? Sit(Situation at)
    {
        var state = at.State;
        if (at.Chance.Percent(12))
            return Incident(at);

        var stranded = state.Products.FirstOrDefault(product => !product.Progress.IsSettled && state.PresidingOver(product) is null);
        if (stranded is not null && state.Delegate is null)
            return new(new DelegateChair(Plan.Vice, Phrases.Good(at.Chance)), Secretary);

        var product = at.Chance.OfAny(state.Products.Where(product => product.Progress is ProductProgress.Scoring or ProductProgress.Closed or ProductProgress.Contested))
            ?? at.Chance.OfAny(state.Products.Where(product => product.Progress is ProductProgress.Waiting && product != stranded));
        return product switch
        {
            null => at.Chance.Percent(70) ? new(new CloseSession(Phrases.AnyOrNone(at.Chance)), Head(at)) : Doubt(at),
            { Elimination: { } proposed } => Vote(at, product, proposed),
            { Progress: ProductProgress.Waiting } => new(new OpenRound(product.Product.Id), Head(at, product)),
            { Progress: ProductProgress.Scoring } => Score(at, product),
            { Progress: ProductProgress.Contested } => new(
                at.Chance.Percent(50) ? new UpholdRating(product.Product.Id, Phrases.Good(at.Chance)) : new SetRatingAside(product.Product.Id, Phrases.Good(at.Chance)),
                Head(at, product)),
            _ => Conclude(at, product),
        };
    }

    // What comes between: someone leaves, steps aside, thinks again, or finds a ground to eliminate.
    private static Request? Incident(Situation at)
    {
        var (product, seat) = (at.AnyProduct(), at.AnySeat());
        var reason = Phrases.Good(at.Chance);
        if (at.State.IsWritten && at.Chance.Percent(25))
            return new(new CallMeeting(at.Today.AddDays(1), reason), Head(at));

        return at.Chance.Between(1, 8) switch
        {
            1 => new(new RecordAttendance(seat, Present: false), Secretary),
            2 => new(new DeclareRecusal(seat, product, reason), Actor.InSeat(seat)),
            3 => at.State.FindProduct(product)?.Recusals.Keys.FirstOrDefault() is { } recused ? new(new LiftRecusal(recused, product, reason), Secretary) : null,
            4 => new(new WithdrawBallot(product), Actor.InSeat(seat)),
            5 => at.SetOf(product) is { EliminationGrounds: { IsEmpty: false } grounds }
                ? new(new ProposeElimination(product, at.Chance.Of(grounds).Id, reason), Actor.InSeat(seat))
                : null,
            6 => new(new PauseSession(reason), Head(at)),
            7 => new(new CloseSession(null), Head(at)),
            _ => Doubt(at),
        };
    }

    // The secretary draws and has signed what the chair then seals; now and then one of them finds something first.
    private static Request? Conclude(Situation at)
    {
        if (at.Chance.Percent(12))
            return at.Chance.Of(Doubt(at), new(new ReopenSession(Phrases.Good(at.Chance)), Actor.InSeat(Plan.Chair)), new(new SignMinutes(1, new string('c', at.Chance.Of(64, 8))), Secretary));

        var failing = MinutesCheck.All(at.State, at.Scoreboard).FirstOrDefault(check => !check.Passed);
        return (failing, at.State.Drawing) switch
        {
            ({ Kind: MinutesCheckKind.Minimums } divided, _) when at.Chance.Percent(85) => new(new RecordNote(divided.Products[0], Phrases.Good(at.Chance)), Secretary),
            ({ Kind: MinutesCheckKind.Ratings }, _) when at.Chance.Percent(85) => new(new ReopenSession(Phrases.Good(at.Chance)), Actor.InSeat(Plan.Chair)),
            (_, { } drawing) when drawing.Version > at.State.LastTold && at.Chance.Percent(90) => drawing.SignedFiles.IsEmpty && at.Chance.Percent(90)
                ? new(new SignMinutes(drawing.Number, new string('c', 64)), Secretary)
                : new(new SealSession(), Actor.InSeat(Plan.Chair)),
            _ => new(new DrawMinutes(new string('b', 64), at.State.Version, Phrases.AnyOrNone(at.Chance)), Secretary),
        };
    }

    private static Request? Doubt(Situation at) => at.Chance.OfAny(at.State.Products.Where(product => product.Progress is ProductProgress.Rated)) is { } rated
        ? new(new ContestRating(rated.Product.Id, Phrases.Good(at.Chance)), Secretary)
        : null;

    private static Request Vote(Situation at, ProductState product, EliminationCase proposed)
    {
        var missing = EliminationVote.Of(at.State, product, proposed).Missing;
        return missing.IsEmpty || at.Chance.Percent(20)
            ? new(new RuleElimination(product.Product.Id, Phrases.Good(at.Chance)), Head(at, product))
            : new(new VoteOnElimination(product.Product.Id, at.Chance.Percent(50)), Actor.InSeat(at.Chance.Of(missing)));
    }

    private static Request Score(Situation at, ProductState product)
    {
        var (id, round) = (product.Product.Id, product.CurrentRound!);
        if (round.Papers is { IsEmpty: false } papers && papers.First() is { Key: var seat, Value.Form.Version: var entry } && at.Chance.Percent(80))
        {
            SessionCommand compared = at.Chance.Percent(75)
                ? new ConfirmPaperBallot(id, seat, entry)
                : new RejectPaperBallot(id, seat, entry, Phrases.Good(at.Chance));
            return new(compared, Actor.InSeat(at.Chance.Of(seat, Plan.Chair, "tk2")));
        }

        var missing = at.State.Missing(product, round);
        return missing.IsEmpty || at.Chance.Percent(5)
            ? new(new CloseRound(id, Phrases.AnyOrNone(at.Chance)), Head(at, product))
            : Submit(at, id, at.Chance.Of(missing));
    }

    private static Request Submit(Situation at, string product, string seat)
    {
        var form = FilledForm.Lawful(at.Chance, at.SetOf(product)!, at.OpenForm(product, seat));
        var comments = FilledForm.Comments(at.Chance, at.SetOf(product));
        return at.Chance.Percent(15)
            ? new(new EnterPaperBallot(product, seat, form, comments, null, new string('b', at.Chance.Percent(95) ? 64 : 8)), Secretary)
            : new(new CastBallot(product, form, comments, Phrases.AnyOrNone(at.Chance)), Actor.InSeat(seat));
    }

    private static Request Conclude(Situation at, ProductState product)
    {
        var id = product.Product.Id;
        var share = at.Chance.Of(0, 20, 60);
        ImmutableArray<string> disputed = [.. at.SetOf(id)!.Leaves.Where(_ => at.Chance.Percent(share)).Select(leaf => leaf.Number)];
        return product.Progress switch
        {
            ProductProgress.Closed { SpreadExceeded: not null } when at.Chance.Percent(40) => new(new AcceptSpread(id, Phrases.Good(at.Chance)), Head(at, product)),
            ProductProgress.Closed { SpreadExceeded: not null } or ProductProgress.Closed { SetAside: true } when at.Chance.Percent(80) =>
                new(new OrderRescore(id, disputed, Phrases.Good(at.Chance)), Head(at, product)),
            _ => new(new RateProduct(id), Head(at, product)),
        };
    }
}
