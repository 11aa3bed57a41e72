using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// How near a result stands to another star ("sát ngưỡng"): whether leaving out one form, or one other answer in one form, would
/// change it. It warns the council; it never changes the rating.
/// </summary>
/// <param name="WithoutOneForm">Each form whose absence would change the result.</param>
/// <param name="WithOneOtherAnswer">Each single answer that would change the result.</param>
public sealed record Sensitivity(ImmutableArray<FormSwing> WithoutOneForm, ImmutableArray<AnswerSwing> WithOneOtherAnswer)
{
    /// <summary>Whether anything so small would change the result.</summary>
    public bool IsClose => !WithoutOneForm.IsEmpty || !WithOneOtherAnswer.IsEmpty;

    /// <summary>Tries every form and every answer.</summary>
    /// <param name="classification">The result to question.</param>
    public static Sensitivity Of(Classification classification)
    {
        ArgumentNullException.ThrowIfNull(classification);
        return classification.Outcome == RatingOutcome.Eliminated
            ? new Sensitivity([], [])
            : new Sensitivity([.. LeaveOut(classification)], [.. Change(classification)]);
    }

    private static IEnumerable<FormSwing> LeaveOut(Classification classification)
    {
        var ballots = classification.Tally.Ballots;
        for (var form = 0; ballots.Length > 1 && form < ballots.Length; form++)
        {
            var other = Reclassify(classification, ballots.RemoveAt(form));
            if (other.Stars != classification.Stars)
            {
                yield return new FormSwing(form, other.Stars);
            }
        }
    }

    private static IEnumerable<AnswerSwing> Change(Classification classification)
    {
        var ballots = classification.Tally.Ballots;
        for (var form = 0; form < ballots.Length; form++)
        {
            foreach (var (leaf, option, ballot) in OtherAnswers(ballots[form]))
            {
                var other = Reclassify(classification, ballots.SetItem(form, ballot));
                if (other.Stars != classification.Stars)
                {
                    yield return new AnswerSwing(form, leaf, option, other.Stars);
                }
            }
        }
    }

    private static IEnumerable<(Criterion Leaf, Option? Option, Ballot Ballot)> OtherAnswers(Ballot ballot)
    {
        var draft = Draft.From(ballot.Set, ballot.Choices);
        foreach (var mark in ballot.Marks)
        {
            foreach (var option in mark.Criterion.Options.Prepend(null))
            {
                // Options worth the same cannot change the result; an answer that opens or closes other criteria counts with
                // what the form then says there: nothing.
                if ((option?.Points ?? 0) != mark.Points
                    && draft.TryAnswer(mark.Criterion.Number, option?.Id, out var changed, out _)
                    && Complete(changed) is { } other)
                {
                    yield return (mark.Criterion, option, other);
                }
            }
        }
    }

    private static Ballot? Complete(Draft draft)
    {
        foreach (var leaf in draft.Unanswered)
        {
            draft.TryAnswer(leaf.Number, null, out var next, out _);
            draft = next ?? draft;
        }

        return draft.TryComplete(out var ballot) ? ballot : null;
    }

    private static Classification Reclassify(Classification classification, ImmutableArray<Ballot> ballots) =>
        Classification.Of(Tally.Of(classification.Tally.Set, ballots), classification.Bands, classification.Rules);
}

/// <summary>A form whose absence would change the result.</summary>
/// <param name="Form">Its index in the tally.</param>
/// <param name="Stars">The star without it; null means not recognised.</param>
public sealed record FormSwing(int Form, StarRating? Stars);

/// <summary>A single answer that would change the result.</summary>
/// <param name="Form">The index of the form in the tally.</param>
/// <param name="Criterion">The leaf.</param>
/// <param name="Option">The other answer; null means nothing ticked.</param>
/// <param name="Stars">The star it would give; null means not recognised.</param>
public sealed record AnswerSwing(int Form, Criterion Criterion, Option? Option, StarRating? Stars);
