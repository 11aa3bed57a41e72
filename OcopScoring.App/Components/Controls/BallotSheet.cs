using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Controls;

/// <summary>
/// One seat's form for one product at one moment: what is on it, what of it has been submitted, and whether it can still be
/// filled in. It only puts together what the desk and Core say.
/// </summary>
public sealed class BallotSheet
{
    private BallotSheet(ProductState product, CriteriaSet set, OpenForm? form, Refusal? closed, FormVersion? sent, SavedDraft? saved, string seatId)
    {
        Product = product;
        Set = set;
        Form = form;
        WhyClosed = closed;
        Sent = sent;
        Submissions = product.CurrentRound?.VersionsOf(seatId).Length ?? 0;
        SavedAt = saved?.SavedAt;

        var submitted = sent is null ? DraftAnswers.Empty : new DraftAnswers(sent.Choices, sent.Comments, sent.Opinion);
        Answers = saved?.Answers ?? submitted;
        Draft = Answers.On(set);
        IsChanged = sent is not null && !Same(Answers, submitted, set);
    }

    public ProductState Product { get; }

    public CriteriaSet Set { get; }

    /// <summary>The form while it can be filled in; null when it cannot.</summary>
    public OpenForm? Form { get; }

    /// <summary>Why it cannot be filled in; null when it can.</summary>
    public Refusal? WhyClosed { get; }

    /// <summary>The latest submitted version of the current round, or null.</summary>
    public FormVersion? Sent { get; }

    /// <summary>How many versions were submitted in the current round.</summary>
    public int Submissions { get; }

    public DraftAnswers Answers { get; }

    public Draft Draft { get; }

    public DateTimeOffset? SavedAt { get; }

    /// <summary>Whether what is on the form differs from what was submitted.</summary>
    public bool IsChanged { get; }

    /// <summary>The form of a seat, or null when the agenda has no such product.</summary>
    /// <param name="state">The session.</param>
    /// <param name="scoreboard">The law it is pinned to.</param>
    /// <param name="productId">The product.</param>
    /// <param name="seatId">The seat.</param>
    /// <param name="saved">The draft as last read, if any.</param>
    /// <param name="today">The day it is in Viet Nam.</param>
    public static BallotSheet? Of(SessionState state, Scoreboard scoreboard, string productId, string seatId, SavedDraft? saved, DateOnly today)
    {
        if (state.FindProduct(productId) is not { } product)
            return null;

        var form = OpenForm.Find(state, productId, Actor.InSeat(seatId), today, out var closed);
        return new BallotSheet(
            product, scoreboard.SetOf(product.Product), form, closed, product.CurrentRound?.LatestForm(seatId), saved, seatId);
    }

    private static bool Same(DraftAnswers answers, DraftAnswers submitted, CriteriaSet set)
    {
        // The record keeps texts cleaned, the draft as they were typed. And a submitted form says "nothing" where a criterion does not apply; a draft says nothing at all there.
        var (mine, theirs) = (answers.On(set), submitted.On(set));
        return mine.Unanswered.IsEmpty
            && set.Leaves.All(leaf => mine.MarkOf(leaf)?.Option?.Id == theirs.MarkOf(leaf)?.Option?.Id)
            && Words(answers).SequenceEqual(Words(submitted))
            && RecordText.Clean(answers.Opinion ?? "") == RecordText.Clean(submitted.Opinion ?? "");
    }

    private static IEnumerable<(string, string)> Words(DraftAnswers answers) =>
        answers.Comments.Where(comment => !string.IsNullOrWhiteSpace(comment.Value))
            .Select(comment => (comment.Key, RecordText.Clean(comment.Value)));
}
