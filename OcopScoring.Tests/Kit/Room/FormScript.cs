using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Tests.Kit.Room;

/// <summary>One tick of a form.</summary>
/// <param name="Key">What the page calls it, such as "tick:1.5".</param>
/// <param name="Value">The answer.</param>
/// <param name="Settled">How many criteria are settled once it is saved.</param>
/// <param name="Moves">Whether it changes that number, and with it what the chair sees.</param>
internal sealed record Step(string Key, string Value, int Settled, bool Moves);

/// <summary>How a member fills in a form: criterion after criterion until nothing is left, each member in another order.</summary>
internal static class FormScript
{
    public static ImmutableArray<Step> Of(CriteriaSet set, int member)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        for (var draft = Draft.Empty(set); draft.Unanswered is { IsEmpty: false } open;)
        {
            var leaf = open[member % open.Length];
            var best = leaf.Options.MaxBy(option => option.Points)!;
            if (!draft.TryAnswer(leaf.Number, best.Id, out var next, out var problem))
                throw new InvalidOperationException($"{problem}");

            steps.Add(StepOf(leaf, best, next.Settled, moves: next.Settled > draft.Settled));
            draft = next;
        }

        return steps.ToImmutable();
    }

    /// <summary>A tick on a form that is complete already: a change of mind between two answers that both earn points.</summary>
    public static Step ChangeOfMind(CriteriaSet set, int number)
    {
        var leaf = set.Leaves.First(leaf => leaf.DependsOn is null && leaf.Options.Count(option => option.Points > 0) > 1);
        Option[] options = [.. leaf.Options.Where(option => option.Points > 0)];
        return StepOf(leaf, options[number % 2], set.Leaves.Length, moves: false);
    }

    private static Step StepOf(Criterion leaf, Option option, int settled, bool moves) =>
        new($"tick:{leaf.Number}", option.Id, settled, moves);
}
