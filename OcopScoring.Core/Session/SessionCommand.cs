using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Session;

/// <summary>What someone asks of a session. A command carries option ids, never points.</summary>
public abstract record SessionCommand;

/// <summary>Who asks, when, and under which id: all that a decision may not make up for itself.</summary>
/// <param name="CommandId">A command sent twice under one id is the same command.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="At">When, in universal time.</param>
public sealed record CommandContext(Guid CommandId, Actor Actor, DateTimeOffset At);

/// <summary>What a session is for.</summary>
public enum SessionPurpose
{
    /// <summary>A rating with legal effect: only texts fit for official use.</summary>
    Official,

    /// <summary>Practice on a sample; left out of every statistic.</summary>
    Practice,

    /// <summary>A demonstration; left out of every statistic.</summary>
    Demonstration,
}

/// <summary>Calls a session.</summary>
/// <param name="Title">Its title.</param>
/// <param name="DecisionNumber">The number of the decision that set up the council.</param>
/// <param name="Level">The level of the council.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="HeldOn">The day products are evaluated: it decides the edition.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="RulesId">The council's rules.</param>
/// <param name="RulesVersion">Their version.</param>
public sealed record ConveneSession(
    string Title,
    string DecisionNumber,
    CouncilLevel Level,
    SessionPurpose Purpose,
    DateOnly HeldOn,
    string Place,
    string RulesId,
    int RulesVersion) : SessionCommand;

/// <summary>Names the seats; may be repeated until the session opens.</summary>
/// <param name="Seats">All seats, exactly one of them the chair's.</param>
public sealed record SeatCouncil(ImmutableArray<Seat> Seats) : SessionCommand;

/// <summary>Puts a product on the agenda. The law, not the caller, chooses the edition.</summary>
/// <param name="Id">A short id, unique in the session.</param>
/// <param name="Code">The product code of the dossier.</param>
/// <param name="Name">The name of the product.</param>
/// <param name="Producer">The producer.</param>
/// <param name="SetNumber">The number of the set, 1–26.</param>
/// <param name="Kind">The kind of dossier.</param>
/// <param name="FiledOn">The day it was filed.</param>
public sealed record EnterProduct(
    string Id, string Code, string Name, string Producer, int SetNumber, DossierKind Kind, DateOnly FiledOn) : SessionCommand;

/// <summary>Records that a seat is taken, or left.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Present">Whether its holder is in the room.</param>
public sealed record RecordAttendance(string SeatId, bool Present) : SessionCommand;

/// <summary>Opens the session, when there is a quorum.</summary>
public sealed record OpenSession : SessionCommand;

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

/// <summary>Closes scoring of a product.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">Why, when forms of present members are missing.</param>
public sealed record CloseRound(string ProductId, string? Reason) : SessionCommand;

/// <summary>Orders a new round on the disputed criteria; all other answers are carried over and locked.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Criteria">The criteria to score again.</param>
/// <param name="Reason">Why.</param>
public sealed record OrderRescore(string ProductId, ImmutableArray<string> Criteria, string Reason) : SessionCommand;

/// <summary>Accepts a spread over the limit, with the chair's reason.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">The reason, which goes into the minutes.</param>
public sealed record AcceptSpread(string ProductId, string Reason) : SessionCommand;

/// <summary>Rates a product; the star is recomputed from the record, never taken from a screen.</summary>
/// <param name="ProductId">The product.</param>
public sealed record RateProduct(string ProductId) : SessionCommand;

/// <summary>Seals the session: nothing can be added after it.</summary>
/// <param name="Reason">Why products are left unrated, when some are.</param>
public sealed record SealSession(string? Reason) : SessionCommand;
