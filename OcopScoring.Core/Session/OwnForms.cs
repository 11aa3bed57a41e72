using System.Collections.Immutable;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>
/// Every version of one seat's form for a product, through all rounds. It is asked for by the seat itself and gives that seat's
/// forms only: nobody reads here what another submitted, and whoever takes a seat's place inherits none.
/// </summary>
public static class OwnForms
{
    /// <summary>The versions, in the order in which they came in.</summary>
    /// <param name="scoreboard">The law the session is pinned to.</param>
    /// <param name="product">A product of the session.</param>
    /// <param name="viewer">Who asks, and whose forms they are.</param>
    public static ImmutableArray<OwnForm> Of(Scoreboard scoreboard, ProductState product, Viewer.Seated viewer)
    {
        ArgumentNullException.ThrowIfNull(scoreboard);
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(viewer);
        var set = scoreboard.SetOf(product.Product);
        var all = ImmutableArray.CreateBuilder<OwnForm>();
        foreach (var round in product.Rounds)
        {
            foreach (var form in round.VersionsOf(viewer.SeatId))
            {
                var ballot = Scoreboard.BallotOf(set, form);
                var counts = ReferenceEquals(round.LatestForm(viewer.SeatId), form) && !product.IsRecused(viewer.SeatId);
                int? takenBack = round.TakenBack.TryGetValue(form.Version, out var version) ? version : null;
                all.Add(new OwnForm(round, form, ballot, takenBack, counts, all.Count == 0 ? [] : AnswerChange.Between(all[^1].Ballot, ballot)));
            }
        }

        return all.DrainToImmutable();
    }
}

/// <summary>One version of a seat's own form.</summary>
/// <param name="Round">The round it was given in.</param>
/// <param name="Form">What the record holds.</param>
/// <param name="Ballot">The form with its points.</param>
/// <param name="TakenBackAt">The version of the session that took it back, or null.</param>
/// <param name="Counts">Whether it is the one that counts in its round.</param>
/// <param name="Changes">The answers that differ from the version before, in the order of the form; empty for the first.</param>
public sealed record OwnForm(
    Round Round, FormVersion Form, Ballot Ballot, int? TakenBackAt, bool Counts, ImmutableArray<AnswerChange> Changes);

/// <summary>An answer that differs between two versions of a form.</summary>
/// <param name="Before">The answer before.</param>
/// <param name="After">The answer after.</param>
public sealed record AnswerChange(Mark Before, Mark After)
{
    /// <summary>The answers that differ between two ballots of one set, in the order of the form.</summary>
    /// <param name="before">The ballot before.</param>
    /// <param name="after">The ballot after.</param>
    internal static ImmutableArray<AnswerChange> Between(Ballot before, Ballot after) =>
    [
        .. before.Marks.Zip(after.Marks)
            .Where(pair => pair.First.Option?.Id != pair.Second.Option?.Id)
            .Select(pair => new AnswerChange(pair.First, pair.Second)),
    ];
}
