using System.Collections.Immutable;
using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Tests.Kit;

/// <summary>Filled-in forms for tests.</summary>
internal static class Forms
{
    /// <summary>Every criterion at its highest option.</summary>
    public static Ballot Best(CriteriaSet set) => Make(set, leaf => Top(leaf).Id);

    /// <summary>Nothing ticked anywhere.</summary>
    public static Ballot Blank(CriteriaSet set) => Make(set, _ => null);

    public static Ballot Make(CriteriaSet set, Func<Criterion, string?> choose) => Make(set, Choices(set, choose));

    public static Ballot Make(CriteriaSet set, IReadOnlyDictionary<string, string?> choices)
    {
        Assert.True(Ballot.TryMake(set, choices, out var ballot, out var problems), string.Join("; ", problems));
        return ballot;
    }

    public static ImmutableSortedDictionary<string, string?> Choices(CriteriaSet set, Func<Criterion, string?> choose) =>
        set.Leaves.ToImmutableSortedDictionary(leaf => leaf.Number, choose, StringComparer.Ordinal);

    /// <summary>The form with other answers in places.</summary>
    public static Ballot But(this Ballot ballot, params (string Criterion, string? Option)[] answers) =>
        Make(ballot.Set, ballot.Choices.SetItems(answers.Select(a => KeyValuePair.Create(a.Criterion, a.Option))));

    /// <summary>A form with exactly this total; high ones rest on the criteria others depend on, low ones do without them.</summary>
    /// <param name="meeting">Every star minimum up to this one is met as well.</param>
    public static Ballot Worth(CriteriaSet set, int total, StarRating? meeting = null) =>
        Make(set, Reach(set, total, true, meeting) ?? Reach(set, total, false, meeting)
            ?? throw new ArgumentOutOfRangeException(nameof(total), total, $"{set.Id} has no form of this total."));

    /// <summary>Any valid form: cases and dependencies are respected.</summary>
    public static Gen<Ballot> Any(CriteriaSet set) =>
        Gen.Int[0, int.MaxValue].Array[set.Leaves.Length].Select(dice => Make(set, Respecting(set, dice)));

    /// <summary>One to seven forms of one of the given sets.</summary>
    public static Gen<Ballot[]> AnyOf(IEnumerable<CriteriaSet> sets) =>
        Gen.OneOf(sets.ToArray()).SelectMany(set => Near(set).Array[1, 7]);

    /// <summary>Forms of every quality: mostly good ones, where bands and minimums matter, some bad ones.</summary>
    public static Gen<Ballot> Near(CriteriaSet set) =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 99].Array[set.Leaves.Length], Gen.Int[0, 1000].Array[set.Leaves.Length]).Select(
            (quality, luck, pick) =>
            {
                var dice = new int[set.Leaves.Length];
                for (var i = 0; i < dice.Length; i++)
                {
                    var options = set.Leaves[i].Options;
                    dice[i] = luck[i] < quality ? 1 + options.IndexOf(Top(set.Leaves[i])) : pick[i] % (options.Length + 1);
                }

                return Make(set, Respecting(set, dice));
            });

    private static Option Top(Criterion leaf) => leaf.Options.MaxBy(option => option.Points)!;

    // Subset sums: for every leaf, by which option each total up to it can be reached.
    private static Dictionary<string, string?>? Reach(CriteriaSet set, int total, bool withDependants, StarRating? meeting)
    {
        var pillars = set.Leaves.Select(leaf => leaf.DependsOn).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var reached = new List<Dictionary<int, Option?>> { new() { [0] = null } };
        foreach (var leaf in set.Leaves)
        {
            var entangled = pillars.Contains(leaf.Number) || leaf.DependsOn is not null;
            IEnumerable<Option?> answers = (entangled, withDependants) switch
            {
                (false, _) => leaf.Options.Append(null),
                (true, true) => [Top(leaf)],
                (true, false) => [null],
            };
            var least = leaf.Options.Where(option => option.MinimumForStar <= meeting).Select(option => option.Points).DefaultIfEmpty(0).Max();
            var sums = from sum in reached[^1].Keys from answer in answers where (answer?.Points ?? 0) >= least select (Sum: sum + (answer?.Points ?? 0), answer);
            reached.Add(sums.DistinctBy(s => s.Sum).ToDictionary(s => s.Sum, s => (Option?)s.answer));
        }

        if (!reached[^1].ContainsKey(total))
            return null;

        var choices = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var index = set.Leaves.Length; index > 0; index--)
        {
            var option = reached[index][total];
            choices[set.Leaves[index - 1].Number] = option?.Id;
            total -= option?.Points ?? 0;
        }

        return choices;
    }

    private static Dictionary<string, string?> Respecting(CriteriaSet set, int[] dice)
    {
        var earned = new HashSet<string>(StringComparer.Ordinal);
        var choices = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < dice.Length; i++)
        {
            var leaf = set.Leaves[i];
            var pick = dice[i] % (leaf.Options.Length + 1);
            var option = pick == 0 || (leaf.DependsOn is { } number && !earned.Contains(number)) ? null : leaf.Options[pick - 1];
            choices[leaf.Number] = option?.Id;
            if (option is { Points: > 0 })
                earned.Add(leaf.Number);
        }

        return choices;
    }
}
