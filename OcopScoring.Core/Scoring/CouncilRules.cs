using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// A council's rules (Quy chế), as data: what the law leaves open, ruled, versioned and pinned in every session, so that the
/// minutes can say by which rules a result came about.
/// </summary>
/// <param name="Id">The id of the rules, such as "default".</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Name">The Vietnamese name.</param>
/// <param name="Quorum">When the council may sit.</param>
/// <param name="Rating">Spread, gate and star rules.</param>
/// <param name="Visibility">Who may see others' scores, and when.</param>
/// <param name="Decimals">Decimals shown; classification never rounds.</param>
/// <param name="Rulings">The rulings in words, for minutes and screens, each with its source.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file the rules were read from.</param>
public sealed record CouncilRules(
    string Id,
    int Version,
    string Name,
    QuorumRule Quorum,
    RatingRules Rating,
    VisibilityRule Visibility,
    int Decimals,
    System.Collections.Immutable.ImmutableArray<Ruling> Rulings,
    string Sha256);

/// <summary>A question the law leaves open, and how it is ruled.</summary>
/// <param name="Subject">The key of the rule: quorum, spread, minimums, elimination, visibility, display.</param>
/// <param name="Text">The ruling in words.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Ruling(string Subject, string Text, string Source);

/// <summary>
/// When a council may sit: at least a fraction of the seated members. The law is silent; Tây Ninh's regulation asks for 3/4 with
/// the chair or a delegated vice-chair present.
/// </summary>
/// <param name="Present">Numerator of the fraction.</param>
/// <param name="Of">Denominator of the fraction.</param>
/// <param name="ChairRequired">Whether the chair, or the vice-chair in the chair's place, must be present.</param>
public sealed record QuorumRule(int Present, int Of, bool ChairRequired)
{
    /// <summary>How many of the seated members must be present.</summary>
    /// <param name="seated">The number of seated members who score.</param>
    public int Needed(int seated) => ((Present * seated) + Of - 1) / Of;
}

/// <summary>Who may see others' scores while a round is open; the law is silent.</summary>
public enum VisibilityRule
{
    /// <summary>A member sees counts only until their own form is in, then the live tally.</summary>
    AfterOwnForm,

    /// <summary>Members see the tally only after the round is closed.</summary>
    AfterClose,

    /// <summary>Only the chair (or the vice-chair who presides) and the secretary see the tally, until the product is rated.</summary>
    ChairAndSecretary,
}
