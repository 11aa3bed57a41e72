using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Session;

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
    int RulesVersion) : SessionCommand
{
    /// <summary>How the council comes together; in person unless said otherwise.</summary>
    public SessionForm Form { get; init; } = SessionForm.InPerson;

    /// <summary>The round of the year it belongs to; the first of the session's year unless said otherwise.</summary>
    public Campaign Campaign { get; init; } = new(HeldOn.Year, 1);

    /// <summary>The last day for forms of a written opinion; null for every other session.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The template of its forms and minutes; the general one unless said otherwise.</summary>
    public string TemplateId { get; init; } = "default";

    /// <summary>The version of the template.</summary>
    public int TemplateVersion { get; init; } = 2;
}

/// <summary>Names the seats; may be repeated until the session opens.</summary>
/// <param name="Seats">All seats, exactly one of them the chair's.</param>
public sealed record SeatCouncil(ImmutableArray<Seat> Seats) : SessionCommand
{
    /// <summary>The version of the session these seats were held against: on a later one they are refused. Null when they were not.</summary>
    public int? SeenAt { get; init; }
}

/// <summary>Puts a product on the agenda. The law, not the caller, chooses the edition.</summary>
/// <param name="Id">A short id, unique in the session.</param>
/// <param name="Code">The product code of the dossier.</param>
/// <param name="Name">The name of the product.</param>
/// <param name="Producer">The producer.</param>
/// <param name="SetNumber">The number of the set, 1–26.</param>
/// <param name="Kind">The kind of dossier.</param>
/// <param name="FiledOn">The day it was filed.</param>
public sealed record EnterProduct(
    string Id, string Code, string Name, string Producer, int SetNumber, DossierKind Kind, DateOnly FiledOn) : SessionCommand
{
    /// <summary>What the dossier says of it.</summary>
    public DossierFacts Facts { get; init; } = DossierFacts.None;
}

/// <summary>Enters a product anew that was entered wrongly and is not being scored yet. The edition is chosen again, by law.</summary>
/// <param name="Entry">What is right.</param>
/// <param name="Reason">Why; needed once the session has opened.</param>
public sealed record CorrectProduct(EnterProduct Entry, string? Reason) : SessionCommand;

/// <summary>Enters and corrects several products as one: all of them or none.</summary>
/// <param name="New">The new products, in the order of the agenda.</param>
/// <param name="Corrections">The products entered anew.</param>
/// <param name="SeenAt">The version of the session the list was held against: on a later one it is refused.</param>
public sealed record EnterProducts(ImmutableArray<EnterProduct> New, ImmutableArray<CorrectProduct> Corrections, int SeenAt) : SessionCommand;

/// <summary>Takes a product off the agenda at its producer's wish, before it is rated.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawProduct(string ProductId, string Reason) : SessionCommand;

/// <summary>Changes the order of the agenda.</summary>
/// <param name="ProductIds">All products, each once, in their new order.</param>
public sealed record OrderAgenda(ImmutableArray<string> ProductIds) : SessionCommand;

/// <summary>Records that a seat takes no part in judging a product.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">Why: an interest in the product, for instance.</param>
public sealed record DeclareRecusal(string SeatId, string ProductId, string Reason) : SessionCommand;

/// <summary>Takes a recusal back that was recorded by mistake, before the product's scoring is closed.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Reason">Why.</param>
public sealed record LiftRecusal(string SeatId, string ProductId, string Reason) : SessionCommand;
