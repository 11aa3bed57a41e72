using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Conditions;

namespace OcopScoring.Core.Session;

/// <summary>Rounds of scoring: open, submit, close, and what to do when the totals lie too far apart.</summary>
internal sealed class RoundKeeping(Scoreboard scoreboard)
{
    public Decision Open(SessionState state, OpenRound command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Open) ?? state.Presides(actor);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        return state.FindProduct(command.ProductId) switch
        {
            null => Refuse(new Refusal.ProductUnknown(command.ProductId)),
            { Progress: not ProductProgress.Waiting } product => Refuse(new Refusal.WrongProgress(product.Progress)),
            _ when state.OpenProduct is { } other => Refuse(new Refusal.AnotherRoundOpen(other.Product.Id)),
            _ when Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum) is { } lack => Refuse(lack),
            _ => Accept(new RoundOpened(command.ProductId, 1)),
        };
    }

    public Decision Cast(SessionState state, CastBallot command, Actor actor)
    {
        if (OpenForm.Find(state, command.ProductId, actor, out var refusal) is not { } form)
        {
            return Refuse(refusal!);
        }

        var set = scoreboard.SetOf(form.Product.Product);
        if (!Ballot.TryMake(set, command.Choices, out var ballot, out var problems))
        {
            return Refuse(new Refusal.BallotInvalid(problems));
        }

        if (form.FindBrokenLock(ballot) is { } locked)
        {
            return Refuse(new Refusal.CriterionLocked(locked.Number));
        }

        return CheckWords(set, command) is { } wordy
            ? Refuse(wordy)
            : Accept(new BallotCast(
                command.ProductId, form.Round.Number, form.Seat.Id, ballot.Choices, Trimmed(command.Comments), Trimmed(command.Opinion)));
    }

    public Decision Close(SessionState state, CloseRound command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Open) ?? state.Presides(actor) ?? NotTooLong(("reason", command.Reason));
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (state.FindProduct(command.ProductId) is not { } product)
        {
            return Refuse(new Refusal.ProductUnknown(command.ProductId));
        }

        if (product is not { Progress: ProductProgress.Scoring, CurrentRound: { } round })
        {
            return Refuse(new Refusal.WrongProgress(product.Progress));
        }

        if (Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum) is { } lack)
        {
            return Refuse(lack);
        }

        if (scoreboard.Classify(state, product, round) is not { } classification)
        {
            return Refuse(new Refusal.NoForms());
        }

        var missing = state.Missing(round);
        if (!missing.IsEmpty && string.IsNullOrWhiteSpace(command.Reason))
        {
            return Refuse(new Refusal.FormsMissing(missing));
        }

        var closed = new RoundClosed(command.ProductId, round.Number, missing, missing.IsEmpty ? null : Trimmed(command.Reason));
        var spread = classification.Tally.Spread;
        return classification.SpreadExceeded
            ? Accept(closed, new SpreadExceeded(command.ProductId, round.Number, spread.Min, spread.Max, classification.Rules.SpreadLimit))
            : Accept(closed);
    }

    public Decision OrderRescore(SessionState state, OrderRescore command, Actor actor)
    {
        if (CheckSpreadCommand(state, command.ProductId, command.Reason, actor) is { } refusal)
        {
            return Refuse(refusal);
        }

        var product = state.FindProduct(command.ProductId)!;
        var set = scoreboard.SetOf(product.Product);
        if (command.Criteria.IsDefaultOrEmpty || command.Criteria.Any(number => set.FindLeaf(number) is null))
        {
            return Refuse(new Refusal.CriteriaInvalid(command.Criteria.IsDefault ? [] : command.Criteria));
        }

        // In the order of the form, each once, so that the same order is always the same fact.
        ImmutableArray<string> criteria = [.. set.Leaves.Select(leaf => leaf.Number).Where(command.Criteria.Contains)];
        return state switch
        {
            { OpenProduct: { } other } => Refuse(new Refusal.AnotherRoundOpen(other.Product.Id)),
            _ when Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum) is { } lack => Refuse(lack),
            _ => Accept(new RescoreOrdered(command.ProductId, product.CurrentRound!.Number + 1, criteria, Clean(command.Reason))),
        };
    }

    public static Decision AcceptSpread(SessionState state, AcceptSpread command, Actor actor) =>
        CheckSpreadCommand(state, command.ProductId, command.Reason, actor) is { } refusal
            ? Refuse(refusal)
            : Accept(new SpreadAccepted(
                command.ProductId, state.FindProduct(command.ProductId)!.CurrentRound!.Number, Clean(command.Reason)));

    private static Refusal? CheckSpreadCommand(SessionState state, string productId, string reason, Actor actor) =>
        state.IsIn(SessionPhase.Open) ?? state.Presides(actor) ?? Reasoned(reason) ?? state.FindProduct(productId) switch
        {
            null => new Refusal.ProductUnknown(productId),
            { Progress: ProductProgress.Closed { SpreadExceeded: null } } => new Refusal.SpreadWithinLimit(),
            { Progress: ProductProgress.Closed } => null,
            var product => new Refusal.WrongProgress(product.Progress),
        };

    private static Refusal? CheckWords(CriteriaSet set, CastBallot command)
    {
        var stray = command.Comments.Keys.Where(number => set.FindLeaf(number) is null).ToList();
        return stray.Count > 0
            ? new Refusal.BallotInvalid([.. stray.Select(number => new BallotProblem(BallotProblemKind.UnknownCriterion, number, null))])
            : NotTooLong([.. command.Comments.Select(comment => (comment.Key, (string?)comment.Value)), ("opinion", command.Opinion)]);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : Clean(text);

    private static ImmutableSortedDictionary<string, string> Trimmed(ImmutableSortedDictionary<string, string> comments) =>
        comments.Where(comment => !string.IsNullOrWhiteSpace(comment.Value))
            .ToImmutableSortedDictionary(comment => comment.Key, comment => Clean(comment.Value), StringComparer.Ordinal);
}
