using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Statistics;

/// <summary>One rated product of a sealed session, as far as statistics ask: what it is, what it came to, and the forms that counted.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="SittingOn">The day of the sitting.</param>
/// <param name="Level">The level of the council.</param>
/// <param name="Product">The product.</param>
/// <param name="SetNumber">The number of its set.</param>
/// <param name="Mean">The exact mean on record.</param>
/// <param name="Bands">The star bands it was judged by.</param>
/// <param name="Outcome">How it was rated.</param>
/// <param name="Stars">The star; null when it was not recognised.</param>
/// <param name="Forms">The forms of the round that was rated: of those a recusal or a withdrawal of the form took out, none.</param>
public sealed record JudgedProduct(
    string SessionId,
    DateOnly SittingOn,
    CouncilLevel Level,
    Product Product,
    int SetNumber,
    Mean Mean,
    ImmutableArray<StarBand> Bands,
    RatingOutcome Outcome,
    StarRating? Stars,
    ImmutableArray<JudgedForm> Forms)
{
    /// <summary>The rated products of a sealed session; of any other, none.</summary>
    /// <param name="sessionId">The session's id.</param>
    /// <param name="state">The session.</param>
    /// <param name="scoreboard">The law it is pinned to.</param>
    public static ImmutableArray<JudgedProduct> In(string sessionId, SessionState state, Scoreboard scoreboard)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(scoreboard);
        return state is { Phase: SessionPhase.Sealed, Convening: { } convening }
            ?
            [
                .. from product in state.Products
                   let rating = (product.Progress as ProductProgress.Rated)?.Rating
                   where rating is not null && product.CurrentRound is not null
                   let set = scoreboard.SetOf(product.Product)
                   select new JudgedProduct(
                       sessionId,
                       state.SittingOn,
                       convening.Level,
                       product.Product,
                       set.Number,
                       new Mean(rating.Sum, rating.Counted),
                       scoreboard.EditionOf(product.Product).StarBands,
                       rating.Outcome,
                       rating.Stars,
                       [.. scoreboard.BallotsOf(product, product.CurrentRound!).Select(ballot => FormOf(state, ballot))]),
            ]
            : [];
    }

    private static JudgedForm FormOf(SessionState state, NamedBallot named) => new(
        state.OfficeOf(named.SeatId) ?? named.SeatId, named.Ballot.Total, [.. named.Ballot.Marks.Select(mark => mark.Option?.Id)]);
}

/// <summary>A form as far as statistics ask.</summary>
/// <param name="Office">The office that held the seat: one that took its place later is another.</param>
/// <param name="Total">Its total, in points.</param>
/// <param name="Answers">For each criterion, in the order of the form, the option ticked; null for nothing.</param>
public sealed record JudgedForm(string Office, int Total, ImmutableArray<string?> Answers);
