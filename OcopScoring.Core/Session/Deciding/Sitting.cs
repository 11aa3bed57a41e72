using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>Opening the session, interrupting it and going on; remarks for the minutes.</summary>
internal sealed class Sitting(Scoreboard scoreboard, AgendaKeeping agenda, RoundKeeping rounds)
{
    public Decision Open(SessionState state, CommandContext context)
    {
        var refusal = state.Presides(context.Actor)
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
        (state.Presides(actor) ?? Reasoned(command.Reason)) is { } refusal
            ? Refuse(refusal)
            : Accept(new SessionPaused(PauseCause.Ordered, Clean(command.Reason)));

    public Decision Resume(SessionState state, CommandContext context)
    {
        // An official session goes on today; one for practice goes on whenever it is tried out.
        var day = state.Convening?.Purpose == SessionPurpose.Official ? context.Day : state.SittingOn;
        var refusal = state.Presides(context.Actor)
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
        var refusal = state.Phase switch
            {
                SessionPhase.Convened => state.Prepares(actor),
                SessionPhase.Open => state.Presides(actor),
                // With nobody in the room, or too few, a delegated vice-chair need not be there.
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
        var refusal = state.Heads(context.Actor)
            ?? (state.IsWritten ? null : new Refusal.NotWritten())
            ?? Reasoned(command.Reason)
            ?? (command.OnDay <= state.SittingOn ? new Refusal.DayInvalid(state.SittingOn) : null)
            ?? (command.OnDay < context.Day ? new Refusal.DayInvalid(context.Day.AddDays(-1)) : null)
            ?? agenda.EditionsHold(state, command.OnDay);
        return refusal is not null ? Refuse(refusal) : Accept(new MeetingCalled(command.OnDay, Clean(command.Reason)));
    }

    public static Decision Note(SessionState state, RecordNote command, Actor actor)
    {
        var refusal = state.Prepares(actor)
            ?? (string.IsNullOrWhiteSpace(command.Text) ? new Refusal.TextMissing("note") : NotTooLong(("note", command.Text)))
            ?? (command.ProductId is { } id && state.FindProduct(id) is null ? new Refusal.ProductUnknown(id) : null);
        return refusal is not null ? Refuse(refusal) : Accept(new NoteRecorded(command.ProductId, Clean(command.Text)));
    }

    private static Refusal.NotTheDay? OnItsDay(SessionState state, DateOnly today, bool orLater) =>
        state.Convening?.Purpose != SessionPurpose.Official || today == state.SittingOn || (orLater && today > state.SittingOn)
            ? null
            : new Refusal.NotTheDay(state.SittingOn, today);
}
