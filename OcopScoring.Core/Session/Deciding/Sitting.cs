using System.Collections.Immutable;
using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>Opening the session, interrupting it, going on, sealing its record and opening it again.</summary>
internal sealed class Sitting(Scoreboard scoreboard, AgendaKeeping agenda, RoundKeeping rounds)
{
    public Decision Open(SessionState state, CommandContext context)
    {
        var refusal = state.IsIn(SessionPhase.Convened)
            ?? state.Presides(context.Actor)
            ?? (state.Products.IsEmpty ? new Refusal.NothingOnAgenda() : null)
            ?? OnItsDay(state, context.Day, orLater: false)
            ?? agenda.EditionsHold(state, state.SittingOn)
            ?? Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        var quorum = Quorum.Of(state, scoreboard.RulesOf(state).Quorum);
        var opened = new SessionOpened(quorum.Present, quorum.Seated);

        // A written opinion is asked for all products at once: its forms open with it.
        return state.IsWritten ? Accept([opened, .. rounds.OpenAll(state.Evolve(opened), context.Day)]) : Accept(opened);
    }

    public static Decision Pause(SessionState state, PauseSession command, Actor actor) =>
        (state.IsIn(SessionPhase.Open) ?? state.Presides(actor) ?? Reasoned(command.Reason)) is { } refusal
            ? Refuse(refusal)
            : Accept(new SessionPaused(PauseCause.Ordered, Clean(command.Reason)));

    public Decision Resume(SessionState state, CommandContext context)
    {
        // An official session goes on today; one for practice goes on whenever it is tried out.
        var day = state.Convening?.Purpose == SessionPurpose.Official ? context.Day : state.SittingOn;
        var refusal = state.IsIn(SessionPhase.Paused, SessionPhase.Adjourned)
            ?? state.Presides(context.Actor)
            ?? OnItsDay(state, context.Day, orLater: true)
            ?? agenda.EditionsHold(state, day)
            ?? Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        var quorum = Quorum.Of(state, scoreboard.RulesOf(state).Quorum);
        return Accept(new SessionResumed(quorum.Present, quorum.Seated, day));
    }

    public Decision Adjourn(SessionState state, AdjournSession command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Convened, SessionPhase.Open, SessionPhase.Paused, SessionPhase.Adjourned)
            ?? state.Phase switch
            {
                SessionPhase.Convened => state.Prepares(actor),
                SessionPhase.Open => state.Presides(actor),
                // Whoever is left when the quorum is gone must be able to send the others home.
                _ => state.Heads(actor) is null ? null : state.Prepares(actor),
            }
            ?? Reasoned(command.Reason)
            ?? (command.ToDay <= state.SittingOn ? new Refusal.DayInvalid(state.SittingOn) : null)
            ?? (state.Deadline is { } deadline && command.ToDay > deadline ? new Refusal.DeadlinePassed(deadline) : null)
            ?? agenda.EditionsHold(state, command.ToDay);
        return refusal is not null ? Refuse(refusal) : Accept(new SessionAdjourned(command.ToDay, Clean(command.Reason)));
    }

    public Decision CallMeeting(SessionState state, CallMeeting command, CommandContext context)
    {
        var refusal = state.IsIn(SessionPhase.Open, SessionPhase.Paused, SessionPhase.Adjourned)
            ?? state.Heads(context.Actor)
            ?? (state.IsWritten ? null : new Refusal.NotWritten())
            ?? Reasoned(command.Reason)
            ?? (command.OnDay <= state.SittingOn ? new Refusal.DayInvalid(state.SittingOn) : null)
            ?? (command.OnDay < context.Day ? new Refusal.DayInvalid(context.Day.AddDays(-1)) : null)
            ?? agenda.EditionsHold(state, command.OnDay);
        return refusal is not null ? Refuse(refusal) : Accept(new MeetingCalled(command.OnDay, Clean(command.Reason)));
    }

    public static Decision Note(SessionState state, RecordNote command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Convened, SessionPhase.Open, SessionPhase.Paused, SessionPhase.Adjourned)
            ?? state.Prepares(actor)
            ?? (string.IsNullOrWhiteSpace(command.Text) ? new Refusal.TextMissing("note") : NotTooLong(("note", command.Text)))
            ?? (command.ProductId is { } id && state.FindProduct(id) is null ? new Refusal.ProductUnknown(id) : null);
        return refusal is not null ? Refuse(refusal) : Accept(new NoteRecorded(command.ProductId, Clean(command.Text)));
    }

    public static Decision Seal(SessionState state, SealSession command, Actor actor)
    {
        // The last to leave may have taken the quorum with them; what was decided before is sealed all the same.
        var refusal = state.IsIn(SessionPhase.Open, SessionPhase.Paused) ?? state.Presides(actor) ?? NotTooLong(("reason", command.Reason));
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
            : Accept(new SessionSealed(unrated, unrated.IsEmpty ? null : OrNull(command.Reason)));
    }

    public static Decision Reopen(SessionState state, ReopenSession command, Actor actor) =>
        (state.IsIn(SessionPhase.Sealed) ?? state.Heads(actor) ?? Reasoned(command.Reason)) is { } refusal
            ? Refuse(refusal)
            : Accept(new SessionReopened(state.Edition + 1, Clean(command.Reason)));

    public static Decision Void(SessionState state, VoidSession command, Actor actor)
    {
        var refusal = state.IsIn(
                SessionPhase.Convened, SessionPhase.Open, SessionPhase.Paused, SessionPhase.Adjourned, SessionPhase.Sealed)
            ?? (state.Phase == SessionPhase.Convened ? state.Prepares(actor) : state.Heads(actor))
            ?? Reasoned(command.Reason);
        return refusal is not null ? Refuse(refusal) : Accept(new SessionVoided(Clean(command.Reason)));
    }

    private static Refusal.NotTheDay? OnItsDay(SessionState state, DateOnly today, bool orLater) =>
        state.Convening?.Purpose != SessionPurpose.Official || today == state.SittingOn || (orLater && today > state.SittingOn)
            ? null
            : new Refusal.NotTheDay(state.SittingOn, today);
}
