using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using Choices = System.Collections.Immutable.ImmutableSortedDictionary<string, string?>;

namespace OcopScoring.Tests.Simulation;

/// <summary>Forms as members of simulated councils fill them in. A few are made once and used by all: making them is slow.</summary>
internal static class FilledForm
{
    private static readonly int[] Totals = [55, 78, 80, 84, 88, 92];

    private static readonly ImmutableDictionary<string, ImmutableArray<Choices>> Ready = LawOnDisk.Sets
        .Where(set => SetNumbers.Any(number => set.Id.EndsWith(number.ToString("'/'00", CultureInfo.InvariantCulture), StringComparison.Ordinal)))
        .ToImmutableDictionary(set => set.Id, set => Totals.Select(total => Forms.Worth(set, total).Choices).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The sets that are used: of food, of goods, and the one of tourism with its cases.</summary>
    public static IReadOnlyList<int> SetNumbers => [1, 7, 26];

    /// <summary>A form that may be handed in; in a re-score, with another answer to what is disputed.</summary>
    public static Choices Lawful(Chance chance, CriteriaSet set, OpenForm? form)
    {
        if (form?.Carried is not { Choices: var carried })
            return chance.Of(Ready[set.Id]);

        var changed = form.Round.Criteria.Aggregate(carried, (choices, number) =>
            choices.SetItem(number, set.FindLeaf(number)!.Options.MaxBy(option => option.Points)!.Id));
        return Ballot.TryMake(set, changed, out var ballot, out _) ? ballot.Choices : carried;
    }

    /// <summary>Any form, also one that is not whole, or of another set.</summary>
    public static Choices Any(Chance chance, CriteriaSet? set)
    {
        var choices = chance.Of(Ready[set is not null && chance.Percent(85) ? set.Id : chance.Of([.. Ready.Keys.Order(StringComparer.Ordinal)])]);
        return chance.Percent(15) ? choices.Remove(chance.Of([.. choices.Keys])) : choices;
    }

    public static ImmutableSortedDictionary<string, string> Comments(Chance chance, CriteriaSet? set) =>
        chance.Percent(70) || set is null ? Hall.NoComments : Hall.NoComments.Add(chance.Percent(90) ? chance.Of(set.Leaves).Number : "9.9", Phrases.Any(chance));
}
