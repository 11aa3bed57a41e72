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
    /// <param name="known">
    /// What the member had before their eyes when they made it, for a change that comes late; null for one that comes at once. If
    /// the server holds something else by now, nobody guesses: the member is asked.
    /// </param>
    [JSInvokable]
    public async Task<Delivery> DeliverAsync(string address, string key, string value, int order, string[]? known)
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
            if (known is not null && await IsOvertakenAsync(change, value, known))
                return AskForChoice(change, value);

            var before = Sheet.Draft;
            var reply = await SaveAsync(change, value);
            Instruments.TickToAck.Record(arrived);
            return Settle(change, value, before, reply);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The desk could not write: said on the page and kept by the browser, never shown as saved.
            LogNotSaved(Log, SessionId, ProductId, key, failure);
            // Beside the criterion until it is saved, and spoken once.
            var why = L["{0} Máy này giữ lại và tự gửi lại.", L.NotWritten(failure)];
            _follower.Note(change.Number, new BallotNotice(BallotNoticeKind.Unsaved, why, change.Key));
            return new Delivery("failed", why);
        }
        finally
        {
            StateHasChanged();
        }
    }

    private Task<DraftReply> SaveAsync(BallotChange change, string value) => change.Kind switch
    {
        BallotChangeKind.Tick => Drafts.TickAsync(SessionId, ProductId, Hand!, change.Number, BallotToken.ToOption(value)),
        BallotChangeKind.Comment => Drafts.CommentAsync(SessionId, ProductId, Hand!, change.Number, value),
        BallotChangeKind.Opinion => Drafts.OpinionAsync(SessionId, ProductId, Hand!, value),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private Delivery Settle(BallotChange change, string value, Draft before, DraftReply reply)
    {
        switch (reply)
        {
            case DraftReply.Saved { Draft: var saved }:
                _follower.Follow(Sheet!.Set, saved, Removed);
                if (change.Kind == BallotChangeKind.Tick)
                    _follower.Stamp(change.Number, saved.SavedAt);
                else
                    _follower.Clear(change.Number);
                Draw();
                return new Delivery("saved", change.Kind == BallotChangeKind.Opinion
                    ? L["Đã lưu ý kiến"]
                    : string.Join(". ", RemovedSince(before).Prepend(L["Tiêu chí {0}: đã lưu", change.Number].Value)));

            case DraftReply.Refused { Refusal: var refusal }:
                var why = Refusals.Say(refusal, State!);
                // The page goes back to what is saved; what was written stays to be read and copied.
                _follower.Note(change.Number, new BallotNotice(
                    BallotNoticeKind.Unsaved, why, change.Key, change.Kind == BallotChangeKind.Tick ? null : value));
                return new Delivery("refused", $"{L["CHƯA LƯU"]}: {why}");

            default:
                throw new ArgumentOutOfRangeException(nameof(reply));
        }
    }

    // What a tick took away is said too: it happens elsewhere on the page.
    private IEnumerable<string> RemovedSince(Draft before) => Sheet!.Set.Leaves
        .Where(leaf => BallotToken.Of(before, leaf) != BallotToken.Unanswered && BallotToken.Of(Sheet.Draft, leaf) == BallotToken.Unanswered)
        .Select(leaf => L["Tiêu chí {0}: câu trả lời đã được gỡ", leaf.Number].Value);

    private async Task<bool> IsOvertakenAsync(BallotChange change, string value, string[] known)
    {
        var now = await Drafts.FindAsync(SessionId, ProductId, Hand!) is { } saved
            ? change.ValueIn(saved.Answers, Sheet!.Set)
            : known[0]; // the form is closed: let the desk say so
        return now != value && !known.Contains(now);
    }

    private Delivery AskForChoice(BallotChange change, string value)
    {
        var theirs = change.ValueIn(Sheet!.Answers, Sheet.Set);
        var text = change.Kind == BallotChangeKind.Tick && Sheet.Set.FindLeaf(change.Number) is { } leaf
            ? L["Khi mất kết nối, bạn đã chọn “{0}” trên máy này; trong lúc đó nơi khác đã lưu “{1}”. Hãy chọn một.", L.Answer(leaf, value), L.Answer(leaf, theirs)]
            : L["Khi mất kết nối, bạn đã viết “{0}” trên máy này; trong lúc đó nơi khác đã lưu “{1}”. Hãy chọn một.", value, theirs];
        _follower.Note(change.Number, new BallotNotice(BallotNoticeKind.Conflict, text, change.Key, value));
        return new Delivery("conflict", text);
    }

    protected async Task ChooseAsync(BallotChoice choice)
    {
        var (key, mine) = (choice.Notice.Key!, choice.Notice.Mine!);
        var change = BallotChange.Parse(key);
        _follower.Clear(change.Number);
        if (choice.Mine && (await DeliverAsync(Address!, key, mine, _latest.GetValueOrDefault(key), null)).Outcome == "failed")
        {
            _follower.Note(change.Number, choice.Notice);
            return;
        }

        if (_outbox is not null)
            await _outbox.InvokeVoidAsync("forget", key);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "In session {Session}, form {Product}: {Change} could not be saved.")]
    private static partial void LogNotSaved(ILogger log, string session, string product, string change, Exception failure);
}
