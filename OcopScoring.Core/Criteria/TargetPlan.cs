using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>A plan that says how many products are to be recognised, as data: its figures are the plan's own, in its own words.</summary>
/// <param name="Id">The id of the plan.</param>
/// <param name="Version">The version of the transcription, from 1.</param>
/// <param name="Name">The title of the plan.</param>
/// <param name="Number">Its official number.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Issued">The day it was issued.</param>
/// <param name="Yearly">What is to be reached in every year of the plan.</param>
/// <param name="Period">What is to be reached in all its years together.</param>
/// <param name="Afterwards">What holds after its last year, and where that comes from: no figure of the plan.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file it was read from.</param>
public sealed record TargetPlan(
    string Id,
    int Version,
    string Name,
    string Number,
    string Issuer,
    DateOnly Issued,
    PlannedTarget Yearly,
    PlannedTarget Period,
    PlanRuling Afterwards,
    string Sha256)
{
    /// <summary>
    /// The plan whose yearly figures stand for a year: of those that speak of it, the one registered last; else the last that ended
    /// before it. Null before all plans.
    /// </summary>
    /// <param name="plans">The plans, as registered.</param>
    /// <param name="year">The year.</param>
    public static TargetPlan? For(ImmutableArray<TargetPlan> plans, int year) =>
        plans.LastOrDefault(plan => plan.Yearly.From <= year && year <= plan.Yearly.Until)
        ?? plans.Where(plan => plan.Yearly.Until < year).MaxBy(plan => plan.Yearly.Until);

    /// <summary>Whether the plan itself does not speak of a year any more.</summary>
    /// <param name="year">The year.</param>
    public bool IsOver(int year) => year > Yearly.Until;
}

/// <summary>Figures of a plan.</summary>
/// <param name="From">The first year.</param>
/// <param name="Until">The last year.</param>
/// <param name="Recognised">Products to be recognised with three stars or more.</param>
/// <param name="FiveStars">Of these, with five.</param>
/// <param name="Text">The words of the plan.</param>
/// <param name="Source">Where in the plan they stand.</param>
public sealed record PlannedTarget(int From, int Until, int Recognised, int FiveStars, string Text, string Source);

/// <summary>What a plan leaves open, ruled.</summary>
/// <param name="Text">The ruling in words.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record PlanRuling(string Text, string Source);
