using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>Orders a new round on the disputed criteria; all other answers are carried over and locked.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Criteria">The criteria to score again.</param>
/// <param name="Reason">Why.</param>
public sealed record OrderRescore(string ProductId, ImmutableArray<string> Criteria, string Reason) : SessionCommand;

/// <summary>Accepts a spread over the limit, with the chair's reason.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">The reason, which goes into the minutes.</param>
public sealed record AcceptSpread(string ProductId, string Reason) : SessionCommand;

/// <summary>Proposes that the council finds a ground of elimination.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="GroundId">The id of a ground of the product's set.</param>
/// <param name="Reason">The facts that are said to fulfil it.</param>
public sealed record ProposeElimination(string ProductId, string GroundId, string Reason) : SessionCommand;

/// <summary>Votes on the proposed elimination, for the actor's own seat; may be changed until it is ruled.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Agrees">Whether the ground is found.</param>
public sealed record VoteOnElimination(string ProductId, bool Agrees) : SessionCommand;

/// <summary>Rules on the proposed elimination, by the majority of the members taking part.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">The council's reason.</param>
public sealed record RuleElimination(string ProductId, string Reason) : SessionCommand;

/// <summary>Rates a product; the star is recomputed from the record, never taken from a screen.</summary>
/// <param name="ProductId">The product.</param>
public sealed record RateProduct(string ProductId) : SessionCommand;

/// <summary>Contests a rating, for a member or on behalf of the producer.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">Why.</param>
public sealed record ContestRating(string ProductId, string Reason) : SessionCommand;

/// <summary>Upholds a contested rating.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">Why.</param>
public sealed record UpholdRating(string ProductId, string Reason) : SessionCommand;

/// <summary>Sets a contested rating aside, so that criteria can be scored again and the product rated anew.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">Why.</param>
public sealed record SetRatingAside(string ProductId, string Reason) : SessionCommand;
