using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// A member's form for one product (phiếu đánh giá), complete by construction: every leaf of the set is answered, "nothing
/// ticked" being an answer, and nothing is ticked where it does not apply. Immutable.
/// </summary>
public sealed class Ballot
{
    private Ballot(CriteriaSet set, ImmutableArray<Mark> marks)
    {
        Set = set;
        Marks = marks;
        Total = marks.Sum(mark => mark.Points);
    }

    /// <summary>The set the form belongs to.</summary>
    public CriteriaSet Set { get; }

    /// <summary>One mark for each leaf, in the order of the form.</summary>
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>The sum of all marks, in points (0–100).</summary>
    public int Total { get; }

    /// <summary>The choices as ids, null for nothing ticked: what the record keeps.</summary>
    public ImmutableSortedDictionary<string, string?> Choices => Marks.ToImmutableSortedDictionary(
        mark => mark.Criterion.Number, mark => mark.Option?.Id, StringComparer.Ordinal);

    /// <summary>Makes a ballot out of choices, or says everything that is wrong with them.</summary>
    /// <param name="set">The set of the product.</param>
    /// <param name="choices">For each leaf its option id, or null for nothing ticked.</param>
    /// <param name="ballot">The ballot when there is no problem.</param>
    /// <param name="problems">All problems: unknown ones in the order given, then the rest in the order of the form.</param>
    public static bool TryMake(
        CriteriaSet set,
        IReadOnlyDictionary<string, string?> choices,
        [NotNullWhen(true)] out Ballot? ballot,
        out ImmutableArray<BallotProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(choices);
        var found = ImmutableArray.CreateBuilder<BallotProblem>();
        foreach (var (number, option) in choices)
        {
            if (set.FindLeaf(number) is null)
            {
                found.Add(new BallotProblem(BallotProblemKind.UnknownCriterion, number, option));
            }
        }

        var marks = ImmutableArray.CreateBuilder<Mark>(set.Leaves.Length);
        foreach (var leaf in set.Leaves)
        {
            if (!choices.TryGetValue(leaf.Number, out var option))
            {
                found.Add(new BallotProblem(BallotProblemKind.MissingCriterion, leaf.Number, null));
            }
            else if (Mark.TryMake(leaf, option) is not { } mark)
            {
                found.Add(new BallotProblem(BallotProblemKind.UnknownOption, leaf.Number, option));
            }
            else
            {
                if (mark.Option is not null && IsShutOut(leaf, marks))
                {
                    found.Add(new BallotProblem(BallotProblemKind.NotApplicable, leaf.Number, option));
                }

                marks.Add(mark);
            }
        }

        problems = found.DrainToImmutable();
        ballot = problems.IsEmpty ? new Ballot(set, marks.DrainToImmutable()) : null;
        return ballot is not null;
    }

    /// <summary>The mark given to a leaf.</summary>
    /// <param name="criterion">A leaf of the set.</param>
    public Mark MarkOf(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return Marks[Set.Leaves.IndexOf(criterion)];
    }

    /// <summary>The points of one part: at most 40, 25 or 35.</summary>
    /// <param name="part">The part.</param>
    public int PointsOf(PartCode part) => Marks.Where(mark => mark.Criterion.Part == part).Sum(mark => mark.Points);

    /// <summary>The points of a criterion: of a leaf its mark's, of a section those of all leaves below it.</summary>
    /// <param name="criterion">A criterion of the set.</param>
    public int PointsOf(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.SelfAndDescendants().Where(each => each.IsLeaf).Sum(leaf => MarkOf(leaf).Points);
    }

    // The reader guarantees that a dependency stands before its dependant. A dependency that is itself missing or unknown has
    // its own problem; its dependant gets no second one.
    private static bool IsShutOut(Criterion leaf, ImmutableArray<Mark>.Builder marks) =>
        leaf.DependsOn is { } number
        && marks.FirstOrDefault(mark => mark.Criterion.Number == number) is { Points: 0 };
}
