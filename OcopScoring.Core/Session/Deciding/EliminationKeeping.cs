using System.Collections.Immutable;
using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>
/// Grounds of elimination ("Hồ sơ bị loại khi …") are findings of fact that no tick implies: anyone on the council proposes one,
/// the members vote, and the majority of those taking part decides, with a reason.
/// </summary>
internal sealed class EliminationKeeping(Scoreboard scoreboard)
{
    public Decision Propose(SessionState state, ProposeElimination command, Actor actor)
    {
        if (Find(state, command.ProductId, actor, out var seat, out var refusal) is not { } product)
        {
            return Refuse(refusal!);
        }

        if (product.Progress.IsSettled || product.Progress is ProductProgress.Contested)
        {
            return Refuse(new Refusal.WrongProgress(product.Progress));
        }

        if (product.Elimination is not null)
        {
            return Refuse(new Refusal.EliminationPending(command.ProductId));
        }

        var ground = scoreboard.SetOf(product.Product).EliminationGrounds.FirstOrDefault(ground => ground.Id == command.GroundId);
        return ground is null
            ? Refuse(new Refusal.GroundUnknown(command.GroundId))
            : Reasoned(command.Reason) is { } missing
                ? Refuse(missing)
                : Accept(new EliminationProposed(command.ProductId, ground, seat.Id, Clean(command.Reason)));
    }

    public static Decision Vote(SessionState state, VoteOnElimination command, Actor actor)
    {
        if (Find(state, command.ProductId, actor, out var seat, out var refusal) is not { } product)
        {
            return Refuse(refusal!);
        }

        return product.Elimination switch
        {
            null => Refuse(new Refusal.NoEliminationProposed(command.ProductId)),
            _ => Accept(new EliminationVoteCast(command.ProductId, seat.Id, command.Agrees)),
        };
    }

    public Decision Rule(SessionState state, RuleElimination command, Actor actor)
    {
        if (state.PresidedProduct(command.ProductId, actor, out var refusal) is not { } product)
        {
            return Refuse(refusal!);
        }

        if (product.Elimination is not { } proposed)
        {
            return Refuse(new Refusal.NoEliminationProposed(command.ProductId));
        }

        if (Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum, product) is { } lack)
        {
            return Refuse(lack);
        }

        var vote = EliminationVote.Of(state, product, proposed);
        if (!vote.IsDecided)
        {
            return Refuse(new Refusal.VotesMissing(vote.Missing));
        }

        return Reasoned(command.Reason) is { } missing
            ? Refuse(missing)
            : Accept(new EliminationRuled(command.ProductId, vote.Found, vote.For, vote.Against, vote.Eligible, Clean(command.Reason)));
    }

    private static ProductState? Find(SessionState state, string productId, Actor actor, out Seat seat, out Refusal? refusal)
    {
        var found = seat = state.SeatOf(actor)!;
        var product = state.FindProduct(productId);
        refusal = product switch
        {
            _ when !state.IsPresent(found) => new Refusal.NotPresent(found.Id),
            null => new Refusal.ProductUnknown(productId),
            _ when product.IsRecused(found.Id) => new Refusal.Recused(found.Id, productId),
            _ => null,
        };
        return refusal is null ? product : null;
    }
}
