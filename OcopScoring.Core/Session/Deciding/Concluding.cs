using System.Collections.Immutable;
using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>Ending the sitting, wording its papers, sealing its record and opening it again.</summary>
internal static class Concluding
{
    public static Decision Close(SessionState state, CloseSession command, Actor actor)
    {
        // The last to leave may have taken the quorum with them; what was decided before is concluded all the same. What was opened
        // again for its papers alone is closed again without calling the council together: nothing can be decided until it resumes.
        var refusal = state switch
            {
                { Reopened: true } => state.Heads(actor),
                { Phase: SessionPhase.Adjourned } => new Refusal.WrongPhase(state.Phase),
                _ => state.Presides(actor),
            }
            ?? NotTooLong(("reason", command.Reason));
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (state.OpenProduct is { } open)
        {
            return Refuse(new Refusal.AnotherRoundOpen(open.Product.Id));
        }

        if (state.Products.FirstOrDefault(product => product.Elimination is not null) is { } pending)
        {
            return Refuse(new Refusal.EliminationPending(pending.Product.Id));
        }

        ImmutableArray<string> unrated = [.. state.Products.Where(product => !product.Progress.IsSettled).Select(product => product.Product.Id)];
        return !unrated.IsEmpty && string.IsNullOrWhiteSpace(command.Reason)
            ? Refuse(new Refusal.ProductsUnrated(unrated))
            : Accept(new SessionClosed(unrated, unrated.IsEmpty ? null : OrNull(command.Reason)));
    }

    public static Decision Revise(SessionState state, ReviseTemplate command, Actor actor)
    {
        if (state.Prepares(actor) is { } refusal)
        {
            return Refuse(refusal);
        }

        var revision = state.Template?.Revision ?? 0;
        if (command.From != revision)
        {
            return Refuse(new Refusal.TemplateOutdated(revision));
        }

        var texts = command.Texts.Cleaned(Clean);
        return PaperTextChecks.Of(texts) is [var problem, ..]
            ? Refuse(new Refusal.TemplateInvalid(problem))
            : Accept(new TemplateRevised(revision + 1, texts));
    }

    public static Decision Seal(SessionState state, Actor actor)
    {
        if ((state.Heads(actor) ?? state.LacksMinutes()) is { } refusal)
        {
            return Refuse(refusal);
        }

        return state.Drawing!.SignedFiles.IsEmpty
            ? Refuse(new Refusal.MinutesUnsigned(state.Drawing.Number))
            : Accept(new SessionSealed(state.Closing!.UnratedProducts, state.Closing.Reason));
    }

    public static Decision Reopen(SessionState state, ReopenSession command, Actor actor) =>
        (state.Heads(actor) ?? Reasoned(command.Reason)) is { } refusal
            ? Refuse(refusal)
            : Accept(new SessionReopened(state.Edition + (state.Phase == SessionPhase.Sealed ? 1 : 0), Clean(command.Reason)));

    public static Decision Void(SessionState state, VoidSession command, Actor actor)
    {
        var refusal = (state.Phase == SessionPhase.Convened ? state.Prepares(actor) : state.Heads(actor))
            ?? Reasoned(command.Reason);
        return refusal is not null ? Refuse(refusal) : Accept(new SessionVoided(Clean(command.Reason)));
    }
}
