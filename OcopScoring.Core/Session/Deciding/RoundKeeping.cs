using System.Collections.Immutable;
using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>Rounds of scoring: open, close, and what to do when the totals lie too far apart.</summary>
internal sealed class RoundKeeping(Scoreboard scoreboard)
{
    public Decision Open(SessionState state, OpenRound command, CommandContext context)
    {
        if (state.PresidedProduct(command.ProductId, context.Actor, out var refusal) is not { } product)
        {
            return Refuse(refusal!);
        }

        return product.Progress is not ProductProgress.Waiting
            ? Refuse(new Refusal.WrongProgress(product.Progress))
            : (InTheWay(state, product, context.Day) ?? Unresolved(product)) is { } hindrance
                ? Refuse(hindrance)
                : Accept(new RoundOpened(command.ProductId, 1));
    }

    /// <summary>The rounds of all products that can be opened now, in the order of the agenda.</summary>
    public IEnumerable<RoundOpened> OpenAll(SessionState state, DateOnly day) => state.Products
        .Where(product => product.Progress is ProductProgress.Waiting && (InTheWay(state, product, day) ?? Unresolved(product)) is null)
        .Select(product => new RoundOpened(product.Product.Id, 1));

    public Decision Close(SessionState state, CloseRound command, CommandContext context)
    {
        if (state.PresidedProduct(command.ProductId, context.Actor, out var refusal) is not { } product)
        {
            return Refuse(refusal!);
        }

        if (product is not { Progress: ProductProgress.Scoring, CurrentRound: { } round })
        {
            return Refuse(new Refusal.WrongProgress(product.Progress));
        }

        var rule = scoreboard.RulesOf(state).Quorum;
        var missing = state.Missing(product, round);
        var hindrance = NotTooLong(("reason", command.Reason))
            ?? Quorum.Lacks(state, rule, product)
            ?? (state.Deadline is { } deadline && context.Day <= deadline && !missing.IsEmpty ? new Refusal.DeadlineRunning(deadline, missing) : null);
        if (hindrance is not null)
        {
            return Refuse(hindrance);
        }

        if (scoreboard.Classify(state, product, round) is not { } classification)
        {
            return Refuse(new Refusal.NoForms());
        }

        if (Quorum.LacksOpinions(state, rule, product, round) is { } lack)
        {
            return Refuse(lack);
        }

        if (!missing.IsEmpty && string.IsNullOrWhiteSpace(command.Reason))
        {
            return Refuse(new Refusal.FormsMissing(missing));
        }

        var closed = new RoundClosed(command.ProductId, round.Number, missing, missing.IsEmpty ? null : OrNull(command.Reason));
        return classification.SpreadExceeded
            ? Accept(closed, Exceeded(command.ProductId, round, classification))
            : Accept(closed);
    }

    public Decision OrderRescore(SessionState state, OrderRescore command, CommandContext context)
    {
        if (state.PresidedProduct(command.ProductId, context.Actor, out var refusal) is not { } product)
        {
            return Refuse(refusal!);
        }

        if ((Reasoned(command.Reason) ?? Disputed(product, orSetAside: true)) is { } hindrance)
        {
            return Refuse(hindrance);
        }

        var set = scoreboard.SetOf(product.Product);
        if (command.Criteria.IsDefaultOrEmpty || command.Criteria.Any(number => set.FindLeaf(number) is null))
        {
            return Refuse(new Refusal.CriteriaInvalid(command.Criteria.IsDefault ? [] : command.Criteria));
        }

        // In the order of the form, each once, so that the same order is always the same fact.
        ImmutableArray<string> criteria = [.. set.Leaves.Select(leaf => leaf.Number).Where(command.Criteria.Contains)];
        return (InTheWay(state, product, context.Day) ?? Unresolved(product)) is { } other
            ? Refuse(other)
            : Accept(new RescoreOrdered(command.ProductId, product.CurrentRound!.Number + 1, criteria, Clean(command.Reason)));
    }

    public static Decision AcceptSpread(SessionState state, AcceptSpread command, Actor actor)
    {
        if (state.PresidedProduct(command.ProductId, actor, out var refusal) is not { } product)
        {
            return Refuse(refusal!);
        }

        return (Reasoned(command.Reason) ?? Disputed(product, orSetAside: false)) is { } hindrance
            ? Refuse(hindrance)
            : Accept(new SpreadAccepted(command.ProductId, product.CurrentRound!.Number, Clean(command.Reason)));
    }

    /// <summary>The fact that a round's totals lie too far apart.</summary>
    public static SpreadExceeded Exceeded(string productId, Round round, Classification classification) => new(
        productId,
        round.Number,
        classification.Tally.Spread.Min,
        classification.Tally.Spread.Max,
        classification.Rules.SpreadLimit);

    // In a room one product is scored at a time; a written opinion is asked for all of them at once, and not after its last day.
    private Refusal? InTheWay(SessionState state, ProductState product, DateOnly day) => state switch
    {
        { Deadline: { } deadline } when day > deadline => new Refusal.DeadlinePassed(deadline),
        { IsWritten: false, OpenProduct: { } other } => new Refusal.AnotherRoundOpen(other.Product.Id),
        _ => Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum, product),
    };

    private static Refusal.EliminationPending? Unresolved(ProductState product) =>
        product.Elimination is null ? null : new Refusal.EliminationPending(product.Product.Id);

    private static Refusal? Disputed(ProductState product, bool orSetAside) => product.Progress switch
    {
        ProductProgress.Closed { SpreadExceeded: not null } => null,
        ProductProgress.Closed { SetAside: true } when orSetAside => null,
        ProductProgress.Closed => new Refusal.SpreadWithinLimit(),
        var progress => new Refusal.WrongProgress(progress),
    };
}
