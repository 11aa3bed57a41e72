using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Session;

/// <summary>Someone proposed that the council find a ground of elimination.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Ground">The ground, in the words of the product's set.</param>
/// <param name="SeatId">Who proposed it.</param>
/// <param name="Reason">The facts that are said to fulfil it.</param>
public sealed record EliminationProposed(string ProductId, EliminationGround Ground, string SeatId, string Reason) : SessionEvent;

/// <summary>A member voted on a proposed elimination.</summary>
public sealed record EliminationVoteCast(string ProductId, string SeatId, bool Agrees) : SessionEvent;

/// <summary>The council ruled on a proposed elimination.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Found">Whether the ground is found: the product is eliminated.</param>
/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Eligible">Members who could vote.</param>
/// <param name="Reason">The council's reason.</param>
public sealed record EliminationRuled(string ProductId, bool Found, int For, int Against, int Eligible, string Reason) : SessionEvent;

/// <summary>A product was rated.</summary>
public sealed record ProductRated(string ProductId, int Round, Rating Rating) : SessionEvent;

/// <summary>A rating was contested.</summary>
public sealed record RatingContested(string ProductId, string SeatId, string Reason) : SessionEvent;

/// <summary>A contested rating was upheld.</summary>
public sealed record RatingUpheld(string ProductId, string Reason) : SessionEvent;

/// <summary>A contested rating was set aside: criteria can be scored again, and the product be rated anew.</summary>
public sealed record CorrectionRecorded(string ProductId, string Reason) : SessionEvent;
