using System.Collections.Concurrent;
using OcopScoring.App.Store;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Desk;

/// <summary>A draft as it is on disk.</summary>
/// <param name="Answers">What is on the form.</param>
/// <param name="Revision">Counts the saves, from 1; 0 while nothing has been saved.</param>
/// <param name="SavedAt">When it was saved; null while nothing has been.</param>
public sealed record SavedDraft(DraftAnswers Answers, int Revision, DateTimeOffset? SavedAt);

/// <summary>What saving came to.</summary>
public abstract record DraftReply
{
    private DraftReply()
    {
    }

    /// <summary>On disk.</summary>
    public sealed record Saved(SavedDraft Draft) : DraftReply;

    /// <summary>The form cannot be filled in now; nothing was saved.</summary>
    public sealed record Refused(Refusal Refusal) : DraftReply;
}

/// <summary>
/// Keeps unfinished forms: every tick is put on disk at once and only then acknowledged. Several tabs of one seat share one draft;
/// each change names a single criterion, so that they do not overwrite one another.
/// </summary>
public sealed class DraftDesk(SessionDesk sessions, DraftStore store, SessionFeed feed, TimeProvider clock)
{
    private readonly ConcurrentDictionary<FormKey, Slot> _forms = new();
    private readonly ConcurrentDictionary<(string, string, int), Lazy<Task>> _loaded = new();

    private DateOnly Today => OfficialTime.DayOf(clock.GetUtcNow());

    /// <summary>The draft of a seat for the current round of a product: what was saved, or what the round begins with.</summary>
    public async Task<SavedDraft?> FindAsync(string sessionId, string productId, string seatId)
    {
        if (await sessions.FindAsync(sessionId) is not { } state
            || OpenForm.Find(state, productId, Actor.InSeat(seatId), Today, out _) is not { } form)
        {
            return null;
        }

        var slot = await SlotAsync(sessionId, form);
        return slot.Draft ?? Beginning(form);
    }

    /// <summary>Ticks an option, or "nothing" (null), and returns when that is on disk.</summary>
    public Task<DraftReply> TickAsync(string sessionId, string productId, string seatId, string criterion, string? option) =>
        ChangeAsync(sessionId, productId, seatId, (form, answers) =>
        {
            var set = sessions.Scoreboard.SetOf(form.Product.Product);
            if (!answers.On(set).TryAnswer(criterion, option, out var draft, out var problem))
                return (answers, new Refusal.BallotInvalid([problem]));

            return form.IsLocked(set.FindLeaf(criterion)!)
                ? (answers, new Refusal.CriterionLocked(criterion))
                : (answers with { Choices = draft.Choices }, null);
        });

    /// <summary>Writes a remark to a criterion; an empty one takes it away.</summary>
    public Task<DraftReply> CommentAsync(string sessionId, string productId, string seatId, string criterion, string? text) =>
        ChangeAsync(sessionId, productId, seatId, (form, answers) => text switch
        {
            _ when sessions.Scoreboard.SetOf(form.Product.Product).FindLeaf(criterion) is null =>
                (answers, new Refusal.BallotInvalid([new BallotProblem(BallotProblemKind.UnknownCriterion, criterion, null)])),
            { Length: > RecordText.Longest } => (answers, new Refusal.TextTooLong(criterion, RecordText.Longest)),
            null or "" => (answers with { Comments = answers.Comments.Remove(criterion) }, null),
            _ => (answers with { Comments = answers.Comments.SetItem(criterion, text) }, null),
        });

    /// <summary>Writes the opinion on the product ("Ý kiến của người đánh giá").</summary>
    public Task<DraftReply> OpinionAsync(string sessionId, string productId, string seatId, string? text) =>
        ChangeAsync(sessionId, productId, seatId, (_, answers) => text is { Length: > RecordText.Longest }
            ? (answers, new Refusal.TextTooLong("opinion", RecordText.Longest))
            : (answers with { Opinion = string.IsNullOrEmpty(text) ? null : text }, null));

    /// <summary>For each seat that has begun, how many criteria are settled. Counts only; no answer ever leaves through here.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ProgressAsync(string sessionId, string productId)
    {
        if (await sessions.FindAsync(sessionId) is not { } state
            || state.FindProduct(productId) is not { Progress: ProductProgress.Scoring, CurrentRound: { } round } product)
        {
            return new Dictionary<string, int>();
        }

        await LoadedAsync(sessionId, productId, round.Number);
        var set = sessions.Scoreboard.SetOf(product.Product);
        return state.ScoringSeats
            .Select(seat => (seat.Id, Draft: _forms.GetValueOrDefault(new FormKey(sessionId, productId, round.Number, seat.Id))?.Draft))
            .Where(entry => entry.Draft is not null)
            .ToDictionary(entry => entry.Id, entry => entry.Draft!.Answers.On(set).Settled);
    }

    private async Task<DraftReply> ChangeAsync(
        string sessionId, string productId, string seatId, Func<OpenForm, DraftAnswers, (DraftAnswers Answers, Refusal? Refusal)> change)
    {
        var state = await sessions.FindAsync(sessionId) ?? SessionState.Initial;
        if (OpenForm.Find(state, productId, Actor.InSeat(seatId), Today, out var refusal) is not { } form)
            return new DraftReply.Refused(refusal!);

        var slot = await SlotAsync(sessionId, form);
        await slot.Gate.WaitAsync();
        try
        {
            SavedDraft after;
            while (true)
            {
                var before = slot.Draft ?? Beginning(form);
                var (answers, problem) = change(form, before.Answers);
                if (problem is not null)
                    return new DraftReply.Refused(problem);

                after = new SavedDraft(answers, before.Revision + 1, clock.GetUtcNow());
                if (await store.SaveAsync(RowOf(sessionId, form, after)))
                    break;

                // The disk holds a newer draft than is remembered: make the change to that one.
                slot.Draft = await ReadAsync(sessionId, form);
            }

            slot.Draft = after;
            feed.Announce(Topic.Drafts(sessionId));
            feed.Announce(Topic.Drafts(sessionId, seatId));
            return new DraftReply.Saved(after);
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private static DraftRow RowOf(string sessionId, OpenForm form, SavedDraft draft) => new()
    {
        SessionId = sessionId,
        ProductId = form.Product.Product.Id,
        Round = form.Round.Number,
        SeatId = form.Seat.Id,
        Answers = draft.Answers.ToText(),
        Revision = draft.Revision,
        SavedAt = draft.SavedAt!.Value,
    };

    private async Task<SavedDraft> ReadAsync(string sessionId, OpenForm form)
    {
        var rows = await store.ReadAsync(sessionId, form.Product.Product.Id, form.Round.Number);
        return FromRow(rows.Single(row => row.SeatId == form.Seat.Id));
    }

    private static SavedDraft FromRow(DraftRow row) => new(DraftAnswers.FromText(row.Answers), row.Revision, row.SavedAt);

    private SavedDraft Beginning(OpenForm form)
    {
        var set = sessions.Scoreboard.SetOf(form.Product.Product);
        var earlier = form.Round.LatestForm(form.Seat.Id) ?? form.Carried;
        var answers = earlier is null
            ? DraftAnswers.Empty
            : new DraftAnswers(form.Begin(set).Choices, earlier.Comments, earlier.Opinion);
        return new SavedDraft(answers, 0, null);
    }

    private async Task<Slot> SlotAsync(string sessionId, OpenForm form)
    {
        await LoadedAsync(sessionId, form.Product.Product.Id, form.Round.Number);
        return _forms.GetOrAdd(new FormKey(sessionId, form.Product.Product.Id, form.Round.Number, form.Seat.Id), _ => new Slot());
    }

    private async Task LoadedAsync(string sessionId, string productId, int round)
    {
        var key = (sessionId, productId, round);
        var loading = _loaded.GetOrAdd(key, _ => new Lazy<Task>(() => LoadAsync(sessionId, productId, round)));
        try
        {
            await loading.Value;
        }
        catch
        {
            // A read that failed is tried again by whoever asks next; only this one is dropped, not a later one that worked.
            _loaded.TryRemove(KeyValuePair.Create(key, loading));
            throw;
        }
    }

    private async Task LoadAsync(string sessionId, string productId, int round)
    {
        foreach (var row in await store.ReadAsync(sessionId, productId, round))
        {
            _forms.GetOrAdd(new FormKey(sessionId, productId, round, row.SeatId), _ => new Slot()).Draft ??= FromRow(row);
        }
    }

    private sealed record FormKey(string SessionId, string ProductId, int Round, string SeatId);

    private sealed class Slot
    {
        private volatile SavedDraft? _draft;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public SavedDraft? Draft
        {
            get => _draft;
            set => _draft = value;
        }
    }
}
