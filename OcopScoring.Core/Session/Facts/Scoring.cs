using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

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

/// <summary>A form was taken back by its member.</summary>
public sealed record BallotWithdrawn(string ProductId, int Round, string SeatId) : SessionEvent;

/// <summary>A paper form was entered; it does not count yet.</summary>
public sealed record PaperBallotEntered(
    string ProductId,
    int Round,
    string SeatId,
    ImmutableSortedDictionary<string, string?> Choices,
    ImmutableSortedDictionary<string, string> Comments,
    string? Opinion,
    string ScanSha256,
    string EnteredBy) : SessionEvent;

/// <summary>A second person compared an entered paper form with the paper: it counts.</summary>
public sealed record PaperBallotConfirmed(string ProductId, int Round, string SeatId, int Entry, string ConfirmedBy) : SessionEvent;

/// <summary>An entered paper form differs from the paper; it was set aside.</summary>
public sealed record PaperBallotRejected(string ProductId, int Round, string SeatId, int Entry, string Reason) : SessionEvent;

/// <summary>Scoring of a product was closed.</summary>
public sealed record RoundClosed(string ProductId, int Round, ImmutableArray<string> MissingSeats, string? Reason) : SessionEvent;

/// <summary>Totals lie further apart than the rules allow; the product cannot be rated as it stands.</summary>
public sealed record SpreadExceeded(string ProductId, int Round, int Min, int Max, int Limit) : SessionEvent;

/// <summary>A new round was ordered on some criteria.</summary>
public sealed record RescoreOrdered(string ProductId, int Round, ImmutableArray<string> Criteria, string Reason) : SessionEvent;

/// <summary>A spread over the limit was accepted.</summary>
public sealed record SpreadAccepted(string ProductId, int Round, string Reason) : SessionEvent;
