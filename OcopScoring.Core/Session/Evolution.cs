using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>How each fact changes a session. Total: a fact without a rule here is a bug and says so.</summary>
public static class Evolution
{
    /// <summary>The session after one more fact.</summary>
    /// <param name="state">The session before.</param>
    /// <param name="fact">The fact.</param>
    public static SessionState Evolve(this SessionState state, SessionEvent fact)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(fact);
        var version = state.Version + 1;
        var next = state with
        {
            Version = version,
            LastTold = fact is MinutesDrawn or MinutesSigned or SessionSealed ? state.LastTold : version,
        };
        return fact switch
        {
            SessionConvened convened => next with
            {
                Phase = SessionPhase.Convened,
                Convening = convened,
                Form = convened.Form,
                Deadline = convened.Deadline,
                SittingOn = convened.HeldOn,
            },
            CouncilSeated seated => next.SeatAnew(seated.Seats),
            ProductEntered entered => next with
            {
                Products = next.Products.Add(new ProductState(entered.Product, new ProductProgress.Waiting(), []) { LastVersion = next.Version }),
            },
            ProductCorrected corrected => next.Change(corrected.Product.Id, product => product with { Product = corrected.Product }),
            AgendaOrdered ordered => next with { Products = [.. ordered.ProductIds.Select(next.ProductOf)] },
            AttendanceRecorded came => next.Receive(came),
            MemberReplaced replaced => next.Replace(replaced),
            ChairDelegated delegated => next with { Delegate = delegated.SeatId },
            SessionOpened => next with { Phase = SessionPhase.Open },
            SessionPaused paused => next with { Phase = SessionPhase.Paused, Pause = paused },
            SessionResumed resumed => next with { Phase = SessionPhase.Open, Pause = null, SittingOn = resumed.On, Reopened = false },
            SessionAdjourned moved when state.Phase == SessionPhase.Convened => (next with { SittingOn = moved.ToDay }).WithNobodyIn(),
            SessionAdjourned adjourned =>
                (next with { Phase = SessionPhase.Adjourned, Pause = null, SittingOn = adjourned.ToDay }).WithNobodyIn(),
            MeetingCalled meeting => (next with
            {
                Phase = SessionPhase.Adjourned,
                Pause = null,
                Form = SessionForm.InPerson,
                Deadline = null,
                SittingOn = meeting.OnDay,
            }).WithNobodyIn(),
            NoteRecorded note => next with { Notes = next.Notes.Add(new SessionNote(version, note.ProductId, note.Text)) },
            SessionClosed closed => next with { Phase = SessionPhase.Closed, Pause = null, Closing = closed, Reopened = false },
            TemplateRevised revised => next with { Template = revised },
            MinutesDrawn drawn => next with
            {
                Drawings = next.Drawings.Add(new MinutesDrawing(version, drawn.Number, drawn.Sha256, drawn.Reason, [])),
            },
            MinutesSigned signed => next with
            {
                Drawings = [.. next.Drawings[..^1], next.Drawing! with { SignedFiles = next.Drawing!.SignedFiles.Add(signed.Sha256) }],
            },
            SessionSealed => next with { Phase = SessionPhase.Sealed, Pause = null, SealedAt = version },
            SessionReopened reopened => (next with { Phase = SessionPhase.Adjourned, Edition = reopened.Edition, Closing = null, Reopened = true }).WithNobodyIn(),
            SessionVoided => next with { Phase = SessionPhase.Voided, Pause = null, Reopened = false },
            _ => next.EvolveProduct(fact),
        };
    }

    /// <summary>The session after several facts.</summary>
    /// <param name="state">The session before.</param>
    /// <param name="facts">The facts, in order.</param>
    public static SessionState Evolve(this SessionState state, IEnumerable<SessionEvent> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Aggregate(state, Evolve);
    }

    // Between two sittings the room is empty. To a written opinion nobody comes: everyone takes part until recorded otherwise.
    private static SessionState WithNobodyIn(this SessionState state) => state with
    {
        Present = state.IsWritten ? SessionState.NoSeats.Union(state.Seats.Select(seat => seat.Id)) : SessionState.NoSeats,
        Remote = SessionState.NoSeats,
        Arrived = SessionState.NoSeats,
    };

    // What was said of a seat holds only while the same office sits in it.
    private static SessionState SeatAnew(this SessionState state, ImmutableArray<Seat> seats)
    {
        bool Stays(string seatId) => state.FindSeat(seatId) is { } before && seats.Any(seat => seat.Id == seatId && seat.Office == before.Office);
        return (state with
        {
            Seats = seats,
            SeatIds = state.SeatIds.Union(seats.Select(seat => seat.Id)),
            Delegate = null,
            Attendances = [.. state.Attendances.Where(entry => Stays(entry.SeatId))],
            Products =
            [
                .. state.Products.Select(product => product with
                {
                    Recusals = product.Recusals.RemoveRange(product.Recusals.Keys.Where(seatId => !Stays(seatId))),
                }),
            ],
        }).WithNobodyIn();
    }

    private static SessionState Receive(this SessionState state, AttendanceRecorded came)
    {
        var noted = state with
        {
            Attendances = state.Attendances.Add(new AttendanceEntry(state.Version, came.SeatId, came.Attendance, came.Remote)),
        };
        return came.Attendance == Attendance.Out
            ? noted with { Present = state.Present.Remove(came.SeatId), Remote = state.Remote.Remove(came.SeatId) }
            : noted with
            {
                Present = state.Present.Add(came.SeatId),
                Remote = came.Remote ? state.Remote.Add(came.SeatId) : state.Remote.Remove(came.SeatId),
                Arrived = state.Arrived.Add(came.SeatId),
            };
    }

    private static SessionState Replace(this SessionState state, MemberReplaced replaced)
    {
        var former = state.FindSeat(replaced.SeatId)
            ?? throw new InvalidOperationException($"The record speaks of a seat “{replaced.SeatId}” that the council does not have.");
        var present = state.Present.Remove(former.Id);
        return state with
        {
            Seats = state.Seats.Replace(former, replaced.Replacement),
            FormerSeats = state.FormerSeats.Add(former),
            SeatIds = state.SeatIds.Add(replaced.Replacement.Id),
            Present = state.IsWritten ? present.Add(replaced.Replacement.Id) : present,
            Remote = state.Remote.Remove(former.Id),
            Delegate = state.Delegate == former.Id ? null : state.Delegate,
        };
    }
}
