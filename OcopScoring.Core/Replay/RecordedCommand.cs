using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>
/// Reads back which command brought facts about. The record keeps facts, not commands; but each command leaves a first fact of its
/// own, and that fact holds all that was asked.
/// </summary>
internal static class RecordedCommand
{
    /// <summary>The command, or null when no command begins with such a fact.</summary>
    /// <param name="before">The session before.</param>
    /// <param name="facts">The facts recorded under one command, in order; at least one.</param>
    public static SessionCommand? Of(SessionState before, ImmutableArray<SessionEvent> facts) => facts[0] switch
    {
        SessionConvened convened => Convene(convened),
        CouncilSeated seated => new SeatCouncil(seated.Seats),
        ProductEntered or ProductCorrected => Entering(before, facts),
        ProductWithdrawn withdrawn => new WithdrawProduct(withdrawn.ProductId, withdrawn.Reason),
        AgendaOrdered ordered => new OrderAgenda(ordered.ProductIds),
        RecusalDeclared recusal => new DeclareRecusal(recusal.SeatId, recusal.ProductId, recusal.Reason),
        RecusalLifted lifted => new LiftRecusal(lifted.SeatId, lifted.ProductId, lifted.Reason),
        AttendanceRecorded came => new RecordAttendance(came.SeatId, came.Attendance != Attendance.Out) { Remote = came.Remote },
        MemberReplaced replaced => new ReplaceMember(replaced.SeatId, replaced.Replacement.Id, replaced.Replacement.Office, replaced.Reason),
        ChairDelegated delegated => new DelegateChair(delegated.SeatId, delegated.Reason),
        SessionOpened => new OpenSession(),
        // A pause for want of a quorum only ever follows the fact that took the quorum away.
        SessionPaused { Cause: PauseCause.Ordered } paused => new PauseSession(paused.Reason ?? string.Empty),
        SessionResumed => new ResumeSession(),
        SessionAdjourned adjourned => new AdjournSession(adjourned.ToDay, adjourned.Reason),
        MeetingCalled meeting => new CallMeeting(meeting.OnDay, meeting.Reason),
        NoteRecorded note => new RecordNote(note.ProductId, note.Text),
        SessionClosed closed => new CloseSession(closed.Reason),
        TemplateRevised revised => new ReviseTemplate(revised.Texts, before.Template?.Revision ?? 0),
        MinutesDrawn drawn => new DrawMinutes(drawn.Sha256, before.Version, drawn.Reason),
        MinutesSigned signed => new SignMinutes(signed.Number, signed.Sha256),
        SessionSealed => new SealSession(),
        SessionReopened reopened => new ReopenSession(reopened.Reason),
        SessionVoided voided => new VoidSession(voided.Reason),
        RoundOpened opened => new OpenRound(opened.ProductId),
        BallotCast cast => new CastBallot(cast.ProductId, cast.Choices, cast.Comments, cast.Opinion),
        BallotWithdrawn withdrawn => new WithdrawBallot(withdrawn.ProductId),
        PaperBallotEntered paper => new EnterPaperBallot(
            paper.ProductId, paper.SeatId, paper.Choices, paper.Comments, paper.Opinion, paper.ScanSha256),
        PaperBallotConfirmed confirmed => new ConfirmPaperBallot(confirmed.ProductId, confirmed.SeatId, confirmed.Entry),
        PaperBallotRejected rejected => new RejectPaperBallot(rejected.ProductId, rejected.SeatId, rejected.Entry, rejected.Reason),
        RoundClosed closed => new CloseRound(closed.ProductId, closed.Reason),
        RescoreOrdered rescore => new OrderRescore(rescore.ProductId, rescore.Criteria, rescore.Reason),
        SpreadAccepted accepted => new AcceptSpread(accepted.ProductId, accepted.Reason),
        EliminationProposed proposed => new ProposeElimination(proposed.ProductId, proposed.Ground.Id, proposed.Reason),
        EliminationVoteCast vote => new VoteOnElimination(vote.ProductId, vote.Agrees),
        EliminationRuled ruled => new RuleElimination(ruled.ProductId, ruled.Reason),
        ProductRated rated => new RateProduct(rated.ProductId),
        RatingContested contested => new ContestRating(contested.ProductId, contested.Reason),
        RatingUpheld upheld => new UpholdRating(upheld.ProductId, upheld.Reason),
        CorrectionRecorded correction => new SetRatingAside(correction.ProductId, correction.Reason),
        _ => null,
    };

    private static ConveneSession Convene(SessionConvened convened) => new(
        convened.Title,
        convened.DecisionNumber,
        convened.Level,
        convened.Purpose,
        convened.HeldOn,
        convened.Place,
        convened.Rules.Id,
        convened.Rules.Version)
    {
        Form = convened.Form,
        Campaign = convened.Campaign,
        Deadline = convened.Deadline,
        TemplateId = convened.Template.Id,
        TemplateVersion = convened.Template.Version,
    };

    // A list is one command, and corrections come before new products in it; a list of one is decided as that one.
    private static SessionCommand? Entering(SessionState before, ImmutableArray<SessionEvent> facts)
    {
        if (facts.Any(fact => Entry(fact) is null))
        {
            return null;
        }

        return facts switch
        {
            [ProductEntered entered] => Entry(entered),
            [ProductCorrected corrected] => Correction(corrected),
            _ => new EnterProducts(
                [.. facts.OfType<ProductEntered>().Select(entered => Entry(entered)!)],
                [.. facts.OfType<ProductCorrected>().Select(Correction)],
                before.Version),
        };
    }

    private static CorrectProduct Correction(ProductCorrected corrected) => new(Entry(corrected)!, corrected.Reason);

    private static EnterProduct? Entry(SessionEvent fact) => fact switch
    {
        ProductEntered entered => Entry(entered.Product),
        ProductCorrected corrected => Entry(corrected.Product),
        _ => null,
    };

    private static EnterProduct? Entry(Product product) =>
        int.TryParse(product.Set.Id.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            ? new EnterProduct(product.Id, product.Code, product.Name, product.Producer, set, product.Kind, product.FiledOn) { Facts = product.Facts }
            : null;
}
