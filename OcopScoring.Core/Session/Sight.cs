using System.Collections.Immutable;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>Who looks at a product.</summary>
public abstract record Viewer
{
    private Viewer()
    {
    }

    /// <summary>The screen on the wall: it shows only what the whole room may see.</summary>
    public static Viewer Projector { get; } = new Screen();

    /// <summary>The inspection of sealed sessions.</summary>
    public static Viewer Auditor { get; } = new Inspector();

    /// <summary>The holder of a seat.</summary>
    /// <param name="seatId">The seat's id.</param>
    public static Viewer InSeat(string seatId) => new Seated(seatId);

    /// <summary>The screen on the wall.</summary>
    public sealed record Screen : Viewer;

    /// <summary>The inspection of sealed sessions.</summary>
    public sealed record Inspector : Viewer;

    /// <summary>The holder of a seat.</summary>
    /// <param name="SeatId">The seat's id.</param>
    public sealed record Seated(string SeatId) : Viewer;
}

/// <summary>
/// What a viewer may know of a product at this moment. A type for each degree, so that a page that was given only progress has no
/// scores to leak: not as a number, a colour or a title; and one that was given scores has no names.
/// </summary>
public abstract record Sight
{
    private Sight()
    {
    }

    /// <summary>Nothing at all: the viewer takes no part in judging this product, and it is not decided yet.</summary>
    public sealed record OfNothing : Sight;

    /// <summary>At least how many forms are in.</summary>
    /// <param name="Forms">The counts.</param>
    public abstract record OfForms(FormCount Forms) : Sight;

    /// <summary>Counts only.</summary>
    /// <param name="Forms">The counts.</param>
    public sealed record OfProgress(FormCount Forms) : OfForms(Forms);

    /// <summary>Counts and the tally of all forms that are in. Never names.</summary>
    /// <param name="Forms">The counts.</param>
    /// <param name="Classification">What the forms come to.</param>
    public record OfScores(FormCount Forms, Classification Classification) : OfForms(Forms);

    /// <summary>Counts, the tally, and whose form says what.</summary>
    /// <param name="Forms">The counts.</param>
    /// <param name="Classification">What the forms come to.</param>
    /// <param name="Ballots">The ballots that count, each with its seat.</param>
    public sealed record OfNames(FormCount Forms, Classification Classification, ImmutableArray<NamedBallot> Ballots)
        : OfScores(Forms, Classification);

    /// <summary>What a viewer may see of a product.</summary>
    /// <param name="scoreboard">The law the session is pinned to.</param>
    /// <param name="state">The session.</param>
    /// <param name="product">One of its products.</param>
    /// <param name="viewer">Who looks.</param>
    public static Sight Of(Scoreboard scoreboard, SessionState state, ProductState product, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(scoreboard);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(product);

        // A product taken off the agenda was never decided; it may come back another day, and what was seen of it stays what it was.
        var decided = product.Progress is ProductProgress.Rated or ProductProgress.Contested or ProductProgress.Eliminated;
        if (!decided && viewer is Viewer.Seated { SeatId: var own } && product.IsRecused(own))
        {
            return new OfNothing();
        }

        if (viewer is Viewer.Inspector && !AuditSight.MayRead(state))
        {
            return new OfNothing();
        }

        var forms = FormCount.Of(state, product);
        var rule = scoreboard.RulesOf(state).Visibility;
        if (product.CurrentRound is not { } round
            || !MaySeeScores(rule, state, product, round, viewer, decided)
            || scoreboard.Classify(state, product, round) is not { } classification)
        {
            return new OfProgress(forms);
        }

        return MaySeeNames(rule, state, product, viewer, decided)
            ? new OfNames(forms, classification, scoreboard.BallotsOf(product, round))
            : new OfScores(forms, classification);
    }

    private static bool MaySeeScores(
        VisibilityRule rule, SessionState state, ProductState product, Round round, Viewer viewer, bool decided)
    {
        if (decided || viewer is Viewer.Inspector)
        {
            return true;
        }

        var closed = product.Progress is ProductProgress.Closed;
        var seat = SeatOf(state, viewer);
        if (seat is null)
        {
            // The wall shows everyone what it shows, so it must not be ahead of the member who has not submitted yet.
            return closed && viewer is Viewer.Screen && rule != VisibilityRule.ChairAndSecretary;
        }

        // The advisory team speaks for the dossier: what it says must not be moved by scores that are still coming in.
        var ownFormIn = seat.Scores ? round.HasForm(seat.Id) : seat.Role == SeatRole.Secretary;
        return rule switch
        {
            VisibilityRule.AfterOwnForm => closed || ownFormIn,
            VisibilityRule.AfterClose => closed,
            VisibilityRule.ChairAndSecretary => LeadsOrWrites(state, product, seat) && (closed || ownFormIn),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }

    // Asked only of viewers who may see scores. Names are the council's own, and the inspection's: never the wall's, never a stranger's.
    private static bool MaySeeNames(VisibilityRule rule, SessionState state, ProductState product, Viewer viewer, bool decided) =>
        viewer is Viewer.Inspector
        || (SeatOf(state, viewer) is { } seat && MaySeeNames(rule, state, product, seat, decided));

    private static bool MaySeeNames(VisibilityRule rule, SessionState state, ProductState product, Seat seat, bool decided) =>
        LeadsOrWrites(state, product, seat)
        || (seat.Role != SeatRole.AdvisoryTeam
            && (decided || (product.Progress is ProductProgress.Closed && rule != VisibilityRule.ChairAndSecretary)));

    private static bool LeadsOrWrites(SessionState state, ProductState product, Seat seat) =>
        seat == state.PresidingOver(product) || seat.Role is SeatRole.Chair or SeatRole.Secretary;

    private static Seat? SeatOf(SessionState state, Viewer viewer) =>
        viewer is Viewer.Seated seated ? state.FindSeat(seated.SeatId) : null;
}

/// <summary>How many forms of a product's current round are in.</summary>
/// <param name="Submitted">Forms in.</param>
/// <param name="Expected">Forms of members who are present, and those already in.</param>
public sealed record FormCount(int Submitted, int Expected)
{
    internal static FormCount Of(SessionState state, ProductState product)
    {
        if (product.CurrentRound is not { } round)
        {
            return new FormCount(0, state.JudgesOf(product).Count(state.IsPresent));
        }

        var submitted = product.CountedForms(round).Count();
        var missing = product.Progress is ProductProgress.Scoring ? state.Missing(product, round).Length : 0;
        return new FormCount(submitted, submitted + missing);
    }
}
