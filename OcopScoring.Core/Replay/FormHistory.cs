using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>
/// Every version of one seat's form for one product that came on record: through all rounds, also those taken back, and paper forms
/// whether they were confirmed or not. Each with what differs from the version before it.
/// </summary>
public static class FormHistory
{
    /// <summary>The versions, in the order in which they came in.</summary>
    /// <param name="set">The set of the product.</param>
    /// <param name="events">The events of the session, in order.</param>
    /// <param name="productId">The product.</param>
    /// <param name="seatId">Whose form it is.</param>
    public static ImmutableArray<FormEntry> Of(CriteriaSet set, IEnumerable<TimelineEvent> events, string productId, string seatId)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(events);
        var all = new List<FormEntry>();
        foreach (var happened in events)
        {
            switch (happened.Fact)
            {
                case BallotCast cast when cast.ProductId == productId && cast.SeatId == seatId:
                    var form = new FormVersion(happened.Version, cast.Choices, cast.Comments, cast.Opinion);
                    all.Replace(entry => entry.Round == cast.Round && entry.Fate is FormFate.Counts or FormFate.Waits, FormFate.Superseded, happened.Version);
                    all.Add(Entry(set, all, form, cast.Round, null, FormFate.Counts));
                    break;
                case BallotWithdrawn taken when taken.ProductId == productId && taken.SeatId == seatId:
                    all.Replace(entry => entry.Round == taken.Round && entry.Fate is FormFate.Counts, FormFate.TakenBack, happened.Version);
                    break;
                case PaperBallotEntered entered when entered.ProductId == productId && entered.SeatId == seatId:
                    var paper = new FormVersion(happened.Version, entered.Choices, entered.Comments, entered.Opinion);
                    all.Replace(entry => entry.Round == entered.Round && entry.Fate is FormFate.Waits, FormFate.Superseded, happened.Version);
                    all.Add(Entry(set, all, paper, entered.Round, entered.EnteredBy, FormFate.Waits));
                    break;
                case PaperBallotConfirmed confirmed when confirmed.ProductId == productId && confirmed.SeatId == seatId:
                    all.Replace(entry => entry.Form.Version == confirmed.Entry, FormFate.Counts, happened.Version);
                    break;
                case PaperBallotRejected rejected when rejected.ProductId == productId && rejected.SeatId == seatId:
                    all.Replace(entry => entry.Form.Version == rejected.Entry, FormFate.Rejected, happened.Version);
                    break;
            }
        }

        return [.. all];
    }

    private static FormEntry Entry(CriteriaSet set, List<FormEntry> before, FormVersion form, int round, string? enteredBy, FormFate fate)
    {
        var ballot = Scoreboard.BallotOf(set, form);
        return new FormEntry(round, form, ballot, enteredBy, fate, null, before is [.., var last] ? FormDifference.Between(last, form, ballot) : null);
    }

    private static void Replace(this List<FormEntry> all, Predicate<FormEntry> which, FormFate fate, int version)
    {
        if (all.FindLastIndex(which) is >= 0 and var index)
        {
            all[index] = all[index] with { Fate = fate, FateAt = version };
        }
    }
}

/// <summary>What became of a form version within its round.</summary>
public enum FormFate
{
    /// <summary>It is the one of its round.</summary>
    Counts,

    /// <summary>A later one took its place.</summary>
    Superseded,

    /// <summary>Its member took it back.</summary>
    TakenBack,

    /// <summary>Entered from paper; nobody has compared it.</summary>
    Waits,

    /// <summary>Entered from paper; it differed from the paper.</summary>
    Rejected,
}

/// <summary>One version of a form, with what became of it.</summary>
/// <param name="Round">The round it was given in.</param>
/// <param name="Form">What the record holds, with the event that brought it in.</param>
/// <param name="Ballot">The form with its points.</param>
/// <param name="EnteredBy">The seat that entered it from paper; null for a form filled in on a screen.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="FateAt">The event that decided that; null while none did.</param>
/// <param name="Difference">What differs from the version before; null for the first.</param>
public sealed record FormEntry(
    int Round, FormVersion Form, Ballot Ballot, string? EnteredBy, FormFate Fate, int? FateAt, FormDifference? Difference);

/// <summary>What differs between two versions of a form.</summary>
/// <param name="Answers">Answers that differ, in the order of the form.</param>
/// <param name="Comments">Remarks that differ, in the order of the form.</param>
/// <param name="Opinion">The opinion before and after; null when it is the same.</param>
/// <param name="Points">By how many points the total changed.</param>
public sealed record FormDifference(
    ImmutableArray<AnswerChange> Answers, ImmutableArray<CommentChange> Comments, TextChange? Opinion, int Points)
{
    /// <summary>Whether the two say the same.</summary>
    public bool IsNone => Answers.IsEmpty && Comments.IsEmpty && Opinion is null;

    internal static FormDifference Between(FormEntry before, FormVersion form, Ballot ballot) => new(
        AnswerChange.Between(before.Ballot, ballot),
        [
            .. ballot.Set.Leaves
                .Select(leaf => (Criterion: leaf, Text: TextChange.Between(
                    before.Form.Comments.GetValueOrDefault(leaf.Number), form.Comments.GetValueOrDefault(leaf.Number))))
                .Where(change => change.Text is not null)
                .Select(change => new CommentChange(change.Criterion, change.Text!)),
        ],
        TextChange.Between(before.Form.Opinion, form.Opinion),
        ballot.Total - before.Ballot.Total);
}

/// <summary>A remark that differs.</summary>
/// <param name="Criterion">The criterion it is about.</param>
/// <param name="Text">The remark before and after.</param>
public sealed record CommentChange(Criterion Criterion, TextChange Text);

/// <summary>A text that differs.</summary>
/// <param name="Before">The text before; null for none.</param>
/// <param name="After">The text after; null for none.</param>
public sealed record TextChange(string? Before, string? After)
{
    internal static TextChange? Between(string? before, string? after) =>
        string.Equals(before, after, StringComparison.Ordinal) ? null : new TextChange(before, after);
}
