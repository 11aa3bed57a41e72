using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// An unfinished form: the answers given so far. It lives outside the record until the member submits it. Immutable; every
/// change makes a new draft.
/// </summary>
public sealed class Draft
{
    private readonly ImmutableDictionary<string, Mark> _marks;

    private Draft(CriteriaSet set, ImmutableDictionary<string, Mark> marks)
    {
        Set = set;
        _marks = marks;
    }

    /// <summary>The set the form belongs to.</summary>
    public CriteriaSet Set { get; }

    /// <summary>The running sum of the answers given so far, in points.</summary>
    public int Total => _marks.Values.Sum(mark => mark.Points);

    /// <summary>
    /// How many leaves are settled: answered, or shut out by an answer that earned no points. A leaf that still waits for the
    /// criterion it depends on is neither, so an empty form has settled nothing.
    /// </summary>
    public int Settled => Set.Leaves.Count(leaf =>
        _marks.ContainsKey(leaf.Number) || (leaf.DependsOn is { } number && _marks.GetValueOrDefault(number) is { Points: 0 }));

    /// <summary>The leaves that apply and have no answer yet, in the order of the form.</summary>
    public ImmutableArray<Criterion> Unanswered =>
        [.. Set.Leaves.Where(leaf => Applies(leaf) && !_marks.ContainsKey(leaf.Number))];

    /// <summary>The answers as ids, null for an explicit "nothing ticked"; unanswered leaves are absent.</summary>
    public ImmutableSortedDictionary<string, string?> Choices =>
        _marks.ToImmutableSortedDictionary(mark => mark.Key, mark => mark.Value.Option?.Id, StringComparer.Ordinal);

    /// <summary>An empty form.</summary>
    /// <param name="set">The set of the product.</param>
    public static Draft Empty(CriteriaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new Draft(set, ImmutableDictionary.Create<string, Mark>(StringComparer.Ordinal));
    }

    /// <summary>A form with these answers; answers the set does not know, or that do not apply, are left out.</summary>
    /// <param name="set">The set of the product.</param>
    /// <param name="choices">Answers by leaf, null for nothing ticked.</param>
    public static Draft From(CriteriaSet set, IReadOnlyDictionary<string, string?> choices)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(choices);
        var draft = Empty(set);
        foreach (var leaf in set.Leaves)
        {
            if (choices.TryGetValue(leaf.Number, out var option))
            {
                draft.TryAnswer(leaf.Number, option, out var next, out _);
                draft = next ?? draft;
            }
        }

        return draft;
    }

    /// <summary>Answers one leaf.</summary>
    /// <param name="criterion">The number of the leaf.</param>
    /// <param name="option">The option id, or null for nothing ticked.</param>
    /// <param name="draft">
    /// The new draft. Answering a criterion on which others depend with 0 points also takes the answers of those others away.
    /// </param>
    /// <param name="problem">Why the answer is refused.</param>
    public bool TryAnswer(
        string criterion, string? option, [NotNullWhen(true)] out Draft? draft, [NotNullWhen(false)] out BallotProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        draft = null;
        problem = null;
        if (Set.FindLeaf(criterion) is not { } leaf)
        {
            problem = new BallotProblem(BallotProblemKind.UnknownCriterion, criterion, option);
        }
        else if (Mark.TryMake(leaf, option) is not { } mark)
        {
            problem = new BallotProblem(BallotProblemKind.UnknownOption, criterion, option);
        }
        else if (option is not null && !Applies(leaf))
        {
            problem = new BallotProblem(BallotProblemKind.NotApplicable, criterion, option);
        }
        else
        {
            var next = _marks.SetItem(criterion, mark);
            if (mark.Points == 0)
            {
                next = next.RemoveRange(Set.Leaves.Where(other => DependsOn(other, criterion)).Select(other => other.Number));
            }

            draft = new Draft(Set, next);
        }

        return draft is not null;
    }

    /// <summary>The answer to a leaf, or null while there is none.</summary>
    /// <param name="criterion">A leaf of the set.</param>
    public Mark? MarkOf(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return _marks.GetValueOrDefault(criterion.Number);
    }

    /// <summary>
    /// Whether a leaf can be ticked: always, except where it depends on a criterion that was answered without earning points.
    /// While that criterion has no answer yet, its dependants wait and do not apply.
    /// </summary>
    /// <param name="criterion">A leaf of the set.</param>
    public bool Applies(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.DependsOn is not { } number || _marks.GetValueOrDefault(number) is { Points: > 0 };
    }

    /// <summary>The running points of one part.</summary>
    /// <param name="part">The part.</param>
    public int PointsOf(PartCode part) => _marks.Values.Where(mark => mark.Criterion.Part == part).Sum(mark => mark.Points);

    /// <summary>The finished form, when every leaf that applies is answered.</summary>
    /// <param name="ballot">The ballot; leaves that do not apply count as nothing ticked.</param>
    public bool TryComplete([NotNullWhen(true)] out Ballot? ballot)
    {
        ballot = null;
        return Unanswered.IsEmpty
            && Ballot.TryMake(Set, Set.Leaves.ToDictionary(leaf => leaf.Number, leaf => MarkOf(leaf)?.Option?.Id, StringComparer.Ordinal), out ballot, out _);
    }

    private static bool DependsOn(Criterion criterion, string number) => criterion.DependsOn == number;
}
