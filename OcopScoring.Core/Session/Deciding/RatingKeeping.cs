using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>Rating a product, and what becomes of a rating that is contested. Nothing is edited: a later fact corrects an earlier.</summary>
internal sealed class RatingKeeping(Scoreboard scoreboard)
{
    public Decision Rate(SessionState state, RateProduct command, Actor actor)
    {
        if (state.PresidedProduct(command.ProductId, actor, out var refusal) is not { } product)
        {
            return Refuse(refusal!);
        }

        var rule = scoreboard.RulesOf(state).Quorum;
        return product switch
        {
            { Progress: ProductProgress.Closed, Elimination: not null } => Refuse(new Refusal.EliminationPending(command.ProductId)),
            { Progress: ProductProgress.Closed } when Quorum.Lacks(state, rule, product) is { } lack => Refuse(lack),
            { Progress: ProductProgress.Closed, CurrentRound: { } last } when Quorum.LacksOpinions(state, rule, product, last) is { } few => Refuse(few),
            { Progress: ProductProgress.Closed { SpreadExceeded: { } spread } } => Refuse(new Refusal.SpreadTooWide(spread)),
            { Progress: ProductProgress.Closed, CurrentRound: { } round }
                when scoreboard.Classify(state, product, round) is { } classification =>
                Accept(new ProductRated(command.ProductId, round.Number, Rating.Of(classification))),
            _ => Refuse(new Refusal.WrongProgress(product.Progress)),
        };
    }

    public static Decision Contest(SessionState state, ContestRating command, Actor actor)
    {
        if (Reasoned(command.Reason) is { } refusal)
        {
            return Refuse(refusal);
        }

        return state.FindProduct(command.ProductId) switch
        {
            null => Refuse(new Refusal.ProductUnknown(command.ProductId)),
            { Progress: ProductProgress.Rated } => Accept(new RatingContested(command.ProductId, state.SeatOf(actor)!.Id, Clean(command.Reason))),
            var product => Refuse(new Refusal.WrongProgress(product.Progress)),
        };
    }

    public Decision Uphold(SessionState state, UpholdRating command, Actor actor) =>
        Contested(state, command.ProductId, command.Reason, actor) is { } refusal
            ? Refuse(refusal)
            : Accept(new RatingUpheld(command.ProductId, Clean(command.Reason)));

    public Decision SetAside(SessionState state, SetRatingAside command, Actor actor) =>
        Contested(state, command.ProductId, command.Reason, actor) is { } refusal
            ? Refuse(refusal)
            : Accept(new CorrectionRecorded(command.ProductId, Clean(command.Reason)));

    private Refusal? Contested(SessionState state, string productId, string reason, Actor actor)
    {
        if (state.PresidedProduct(productId, actor, out var refusal) is not { } product)
        {
            return refusal;
        }

        return product.Progress is not ProductProgress.Contested
            ? new Refusal.WrongProgress(product.Progress)
            : Reasoned(reason) ?? Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum, product);
    }
}
