using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Session;

/// <summary>A session was called under pinned rules, with a pinned template for its papers.</summary>
public sealed record SessionConvened(
    string Title,
    string DecisionNumber,
    CouncilLevel Level,
    SessionPurpose Purpose,
    SessionForm Form,
    Campaign Campaign,
    DateOnly HeldOn,
    DateOnly? Deadline,
    string Place,
    RulesPin Rules,
    TemplatePin Template) : SessionEvent;

/// <summary>The seats were named.</summary>
public sealed record CouncilSeated(ImmutableArray<Seat> Seats) : SessionEvent;

/// <summary>A product was put on the agenda.</summary>
public sealed record ProductEntered(Product Product) : SessionEvent;

/// <summary>A product was entered anew, because it had been entered wrongly.</summary>
public sealed record ProductCorrected(Product Product, string? Reason) : SessionEvent;

/// <summary>A product was taken off the agenda at its producer's wish.</summary>
public sealed record ProductWithdrawn(string ProductId, string Reason) : SessionEvent;

/// <summary>The agenda was put into another order.</summary>
public sealed record AgendaOrdered(ImmutableArray<string> ProductIds) : SessionEvent;

/// <summary>A seat takes no part in judging a product.</summary>
public sealed record RecusalDeclared(string SeatId, string ProductId, string Reason) : SessionEvent;

/// <summary>A recusal was recorded by mistake.</summary>
public sealed record RecusalLifted(string SeatId, string ProductId, string Reason) : SessionEvent;
