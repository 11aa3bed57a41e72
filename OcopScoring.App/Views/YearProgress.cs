using System.Collections.Immutable;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Views;

/// <summary>Where a target comes from.</summary>
public enum TargetOrigin
{
    /// <summary>The office set it.</summary>
    Office,

    /// <summary>The plan says it.</summary>
    Plan,

    /// <summary>The plan is over; its figures are carried on until the office sets others.</summary>
    CarriedOn,

    /// <summary>Nobody has set one.</summary>
    None,
}

/// <summary>How far the products recognised in a year are from its target. A product, by its code, counts once.</summary>
/// <param name="Year">The year.</param>
/// <param name="Origin">Where the target comes from.</param>
/// <param name="Target">Products to be recognised with three stars or more; 0 without a target.</param>
/// <param name="TargetFive">Of these, with five.</param>
/// <param name="Source">Where the figures stand; empty without a target.</param>
/// <param name="Change">The number of the office's last change; 0 when there was none.</param>
/// <param name="Recognised">Products recognised with three stars or more.</param>
/// <param name="Five">Of these, with five.</param>
/// <param name="SentOn">Products sent on to a higher level of which it has not said anything here since.</param>
public sealed record YearProgress(
    int Year, TargetOrigin Origin, int Target, int TargetFive, string Source, int Change, int Recognised, int Five, int SentOn)
{
    /// <summary>Every year there is something to say of, and the next one, newest first.</summary>
    /// <param name="listing">All sessions and the targets the office set.</param>
    /// <param name="recognitions">What the sessions recognised.</param>
    /// <param name="plans">The plans, as registered.</param>
    /// <param name="thisYear">The year it is.</param>
    public static ImmutableArray<YearProgress> Of(
        SessionListing listing, ImmutableArray<Recognition> recognitions, ImmutableArray<TargetPlan> plans, int thisYear)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var years = plans.SelectMany(plan => Enumerable.Range(plan.Yearly.From, plan.Yearly.Until - plan.Yearly.From + 1))
            .Concat(listing.Targets.Select(row => row.Year))
            .Concat(listing.Sessions.Select(session => session.Year))
            .Concat([thisYear, thisYear + 1]);
        return [.. years.Distinct().OrderDescending().Select(year => Of(year, listing.Targets, recognitions, plans))];
    }

    /// <summary>How many products the years of a plan have recognised together: with three stars or more, and with five.</summary>
    public static (int Recognised, int Five) Within(PlannedTarget period, ImmutableArray<Recognition> recognitions)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Count(recognitions.Where(recognition => period.From <= recognition.Year && recognition.Year <= period.Until));
    }

    private static YearProgress Of(
        int year, ImmutableArray<TargetRow> targets, ImmutableArray<Recognition> recognitions, ImmutableArray<TargetPlan> plans)
    {
        var (recognised, five) = Count(recognitions.Where(recognition => recognition.Year == year));
        var sentOn = Codes(recognitions.Where(recognition => recognition.Year == year && recognition.Star is null)).Count();
        var set = targets.LastOrDefault(row => row.Year == year);
        if (set is not null)
            return new YearProgress(year, TargetOrigin.Office, set.Recognised, set.FiveStars, set.Source, set.Change, recognised, five, sentOn);

        return TargetPlan.For(plans, year) is { } plan
            ? new YearProgress(
                year, plan.IsOver(year) ? TargetOrigin.CarriedOn : TargetOrigin.Plan, plan.Yearly.Recognised, plan.Yearly.FiveStars, plan.Yearly.Source, 0, recognised, five, sentOn)
            : new YearProgress(year, TargetOrigin.None, 0, 0, string.Empty, 0, recognised, five, sentOn);
    }

    private static (int Recognised, int Five) Count(IEnumerable<Recognition> recognitions)
    {
        var all = recognitions.Where(recognition => recognition.Star is not null).ToList();
        return (Codes(all).Count(), Codes(all.Where(recognition => recognition.Star == StarRating.Five)).Count());
    }

    private static IEnumerable<string> Codes(IEnumerable<Recognition> recognitions) =>
        recognitions.Select(recognition => recognition.Code).Distinct(StringComparer.Ordinal);
}
