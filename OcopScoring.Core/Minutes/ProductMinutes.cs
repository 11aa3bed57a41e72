using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Minutes;

/// <summary>What the minutes tell of one product.</summary>
/// <param name="Position">Its place on the agenda, from 1.</param>
/// <param name="State">The product on its way through the session.</param>
/// <param name="Set">The set it is judged by.</param>
/// <param name="Edition">The edition it is judged by.</param>
/// <param name="Rounds">Its rounds, each with what its forms came to.</param>
/// <param name="Step">What the council does next with it; null while it has no result.</param>
public sealed record ProductMinutes(
    int Position,
    ProductState State,
    CriteriaSet Set,
    CriteriaEdition Edition,
    ImmutableArray<RoundMinutes> Rounds,
    NextStep? Step)
{
    /// <summary>The product.</summary>
    public Product Product => State.Product;

    /// <summary>Its rating; null for every other product, and while it is contested.</summary>
    public Rating? Rating => (State.Progress as ProductProgress.Rated)?.Rating;

    /// <summary>
    /// The last round of a product that is decided. What the forms say of one that was left or taken off the agenda is not told: it may
    /// come back another day, before members who must not know it.
    /// </summary>
    public RoundMinutes? Final => IsDecided && !Rounds.IsEmpty ? Rounds[^1] : null;

    /// <summary>Whether the council came to a result, contested or not.</summary>
    public bool IsDecided => State.Progress is ProductProgress.Rated or ProductProgress.Contested or ProductProgress.Eliminated;

    internal static ProductMinutes Of(SessionState state, ProductState product, int position, Scoreboard scoreboard) => new(
        position,
        product,
        scoreboard.SetOf(product.Product),
        scoreboard.EditionOf(product.Product),
        [.. product.Rounds.Select(round => RoundMinutes.Of(state, product, round, scoreboard))],
        scoreboard.NextStepOf(state, product));
}

/// <summary>What the minutes tell of one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Classification">What its forms come to; null without any.</param>
/// <param name="Forms">The forms that count, each with its seat, in the order of the council.</param>
public sealed record RoundMinutes(Round Round, Classification? Classification, ImmutableArray<FormMinutes> Forms)
{
    internal static RoundMinutes Of(SessionState state, ProductState product, Round round, Scoreboard scoreboard)
    {
        var set = scoreboard.SetOf(product.Product);
        var counted = product.CountedForms(round).ToDictionary(form => form.Key, form => form.Value, StringComparer.Ordinal);
        return new RoundMinutes(
            round,
            scoreboard.Classify(state, product, round),
            [
                .. state.Seats.Concat(state.FormerSeats)
                    .Where(seat => counted.ContainsKey(seat.Id))
                    .Select(seat => new FormMinutes(seat, Scoreboard.BallotOf(set, counted[seat.Id]), counted[seat.Id])),
            ]);
    }
}

/// <summary>One form that counts.</summary>
/// <param name="Seat">Whose it is.</param>
/// <param name="Ballot">Its marks.</param>
/// <param name="Form">The form as handed in, with remarks and opinion.</param>
public sealed record FormMinutes(Seat Seat, Ballot Ballot, FormVersion Form);
