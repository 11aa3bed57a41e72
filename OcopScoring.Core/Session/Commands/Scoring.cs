using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>Opens scoring of one product.</summary>
/// <param name="ProductId">The product.</param>
public sealed record OpenRound(string ProductId) : SessionCommand;

/// <summary>Submits the form of the actor's own seat; a later one supersedes an earlier one while the round is open.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Choices">For each leaf an option id, or null for nothing ticked.</param>
/// <param name="Comments">Remarks by criterion.</param>
/// <param name="Opinion">The member's opinion of the product ("Ý kiến của người đánh giá").</param>
public sealed record CastBallot(
    string ProductId,
    ImmutableSortedDictionary<string, string?> Choices,
    ImmutableSortedDictionary<string, string> Comments,
    string? Opinion) : SessionCommand;

/// <summary>Takes the form of the actor's own seat back while the round is open; what it said stays in the record.</summary>
/// <param name="ProductId">The product.</param>
public sealed record WithdrawBallot(string ProductId) : SessionCommand;

/// <summary>
/// Enters the paper form of a member without a device. It counts only once a second person has compared it with the paper.
/// </summary>
/// <param name="ProductId">The product.</param>
/// <param name="SeatId">Whose form it is.</param>
/// <param name="Choices">For each leaf an option id, or null for nothing ticked.</param>
/// <param name="Comments">Remarks by criterion.</param>
/// <param name="Opinion">The member's opinion.</param>
/// <param name="ScanSha256">Lower-case hexadecimal SHA-256 of the scan.</param>
public sealed record EnterPaperBallot(
    string ProductId,
    string SeatId,
    ImmutableSortedDictionary<string, string?> Choices,
    ImmutableSortedDictionary<string, string> Comments,
    string? Opinion,
    string ScanSha256) : SessionCommand;

/// <summary>Says that an entered paper form says what the paper says.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="SeatId">Whose form it is.</param>
/// <param name="Entry">The version of the session that brought the entry in: what was looked at, and nothing later.</param>
public sealed record ConfirmPaperBallot(string ProductId, string SeatId, int Entry) : SessionCommand;

/// <summary>Says that an entered paper form does not say what the paper says; it has to be entered again.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="SeatId">Whose form it is.</param>
/// <param name="Entry">The version of the session that brought the entry in.</param>
/// <param name="Reason">What differs.</param>
public sealed record RejectPaperBallot(string ProductId, string SeatId, int Entry, string Reason) : SessionCommand;

/// <summary>Closes scoring of a product.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">Why, when forms of present members are missing.</param>
public sealed record CloseRound(string ProductId, string? Reason) : SessionCommand;
