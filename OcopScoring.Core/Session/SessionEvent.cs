using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>A fact of a session. Facts are added, never changed; who and when stand in the envelope around them.</summary>
public abstract record SessionEvent;

/// <summary>A session was called under pinned rules.</summary>
public sealed record SessionConvened(
    string Title,
    string DecisionNumber,
    CouncilLevel Level,
    SessionPurpose Purpose,
    DateOnly HeldOn,
    string Place,
    RulesPin Rules) : SessionEvent;

/// <summary>The seats were named.</summary>
public sealed record CouncilSeated(ImmutableArray<Seat> Seats) : SessionEvent;

/// <summary>A product was put on the agenda.</summary>
public sealed record ProductEntered(Product Product) : SessionEvent;

/// <summary>Someone took or left a seat.</summary>
public sealed record AttendanceRecorded(string SeatId, bool Present) : SessionEvent;

/// <summary>The session was opened with a quorum.</summary>
public sealed record SessionOpened(int Present, int Seated) : SessionEvent;

/// <summary>Scoring of a product was opened.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Round">The number of the round, from 1.</param>
public sealed record RoundOpened(string ProductId, int Round) : SessionEvent;

/// <summary>A form was submitted.</summary>
public sealed record BallotCast(
    string ProductId,
    int Round,
    string SeatId,
    ImmutableSortedDictionary<string, string?> Choices,
    ImmutableSortedDictionary<string, string> Comments,
    string? Opinion) : SessionEvent;

/// <summary>Scoring of a product was closed.</summary>
public sealed record RoundClosed(string ProductId, int Round, ImmutableArray<string> MissingSeats, string? Reason) : SessionEvent;

/// <summary>Totals lie further apart than the rules allow; the product cannot be rated as it stands.</summary>
public sealed record SpreadExceeded(string ProductId, int Round, int Min, int Max, int Limit) : SessionEvent;

/// <summary>The chair ordered a new round on some criteria.</summary>
public sealed record RescoreOrdered(string ProductId, int Round, ImmutableArray<string> Criteria, string Reason) : SessionEvent;

/// <summary>The chair accepted a spread over the limit.</summary>
public sealed record SpreadAccepted(string ProductId, int Round, string Reason) : SessionEvent;

/// <summary>A product was rated.</summary>
public sealed record ProductRated(string ProductId, int Round, Rating Rating) : SessionEvent;

/// <summary>The session was sealed.</summary>
public sealed record SessionSealed(ImmutableArray<string> UnratedProducts, string? Reason) : SessionEvent;

/// <summary>A result as the record keeps it, with the names of the rules that made it.</summary>
/// <param name="Counted">Forms counted.</param>
/// <param name="Sum">Sum of their totals, in points.</param>
/// <param name="Band">The band of the mean.</param>
/// <param name="Outcome">How the rating ended.</param>
/// <param name="Stars">The star; null when eliminated or not recognised.</param>
/// <param name="Unmet">The minimums of three, four and five stars that were not met.</param>
/// <param name="GateRule">The name of the gate rule.</param>
/// <param name="StarRule">The name of the star rule.</param>
public sealed record Rating(
    int Counted,
    int Sum,
    StarRating Band,
    RatingOutcome Outcome,
    StarRating? Stars,
    ImmutableArray<UnmetMinimum> Unmet,
    string GateRule,
    string StarRule)
{
    /// <summary>The record of a classification.</summary>
    /// <param name="classification">What Core computed.</param>
    public static Rating Of(Classification classification)
    {
        ArgumentNullException.ThrowIfNull(classification);
        return new Rating(
            classification.Tally.Count,
            classification.Tally.Mean.Sum,
            classification.Band,
            classification.Outcome,
            classification.Stars,
            [.. classification.Unmet.Select(UnmetMinimum.Of)],
            classification.Rules.GateRule.Name(),
            classification.Rules.StarRule.Name());
    }
}

/// <summary>A star minimum that was not met.</summary>
/// <param name="Star">The star that asks for it.</param>
/// <param name="Criterion">The number of the criterion.</param>
/// <param name="Option">The marked option.</param>
/// <param name="Support">How many counted forms supported it.</param>
public sealed record UnmetMinimum(StarRating Star, string Criterion, string Option, int Support)
{
    /// <summary>The record of a finding.</summary>
    /// <param name="finding">What Core found.</param>
    public static UnmetMinimum Of(MinimumFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new UnmetMinimum(finding.Minimum.Star, finding.Minimum.Criterion.Number, finding.Minimum.Option.Id, finding.Support);
    }
}
