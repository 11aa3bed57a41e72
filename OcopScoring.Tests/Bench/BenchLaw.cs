using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Bench;

/// <summary>The law beside the program, and forms to count.</summary>
internal static class BenchLaw
{
    public static readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> Files = ReadFiles();

    public static Lawbook Read() => Lawbook.Read(Files).Lawbook;

    /// <summary>Forms that differ: each leaves another few criteria unticked.</summary>
    public static Tally FifteenForms(Lawbook law) => Forms(law.Criteria.FindSet("qd-26-2026/01")!, 15);

    /// <summary>So many of them for a set.</summary>
    public static Tally Forms(CriteriaSet set, int count) => Tally.Of(set, Enumerable.Range(0, count).Select(form => Form(set, form)));

    private static Ballot Form(CriteriaSet set, int number)
    {
        var draft = Draft.Empty(set);
        for (var leaf = 0; leaf < set.Leaves.Length; leaf++)
        {
            var options = set.Leaves[leaf].Options;
            var option = (leaf + number) % 7 == 0 ? options.MinBy(option => option.Points) : options.MaxBy(option => option.Points);
            if (draft.TryAnswer(set.Leaves[leaf].Number, option!.Id, out var next, out _) || draft.TryAnswer(set.Leaves[leaf].Number, null, out next, out _))
                draft = next;
        }

        foreach (var leaf in draft.Unanswered)
        {
            if (draft.TryAnswer(leaf.Number, null, out var next, out _))
                draft = next;
        }

        return draft.TryComplete(out var ballot) ? ballot : throw new InvalidOperationException("The form is not complete.");
    }

    private static ImmutableDictionary<string, ReadOnlyMemory<byte>> ReadFiles()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "criteria");
        return Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .Where(entry => !entry.Name.StartsWith("schema/", StringComparison.Ordinal))
            .ToImmutableDictionary(entry => entry.Name, entry => new ReadOnlyMemory<byte>(File.ReadAllBytes(entry.File)), StringComparer.Ordinal);
    }
}
