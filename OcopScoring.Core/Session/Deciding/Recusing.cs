using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>Who takes no part in judging a product (không tham gia chấm).</summary>
internal sealed class Recusing(Scoreboard scoreboard)
{
    public Decision Declare(SessionState state, DeclareRecusal command, Actor actor)
    {
        if (Check(state, command.SeatId, command.ProductId, command.Reason, actor, out var product) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (product!.IsRecused(command.SeatId))
        {
            return Refuse(new Refusal.Recused(command.SeatId, command.ProductId));
        }

        var recusal = new RecusalDeclared(command.SeatId, command.ProductId, Clean(command.Reason));
        return product.Progress switch
        {
            ProductProgress.Waiting or ProductProgress.Scoring => AcceptWatched(state, scoreboard, recusal),
            ProductProgress.Closed closed => AfterClose(state, recusal, closed),
            var progress => Refuse(new Refusal.WrongProgress(progress)),
        };
    }

    public static Decision Lift(SessionState state, LiftRecusal command, Actor actor)
    {
        if (Check(state, command.SeatId, command.ProductId, command.Reason, actor, out var product) is { } refusal)
        {
            return Refuse(refusal);
        }

        return product! switch
        {
            _ when !product!.IsRecused(command.SeatId) => Refuse(new Refusal.NotRecused(command.SeatId, command.ProductId)),
            { Progress: ProductProgress.Waiting or ProductProgress.Scoring } =>
                Accept(new RecusalLifted(command.SeatId, command.ProductId, Clean(command.Reason))),
            _ => Refuse(new Refusal.WrongProgress(product.Progress)),
        };
    }

    // Without this seat's form the others may still lie too far apart; then the result stays blocked, by their own spread.
    private Decision AfterClose(SessionState state, RecusalDeclared recusal, ProductProgress.Closed closed)
    {
        var after = state.Evolve(recusal).FindProduct(recusal.ProductId)!;
        var round = after.CurrentRound!;
        if (scoreboard.Classify(state, after, round) is not { } classification)
        {
            return Refuse(new Refusal.NoForms());
        }

        return closed.SpreadExceeded is not null && classification.SpreadExceeded
            ? AcceptWatched(state, scoreboard, recusal, RoundKeeping.Exceeded(recusal.ProductId, round, classification))
            : AcceptWatched(state, scoreboard, recusal);
    }

    private static Refusal? Check(
        SessionState state, string seatId, string productId, string reason, Actor actor, out ProductState? product)
    {
        product = state.FindProduct(productId);
        return (actor is Actor.SeatActor { SeatId: var own } && own == seatId ? null : state.Prepares(actor))
            ?? Reasoned(reason)
            ?? (state.FindSeat(seatId) is null ? new Refusal.SeatUnknown(seatId) : (Refusal?)null)
            ?? (product is null ? new Refusal.ProductUnknown(productId) : (Refusal?)null);
    }
}
