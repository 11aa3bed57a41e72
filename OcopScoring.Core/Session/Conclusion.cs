using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Conditions;

namespace OcopScoring.Core.Session;

/// <summary>Opening the session, rating a product, sealing the record.</summary>
internal sealed class Conclusion(Scoreboard scoreboard)
{
    public Decision Open(SessionState state, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Convened) ?? state.Presides(actor);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (state.Products.IsEmpty)
        {
            return Refuse(new Refusal.NothingOnAgenda());
        }

        var rule = scoreboard.RulesOf(state).Quorum;
        var quorum = Quorum.Of(state, rule);
        return Quorum.Lacks(state, rule) is { } lack ? Refuse(lack) : Accept(new SessionOpened(quorum.Present, quorum.Seated));
    }

    public Decision Rate(SessionState state, RateProduct command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Open) ?? state.Presides(actor);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        return state.FindProduct(command.ProductId) switch
        {
            null => Refuse(new Refusal.ProductUnknown(command.ProductId)),
            { Progress: ProductProgress.Closed } when Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum) is { } lack => Refuse(lack),
            { Progress: ProductProgress.Closed { SpreadExceeded: { } spread } } => Refuse(new Refusal.SpreadTooWide(spread)),
            { Progress: ProductProgress.Closed, CurrentRound: { } round } product
                when scoreboard.Classify(state, product, round) is { } classification =>
                Accept(new ProductRated(command.ProductId, round.Number, Rating.Of(classification))),
            var product => Refuse(new Refusal.WrongProgress(product.Progress)),
        };
    }

    public static Decision Seal(SessionState state, SealSession command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Open) ?? state.Presides(actor) ?? NotTooLong(("reason", command.Reason));
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (state.OpenProduct is { } open)
        {
            return Refuse(new Refusal.AnotherRoundOpen(open.Product.Id));
        }

        var unrated = state.Products.Where(product => product.Progress is not ProductProgress.Rated).Select(product => product.Product.Id).ToList();
        return unrated.Count > 0 && string.IsNullOrWhiteSpace(command.Reason)
            ? Refuse(new Refusal.ProductsUnrated([.. unrated]))
            : Accept(new SessionSealed([.. unrated], unrated.Count > 0 ? Clean(command.Reason!) : null));
    }
}
