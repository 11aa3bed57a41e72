using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>The level of a council (cấp của Hội đồng).</summary>
public enum CouncilLevel
{
    /// <summary>District; competent until 05/07/2025 only.</summary>
    District,

    /// <summary>Province.</summary>
    Province,

    /// <summary>The Ministry's central council.</summary>
    Central,
}

/// <summary>What a council of one level may recognise in a period, and where it sends the rest.</summary>
/// <param name="Level">The level.</param>
/// <param name="InForce">The days on which this holds.</param>
/// <param name="Recognises">The stars this level recognises itself.</param>
/// <param name="Forward">From how many points a product goes to the next level; null at the top.</param>
/// <param name="ReturnBelow">Below how many points a product goes back to the lower level; null where the law names none.</param>
/// <param name="Clause">The clause that says so, as precisely as our sources know it.</param>
public sealed record Competence(
    CouncilLevel Level,
    DateRange InForce,
    ImmutableArray<StarRating> Recognises,
    Referral? Forward,
    Referral? ReturnBelow,
    string Clause);

/// <summary>A threshold and the level a product is sent to.</summary>
/// <param name="Points">Points of the mean total: "from" for a forward, "below" for a return.</param>
/// <param name="To">The receiving level.</param>
public sealed record Referral(int Points, CouncilLevel To);

/// <summary>Days from the first to the last, both included.</summary>
/// <param name="From">First day; null means no beginning.</param>
/// <param name="Until">Last day; null means no end.</param>
public sealed record DateRange(DateOnly? From, DateOnly? Until)
{
    /// <summary>Every day.</summary>
    public static DateRange Always { get; } = new(null, null);

    /// <summary>Whether the day lies in the range.</summary>
    /// <param name="day">The day to look up.</param>
    public bool Contains(DateOnly day) => (From is null || day >= From) && (Until is null || day <= Until);
}
