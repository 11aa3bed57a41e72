using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Tables;

/// <summary>The results of a session as one viewer may have them: what all its tables say, once.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="State">As it stands.</param>
/// <param name="Rules">The rules it is pinned to.</param>
/// <param name="Head">Where its record stands, when that is known.</param>
/// <param name="Products">One result a product, in the order of the agenda.</param>
public sealed record SessionResults(
    string SessionId, SessionState State, CouncilRules Rules, RecordHead? Head, ImmutableArray<ProductResult> Products)
{
    /// <summary>How the session was called.</summary>
    public SessionConvened Convening => State.Convening!;

    /// <summary>The results as a viewer may have them.</summary>
    public static SessionResults Of(string sessionId, SessionState state, Scoreboard scoreboard, Viewer viewer, RecordHead? head = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(scoreboard);
        return new SessionResults(
            sessionId,
            state,
            scoreboard.RulesOf(state),
            head,
            [.. state.Products.Select((product, index) => ProductResult.Of(index + 1, state, product, scoreboard, viewer))]);
    }
}

/// <summary>The result of one product.</summary>
/// <param name="Position">Its place on the agenda, from 1.</param>
/// <param name="State">The product.</param>
/// <param name="Set">The set it is judged by.</param>
/// <param name="Edition">The edition it is judged by.</param>
/// <param name="Scores">What its forms come to; null where that is not to be known, or there are none.</param>
/// <param name="Outcome">How it was decided; null while it is not.</param>
/// <param name="Stars">The star; null when there is none.</param>
/// <param name="Next">What this council does with it next; null while it is not decided.</param>
/// <param name="Rounds">Its rounds by name, the last one first; empty where names are not to be known.</param>
public sealed record ProductResult(
    int Position,
    ProductState State,
    CriteriaSet Set,
    CriteriaEdition Edition,
    Classification? Scores,
    RatingOutcome? Outcome,
    StarRating? Stars,
    NextStep? Next,
    ImmutableArray<RoundResult> Rounds)
{
    /// <summary>The product.</summary>
    public Product Product => State.Product;

    internal static ProductResult Of(int position, SessionState state, ProductState product, Scoreboard scoreboard, Viewer viewer)
    {
        var sight = ResultSight.Of(scoreboard, state, product, viewer);
        var scores = (sight as Sight.OfScores)?.Classification;
        var edition = scoreboard.EditionOf(product.Product);
        var (outcome, stars) = Decided(product.Progress);
        return new ProductResult(
            position,
            product,
            scoreboard.SetOf(product.Product),
            edition,
            scores,
            outcome,
            stars,
            scoreboard.NextStepOf(state, product),
            sight is Sight.OfNames ? [.. product.Rounds.Reverse().Select(round => RoundResult.Of(state, product, round, scoreboard))] : []);
    }

    private static (RatingOutcome? Outcome, StarRating? Stars) Decided(ProductProgress progress) => progress switch
    {
        ProductProgress.Rated { Rating: var rating } => (rating.Outcome, rating.Stars),
        ProductProgress.Contested { Rating: var rating } => (rating.Outcome, rating.Stars),
        ProductProgress.Eliminated => (RatingOutcome.Eliminated, null),
        _ => (null, null),
    };
}

/// <summary>One round of a product, by name.</summary>
/// <param name="Round">The round.</param>
/// <param name="Tally">What its forms add up to; null when none counts.</param>
/// <param name="Ballots">The forms that count, in the order of the seats.</param>
public sealed record RoundResult(Round Round, Tally? Tally, ImmutableArray<NamedBallot> Ballots)
{
    internal static RoundResult Of(SessionState state, ProductState product, Round round, Scoreboard scoreboard)
    {
        var order = state.Seats.Concat(state.FormerSeats).Select((seat, place) => (seat.Id, place)).ToDictionary(entry => entry.Id, entry => entry.place, StringComparer.Ordinal);
        ImmutableArray<NamedBallot> ballots = [.. scoreboard.BallotsOf(product, round).OrderBy(named => order[named.SeatId])];
        return new RoundResult(
            round, ballots.IsEmpty ? null : Tally.Of(scoreboard.SetOf(product.Product), ballots.Select(named => named.Ballot)), ballots);
    }
}
