using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Minutes;

/// <summary>Something that happened in a session apart from scoring: when, and what.</summary>
/// <param name="At">When.</param>
/// <param name="Fact">What.</param>
public sealed record CourseEntry(DateTimeOffset At, SessionEvent Fact)
{
    /// <summary>The course of a session: openings, interruptions and ends, changes of the council and of the agenda, doubts about ratings.</summary>
    /// <param name="record">All envelopes of the session, in order.</param>
    /// <param name="facts">The facts in them.</param>
    internal static IEnumerable<CourseEntry> Of(IEnumerable<Envelope> record, IEnumerable<SessionEvent> facts)
    {
        var opened = false;
        foreach (var (envelope, fact) in record.Zip(facts))
        {
            opened |= fact is SessionOpened;
            if (Belongs(fact, opened))
            {
                yield return new CourseEntry(envelope.At, fact);
            }
        }
    }

    // How the session was prepared is told by its agenda and its seats; what changed in them once it sat is told here.
    private static bool Belongs(SessionEvent fact, bool opened) => fact switch
    {
        SessionOpened or SessionPaused or SessionResumed or SessionAdjourned or MeetingCalled or SessionClosed or SessionReopened => true,
        MemberReplaced or ChairDelegated => true,
        ProductEntered or ProductCorrected or AgendaOrdered or RecusalLifted => opened,
        ProductWithdrawn or RatingContested or RatingUpheld or CorrectionRecorded => true,
        _ => false,
    };
}
