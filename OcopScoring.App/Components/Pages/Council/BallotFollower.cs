using OcopScoring.App.Components.Controls;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>
/// Follows one draft from save to save, whoever saved it, and remembers what the draft itself does not: when each answer was saved,
/// and what must be said beside a criterion.
/// </summary>
public sealed class BallotFollower
{
    private readonly Dictionary<string, string> _savedAt = new(StringComparer.Ordinal);
    private readonly Dictionary<BallotChange, BallotNotice> _notices = [];

    /// <summary>The latest draft seen.</summary>
    public SavedDraft? Latest { get; private set; }

    /// <summary>Takes in a draft that was read or just saved; an older one than the latest changes nothing.</summary>
    /// <param name="set">The set of the form.</param>
    /// <param name="saved">The draft.</param>
    /// <param name="removed">Says that an answer was taken away.</param>
    public void Follow(CriteriaSet set, SavedDraft saved, Func<Criterion, string> removed)
    {
        if (Latest is { } seen)
        {
            if (saved.Revision <= seen.Revision)
                return;

            var (before, after) = (seen.Answers.On(set), saved.Answers.On(set));
            foreach (var leaf in set.Leaves)
                Compare(leaf, before, after, saved.SavedAt, removed);
        }

        Latest = saved;
    }

    /// <summary>Forgets everything: another round has begun.</summary>
    public void Restart()
    {
        Latest = null;
        _savedAt.Clear();
        _notices.Clear();
    }

    public void Stamp(string number, DateTimeOffset? at)
    {
        Clear(BallotChange.Tick(number));
        if (at is { } moment)
            _savedAt[number] = Moments.Time(moment);
    }

    public void Note(BallotChange about, BallotNotice notice) => _notices[about] = notice;

    public void Clear(BallotChange about) => _notices.Remove(about);

    public BallotNotice? NoticeOf(BallotChange about) => _notices.GetValueOrDefault(about);

    /// <summary>What is to be shown of a criterion.</summary>
    public BallotLine LineOf(BallotSheet sheet, Criterion leaf, bool open) => new(
        leaf,
        BallotToken.Of(sheet.Draft, leaf),
        StateOf(sheet, leaf, open),
        sheet.Answers.Comments.GetValueOrDefault(leaf.Number, ""),
        _savedAt.GetValueOrDefault(leaf.Number),
        NoticeOf(BallotChange.Tick(leaf.Number)))
    {
        RemarkNotice = NoticeOf(BallotChange.Comment(leaf.Number)),
        Before = sheet.Form is { Carried: { } carried } form && !form.IsLocked(leaf)
            ? carried.Choices.GetValueOrDefault(leaf.Number) ?? BallotToken.Nothing
            : null,
    };

    private static BallotLineState StateOf(BallotSheet sheet, Criterion leaf, bool open) => sheet.Form switch
    {
        null => BallotLineState.Closed,
        _ when !open => BallotLineState.Closed,
        { } form when form.IsLocked(leaf) => BallotLineState.Locked,
        _ when !sheet.Draft.Applies(leaf) => BallotLineState.Waiting,
        _ => BallotLineState.Open,
    };

    private void Compare(Criterion leaf, Draft before, Draft after, DateTimeOffset? at, Func<Criterion, string> removed)
    {
        var (was, now) = (BallotToken.Of(before, leaf), BallotToken.Of(after, leaf));
        if (was != now && now == BallotToken.Unanswered)
        {
            _savedAt.Remove(leaf.Number);
            Note(BallotChange.Tick(leaf.Number), new BallotNotice(BallotNoticeKind.Removed, removed(leaf)));
        }
        else if (was != now)
        {
            Stamp(leaf.Number, at);
        }
    }
}
