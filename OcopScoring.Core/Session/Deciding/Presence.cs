using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>Who takes part, in whose place, and who presides. The quorum is watched with every change.</summary>
internal sealed class Presence(Scoreboard scoreboard)
{
    public Decision Record(SessionState state, RecordAttendance command, Actor actor)
    {
        var refusal = state.Prepares(actor)
            ?? (command.Remote && state.Form != SessionForm.Hybrid ? new Refusal.NotHybrid() : null);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (state.FindSeat(command.SeatId) is not { } seat)
        {
            return Refuse(new Refusal.SeatUnknown(command.SeatId));
        }

        // Someone who is here can go on over a line, or come in from one: that is a change too.
        var unchanged = state.IsPresent(seat) == command.Present && (!command.Present || state.Remote.Contains(seat.Id) == command.Remote);
        if (unchanged)
        {
            return Refuse(new Refusal.AttendanceUnchanged(command.SeatId, command.Present));
        }

        var attendance = command.Present switch
        {
            false => Attendance.Out,
            _ when state.Arrived.Contains(seat.Id) => Attendance.Back,
            _ when state.Phase is SessionPhase.Open or SessionPhase.Paused => Attendance.Late,
            _ => Attendance.In,
        };
        return AcceptWatched(state, scoreboard, new AttendanceRecorded(seat.Id, attendance, command.Present && command.Remote));
    }

    public Decision Replace(SessionState state, ReplaceMember command, Actor actor)
    {
        var refusal = state.Prepares(actor)
            ?? ShortEnough(("seat", command.NewSeatId), ("office", command.Office))
            ?? Reasoned(command.Reason);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (state.FindSeat(command.SeatId) is not { } seat)
        {
            return Refuse(new Refusal.SeatUnknown(command.SeatId));
        }

        var replacement = new Seat(Clean(command.NewSeatId), Clean(command.Office), seat.Role);
        if (!Preparation.AreSound([.. state.Seats.Replace(seat, replacement)]) || state.OfficeOf(replacement.Id) is not null)
        {
            return Refuse(new Refusal.SeatsInvalid());
        }

        // Two forms for one place at the table must not be possible: a form that is in has to be closed over, or taken back.
        var taken = state.Products.FirstOrDefault(product =>
            product is { Progress: ProductProgress.Scoring, CurrentRound: { } round } && round.HasForm(seat.Id));
        return taken is not null
            ? Refuse(new Refusal.FormAlreadyIn(seat.Id, taken.Product.Id))
            : AcceptWatched(state, scoreboard, new MemberReplaced(seat.Id, replacement, Clean(command.Reason)));
    }

    public static Decision Delegate(SessionState state, DelegateChair command)
    {
        if (Reasoned(command.Reason) is { } refusal)
        {
            return Refuse(refusal);
        }

        return state.FindSeat(command.SeatId) switch
        {
            null => Refuse(new Refusal.SeatUnknown(command.SeatId)),
            { Role: SeatRole.ViceChair } vice when vice.Id != state.Delegate => Accept(new ChairDelegated(vice.Id, Clean(command.Reason))),
            _ => Refuse(new Refusal.DelegateInvalid(command.SeatId)),
        };
    }
}
