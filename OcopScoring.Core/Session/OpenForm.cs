using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session.Deciding;

namespace OcopScoring.Core.Session;

/// <summary>
/// A form that its seat may fill in now: the round is open, the seat scores, takes part and is not recused. The one place that decides
/// this, for drafts and for submissions alike.
/// </summary>
public sealed class OpenForm
{
    private OpenForm(ProductState product, Round round, Seat seat)
    {
        Product = product;
        Round = round;
        Seat = seat;
        Carried = round.Criteria.IsEmpty ? null : product.Rounds[^2].LatestForm(seat.Id);
        Own = round.VersionsOf(seat.Id) is [.., var latest] ? latest : null;
    }

    /// <summary>The product.</summary>
    public ProductState Product { get; }

    /// <summary>Its open round.</summary>
    public Round Round { get; }

    /// <summary>The seat whose form it is.</summary>
    public Seat Seat { get; }

    /// <summary>What the seat handed in last in this round, even if it took it back; null before.</summary>
    public FormVersion? Own { get; }

    /// <summary>The form of the round before, whose answers a re-score carries over; null when a whole form is to be filled in.</summary>
    public FormVersion? Carried { get; }

    /// <summary>The form the actor may fill in, or the refusal.</summary>
    /// <param name="state">The session.</param>
    /// <param name="productId">The product.</param>
    /// <param name="actor">Who asks; the form is always that of the actor's own seat.</param>
    /// <param name="day">The day it is in Viet Nam: a written opinion ends with its last day.</param>
    /// <param name="refusal">Why not, when the result is null.</param>
    public static OpenForm? Find(SessionState state, string productId, Actor actor, DateOnly day, out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(state);
        refusal = Authority.Hindrance(state, typeof(CastBallot), actor);
        if (refusal is not null)
        {
            return null;
        }

        var seat = state.SeatOf(actor)!;
        var seatId = seat.Id;
        refusal = state.FindProduct(productId) switch
        {
            _ when !state.IsPresent(seat) => new Refusal.NotPresent(seatId),
            null => new Refusal.ProductUnknown(productId),
            var product when product.IsRecused(seatId) => new Refusal.Recused(seatId, productId),
            _ when state.Deadline is { } deadline && day > deadline => new Refusal.DeadlinePassed(deadline),
            { Progress: not ProductProgress.Scoring } other => new Refusal.WrongProgress(other.Progress),
            _ => null,
        };
        return refusal is null && state.FindProduct(productId) is { CurrentRound: { } round } found
            ? new OpenForm(found, round, seat)
            : null;
    }

    /// <summary>
    /// Whether a criterion must stay as it was: in a re-score only the disputed criteria may change, and what depends on them.
    /// </summary>
    /// <param name="criterion">A leaf of the product's set.</param>
    public bool IsLocked(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return Carried is not null
            && !Round.Criteria.Contains(criterion.Number)
            && !(criterion.DependsOn is { } number && Round.Criteria.Contains(number));
    }

    /// <summary>The form to begin with: empty, what was submitted in this round, or what a re-score carries over.</summary>
    /// <param name="set">The set of the product.</param>
    public Draft Begin(CriteriaSet set) =>
        (Own ?? Carried) is { } form ? Draft.From(set, form.Choices) : Draft.Empty(set);

    /// <summary>The first locked criterion that a ballot changes, or null.</summary>
    /// <param name="ballot">A ballot of the product's set.</param>
    internal Criterion? FindBrokenLock(Ballot ballot) => ballot.Marks
        .Where(mark => IsLocked(mark.Criterion) && mark.Option?.Id != Carried!.Choices.GetValueOrDefault(mark.Criterion.Number))
        .Select(mark => mark.Criterion)
        .FirstOrDefault();
}
