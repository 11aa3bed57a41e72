using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Components.Controls;

/// <summary>Whether a criterion can be answered now, and if not, why not.</summary>
public enum BallotLineState
{
    /// <summary>It can be answered.</summary>
    Open,

    /// <summary>It depends on a criterion that has earned no points.</summary>
    Waiting,

    /// <summary>A re-score carries it over.</summary>
    Locked,

    /// <summary>The whole form is only to be read.</summary>
    Closed,
}

/// <summary>What must be said beside a criterion besides its state.</summary>
public enum BallotNoticeKind
{
    /// <summary>The program took an answer away, by the law.</summary>
    Removed,

    /// <summary>What was asked for was not saved.</summary>
    Unsaved,

    /// <summary>Something else was saved elsewhere while this screen was cut off; the member chooses.</summary>
    Conflict,
}

/// <summary>A notice beside a criterion.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Key">The change it is about, see <see cref="BallotChange"/>; null where there is none.</param>
/// <param name="Mine">What this screen wanted to save: what a conflict is settled with, or the words of what was refused, to be copied.</param>
/// <param name="Theirs">In a conflict, what was saved elsewhere; null in any other notice.</param>
public sealed record BallotNotice(BallotNoticeKind Kind, string Text, string? Key = null, string? Mine = null, string? Theirs = null);

/// <summary>
/// All that is shown of one criterion. Two equal lines look the same, so that a tick draws one criterion anew and not thirty.
/// </summary>
/// <param name="Criterion">The leaf.</param>
/// <param name="Answer">The answer, as <see cref="BallotToken"/> writes it.</param>
/// <param name="State">Whether it can be answered.</param>
/// <param name="Comment">The member's remark; empty for none.</param>
/// <param name="SavedAt">When this answer was saved, where this screen knows it.</param>
/// <param name="Notice">What else must be said of the answer, or null.</param>
public sealed record BallotLine(
    Criterion Criterion, string Answer, BallotLineState State, string Comment, string? SavedAt, BallotNotice? Notice)
{
    /// <summary>What must be said of the remark, or null.</summary>
    public BallotNotice? RemarkNotice { get; init; }

    /// <summary>In a re-score, what was answered the round before, where it may change; null elsewhere.</summary>
    public string? Before { get; init; }

    /// <summary>The id of the criterion in the page, such as tc-1-5.</summary>
    public string Id => IdOf(Criterion);

    /// <summary>The id of any criterion in the page.</summary>
    public static string IdOf(Criterion criterion) => "tc-" + criterion.Number.Replace('.', '-');
}
