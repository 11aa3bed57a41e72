using System.Collections.Immutable;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>The kinds of events by which people find their way through a session.</summary>
public enum MarkerKind
{
    /// <summary>The sitting began, went on, stood still or was put off.</summary>
    Sitting,

    /// <summary>Scoring of a product was opened or closed.</summary>
    Round,

    /// <summary>A form was submitted, taken back, entered from paper, confirmed or rejected.</summary>
    Form,

    /// <summary>Totals lay too far apart, or that was accepted.</summary>
    Spread,

    /// <summary>A product is scored again.</summary>
    Rescore,

    /// <summary>An elimination was proposed, voted on or ruled.</summary>
    Elimination,

    /// <summary>A product was rated; a rating was contested, upheld or set aside.</summary>
    Rating,

    /// <summary>The session was closed, its minutes drawn or signed; it was sealed, reopened or declared void.</summary>
    Minutes,
}

/// <summary>An event by which people find their way.</summary>
/// <param name="Version">Its place in the session.</param>
/// <param name="Kind">What kind of event.</param>
/// <param name="ProductId">The product it is about; null for the session.</param>
public sealed record TimelineMarker(int Version, MarkerKind Kind, string? ProductId)
{
    internal static ImmutableArray<TimelineMarker> Of(SessionTimeline timeline) =>
    [
        .. timeline.Events.SelectMany(happened => KindOf(happened.Fact) is { } kind
            ? [new TimelineMarker(happened.Version, kind, happened.Fact.AboutProduct())]
            : Array.Empty<TimelineMarker>()),
    ];

    private static MarkerKind? KindOf(SessionEvent fact) => fact switch
    {
        SessionOpened or SessionPaused or SessionResumed or SessionAdjourned or MeetingCalled => MarkerKind.Sitting,
        RoundOpened or RoundClosed => MarkerKind.Round,
        BallotCast or BallotWithdrawn or PaperBallotEntered or PaperBallotConfirmed or PaperBallotRejected => MarkerKind.Form,
        SpreadExceeded or SpreadAccepted => MarkerKind.Spread,
        RescoreOrdered => MarkerKind.Rescore,
        EliminationProposed or EliminationVoteCast or EliminationRuled => MarkerKind.Elimination,
        ProductRated or RatingContested or RatingUpheld or CorrectionRecorded => MarkerKind.Rating,
        SessionClosed or MinutesDrawn or MinutesSigned or SessionSealed or SessionReopened or SessionVoided => MarkerKind.Minutes,
        _ => null,
    };
}
