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

    /// <summary>Its rating, contested ones included; null for every other product.</summary>
    public Rating? Rating => State.Progress switch
    {
        ProductProgress.Rated { Rating: var rating } => rating,
        ProductProgress.Contested { Rating: var rating } => rating,
        _ => null,
    };

    /// <summary>The last round; null when it was never scored.</summary>
    public RoundMinutes? Final => Rounds.IsEmpty ? null : Rounds[^1];

    internal static ProductMinutes Of(SessionState state, ProductState product, int position, Scoreboard scoreboard)
    {
        ImmutableArray<RoundMinutes> rounds = [.. product.Rounds.Select(round => RoundMinutes.Of(state, product, round, scoreboard))];
        var classification = rounds.IsEmpty ? null : rounds[^1].Classification;
        return new ProductMinutes(
            position,
            product,
            scoreboard.SetOf(product.Product),
            scoreboard.EditionOf(product.Product),
            rounds,
            Result(product, classification) is { } result ? scoreboard.NextStepOf(state, product.Product, result) : null);
    }

    // An elimination may come before any form does: then the step follows from the ruling alone, and no result speaks for it.
    private static Classification? Result(ProductState product, Classification? classification) => product.Progress switch
    {
        ProductProgress.Rated or ProductProgress.Contested => classification,
        ProductProgress.Eliminated when classification is not null =>
            Classification.Of(classification.Tally, classification.Bands, classification.Rules, eliminated: true),
        _ => null,
    };
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
