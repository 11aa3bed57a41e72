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

    /// <summary>The holder of a seat.</summary>
    /// <param name="seatId">The seat's id.</param>
    public static Viewer InSeat(string seatId) => new Seated(seatId);

    /// <summary>The screen on the wall.</summary>
    public sealed record Screen : Viewer;

    /// <summary>The holder of a seat.</summary>
    /// <param name="SeatId">The seat's id.</param>
    public sealed record Seated(string SeatId) : Viewer;
}

/// <summary>
/// What a viewer may know of a product at this moment. Two types, so that a page that was given only progress has no scores to
/// leak: not as a number, a colour or a title.
/// </summary>
public abstract record Sight
{
    private Sight(FormCount forms) => Forms = forms;

    /// <summary>How many forms are in.</summary>
    public FormCount Forms { get; }

    /// <summary>Counts only.</summary>
    public sealed record OfProgress(FormCount Forms) : Sight(Forms);

    /// <summary>Counts and the tally of all forms that are in. Never names.</summary>
    public sealed record OfScores(FormCount Forms, Classification Classification) : Sight(Forms);

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
        var forms = FormCount.Of(state, product);
        return product.CurrentRound is { } round
            && MaySeeScores(scoreboard.RulesOf(state).Visibility, state, product, round, viewer)
            && scoreboard.Classify(state, product, round) is { } classification
                ? new OfScores(forms, classification)
                : new OfProgress(forms);
    }

    private static bool MaySeeScores(VisibilityRule rule, SessionState state, ProductState product, Round round, Viewer viewer)
    {
        if (product.Progress is ProductProgress.Rated)
        {
            return true;
        }

        var closed = product.Progress is ProductProgress.Closed;
        var seat = viewer is Viewer.Seated seated ? state.FindSeat(seated.SeatId) : null;
        if (seat is null)
        {
            // The wall shows everyone what it shows, so it must not be ahead of the member who has not submitted yet.
            return closed && viewer is Viewer.Screen && rule != VisibilityRule.ChairAndSecretary;
        }

        var ownFormIn = !seat.Scores || round.HasForm(seat.Id);
        return rule switch
        {
            VisibilityRule.AfterOwnForm => closed || ownFormIn,
            VisibilityRule.AfterClose => closed,
            VisibilityRule.ChairAndSecretary => (seat == state.Presiding || seat.Role is SeatRole.Chair or SeatRole.Secretary) && (closed || ownFormIn),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }
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
            return new FormCount(0, state.ScoringSeats.Count(state.IsPresent));
        }

        var missing = product.Progress is ProductProgress.Scoring ? state.Missing(round).Length : 0;
        return new FormCount(round.Forms.Count, round.Forms.Count + missing);
    }
}
