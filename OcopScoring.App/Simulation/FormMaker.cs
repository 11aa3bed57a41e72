using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Simulation;

/// <summary>Fills in forms that a set allows.</summary>
public static class FormMaker
{
    /// <summary>A complete form: the best option everywhere, except that about so many points are left out.</summary>
    /// <param name="set">The set.</param>
    /// <param name="lost">Points to leave out.</param>
    /// <param name="order">Where they are left out first; from the end when null.</param>
    public static ImmutableSortedDictionary<string, string?> Fill(CriteriaSet set, int lost, IEnumerable<Criterion>? order = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        var draft = Draft.Empty(set);
        foreach (var leaf in set.Leaves)
            draft = draft.TryAnswer(leaf.Number, Best(leaf).Id, out var next, out _) ? next : draft;

        foreach (var leaf in order ?? set.Leaves.Reverse())
        {
            if (Best(leaf).Points <= lost && draft.TryAnswer(leaf.Number, null, out var next, out _))
            {
                lost -= Best(leaf).Points;
                draft = next;
            }
        }

        return set.Leaves.ToImmutableSortedDictionary(leaf => leaf.Number, leaf => draft.MarkOf(leaf)?.Option?.Id, StringComparer.Ordinal);
    }

    private static Option Best(Criterion leaf) => leaf.Options.MaxBy(option => option.Points)!;
}
