using System.Diagnostics;
using Microsoft.JSInterop;
using OcopScoring.App.Components.Controls;
using OcopScoring.App.Desk;
using OcopScoring.App.Operation;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>What arrives from the browser's outbox, and what becomes of it.</summary>
public abstract partial class FormComponent
{
    private readonly Dictionary<string, int> _latest = new(StringComparer.Ordinal);

    /// <summary>What became of a change, for the outbox.</summary>
    /// <param name="Outcome">saved, refused, conflict, overtaken or failed.</param>
    /// <param name="Say">A sentence for the live region.</param>
    public sealed record Delivery(string Outcome, string Say);

    /// <summary>Hears how many changes the browser holds that it could not deliver, for the device board.</summary>
    [JSInvokable]
    public void ReportUnsent(int count) => Line.Unsent(count);

    /// <summary>Takes one change.</summary>
    /// <param name="address">The form it was made on; one that is no longer on this page takes nothing.</param>
    /// <param name="key">"tick:1.5", "comment:1.5" or "opinion".</param>
    /// <param name="value">The answer or the text.</param>
    /// <param name="order">
    /// Grows with every change made in the browser. A broken line can hold a message back until after a newer one was delivered
    /// over the next; such a straggler must not undo it.
    /// </param>
    /// <param name="on">What it was made on, for a change that comes late; null for one that comes at once.</param>
    [JSInvokable]
    public async Task<Delivery> DeliverAsync(string address, string key, string value, int order, MadeOn? on)
    {
        if (Sheet is null || Hand is null || address != Address)
            return new Delivery("failed", L["CHƯA LƯU"]);

        if (order < _latest.GetValueOrDefault(key))
            return new Delivery("overtaken", "");

        _latest[key] = order;
        var change = BallotChange.Parse(key);
        var arrived = Stopwatch.GetTimestamp();
        try
        {
            var before = Sheet.Draft;
            var reply = await SaveAsync(change, value, on);
            Instruments.TickToAck.Record(arrived);
            return Settle(change, value, before, reply);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The desk could not write: said on the page and kept by the browser, never shown as saved.
            LogNotSaved(Log, SessionId, ProductId, key, failure);
            // Beside the criterion until it is saved, and spoken once.
            var why = L["{0} Máy này giữ lại và tự gửi lại.", L.NotWritten(failure)];
            _follower.Note(change, new BallotNotice(BallotNoticeKind.Unsaved, why, change.Key));
            return new Delivery("failed", why);
        }
        finally
        {
            StateHasChanged();
        }
    }

    private Task<DraftReply> SaveAsync(BallotChange change, string value, MadeOn? on) => change.Kind switch
    {
        BallotChangeKind.Tick => Drafts.TickAsync(SessionId, ProductId, Hand!, change.Number, BallotToken.ToOption(value), on),
        BallotChangeKind.Comment => Drafts.CommentAsync(SessionId, ProductId, Hand!, change.Number, value, on),
        BallotChangeKind.Opinion => Drafts.OpinionAsync(SessionId, ProductId, Hand!, value, on),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private Delivery Settle(BallotChange change, string value, Draft before, DraftReply reply)
    {
        switch (reply)
        {
            case DraftReply.Saved { Draft: var saved }:
                _follower.Follow(Sheet!.Set, saved, Removed);
                _follower.Clear(change);
                if (change.Kind == BallotChangeKind.Tick)
                    _follower.Stamp(change.Number, saved.SavedAt);
                Draw();
                return new Delivery("saved", change.Kind == BallotChangeKind.Opinion
                    ? L["Đã lưu ý kiến"]
                    : string.Join(". ", RemovedSince(before).Prepend(L["Tiêu chí {0}: đã lưu", change.Number].Value)));

            case DraftReply.Overtaken { Draft: var saved }:
                _follower.Follow(Sheet!.Set, saved, Removed);
                Draw();
                return AskForChoice(change, value);

            case DraftReply.RoundOver { Round: var round }:
                return Unsaved(change, value, L["Lượt chấm {0} đã đóng trước khi gửi được; không đưa vào lượt đang mở.", round]);

            case DraftReply.Refused { Refusal: var refusal }:
                return Unsaved(change, value, Refusals.Say(refusal, State!));

            default:
                throw new ArgumentOutOfRangeException(nameof(reply));
        }
    }

    // What a tick took away is said too: it happens elsewhere on the page.
    private IEnumerable<string> RemovedSince(Draft before) => Sheet!.Set.Leaves
        .Where(leaf => BallotToken.Of(before, leaf) != BallotToken.Unanswered && BallotToken.Of(Sheet.Draft, leaf) == BallotToken.Unanswered)
        .Select(leaf => L["Tiêu chí {0}: câu trả lời đã được gỡ", leaf.Number].Value);

    // The page goes back to what is saved; what was chosen or written stays to be read and copied, until the member lets it go.
    private Delivery Unsaved(BallotChange change, string value, string why)
    {
        _follower.Note(change, new BallotNotice(BallotNoticeKind.Unsaved, why, change.Key, WordsOf(change, value)));
        return new Delivery("refused", $"{L["CHƯA LƯU"]}: {why}");
    }

    private Delivery AskForChoice(BallotChange change, string value)
    {
        var theirs = change.ValueIn(Sheet!.Answers, Sheet.Set);
        var (mine, other) = (WordsOf(change, value), WordsOf(change, theirs));
        string text = change.Kind == BallotChangeKind.Tick
            ? L["Khi mất kết nối, bạn đã chọn “{0}” trên máy này; trong lúc đó nơi khác đã lưu “{1}”. Hãy chọn một.", mine, other]
            : L["Khi mất kết nối, bạn đã viết “{0}” trên máy này; trong lúc đó nơi khác đã lưu “{1}”. Hãy chọn một.", mine, other];
        _follower.Note(change, new BallotNotice(BallotNoticeKind.Conflict, text, change.Key, value, theirs));
        return new Delivery("conflict", text);
    }

    private string WordsOf(BallotChange change, string value) =>
        change.Kind == BallotChangeKind.Tick && Sheet!.Set.FindLeaf(change.Number) is { } leaf ? L.Answer(leaf, value) : value;

    /// <summary>The member has chosen between two answers, or lets go what could not be saved.</summary>
    protected async Task ChooseAsync(BallotChoice choice)
    {
        var notice = choice.Notice;
        var change = BallotChange.Parse(notice.Key!);
        _follower.Clear(change);
        if (choice.Mine)
        {
            // What they chose against may have moved on while they thought; then they are asked again.
            var on = new MadeOn(_place!.Round, [notice.Theirs!]);
            var delivery = await DeliverAsync(Address!, notice.Key!, notice.Mine!, _latest.GetValueOrDefault(notice.Key!), on);
            if (delivery.Outcome == "failed")
                _follower.Note(change, notice);

            if (delivery.Outcome != "saved")
                return;
        }

        if (_outbox is not null)
            await _outbox.InvokeVoidAsync("forget", notice.Key);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "In session {Session}, form {Product}: {Change} could not be saved.")]
    private static partial void LogNotSaved(ILogger log, string session, string product, string change, Exception failure);
}
