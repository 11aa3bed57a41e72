using System.Collections.Concurrent;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
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

    /// <summary>Something else was saved there meanwhile, elsewhere; nobody guesses, and nothing was saved.</summary>
    public sealed record Overtaken(SavedDraft Draft) : DraftReply;

    /// <summary>It was meant for a round that is over; nothing was saved to the one that is open.</summary>
    public sealed record RoundOver(int Round) : DraftReply;
}

/// <summary>
/// Keeps unfinished forms: every tick is put on disk at once and only then acknowledged. Several tabs of one seat share one draft;
/// each change names a single criterion, so that they do not overwrite one another. A change that had to wait for a line says what it
/// was made on, and does not overwrite what its author cannot have seen.
/// </summary>
public sealed class DraftDesk(SessionDesk sessions, DraftStore store, SessionFeed feed, TimeProvider clock)
{
    private readonly ConcurrentDictionary<FormKey, Slot> _forms = new();
    private readonly ConcurrentDictionary<(string, string, int), Lazy<Task>> _loaded = new();

    /// <summary>How many forms are remembered.</summary>
    public int FormsHeld => _forms.Count;

    private DateOnly Today => OfficialTime.DayOf(clock.GetUtcNow());

    /// <summary>The draft of a form for the current round of a product: what was saved, or what the round begins with.</summary>
    public async Task<SavedDraft?> FindAsync(string sessionId, string productId, DraftHand hand)
    {
        if (await sessions.FindAsync(sessionId) is not { } state || Find(state, productId, hand, out _) is not { } form)
            return null;

        var slot = await SlotAsync(sessionId, form, hand);
        return slot.Draft ?? Beginning(form, hand);
    }

    /// <summary>Why a form cannot be written on now; null when it can.</summary>
    public Refusal? WhyNot(SessionState state, string productId, DraftHand hand)
    {
        Find(state, productId, hand, out var refusal);
        return refusal;
    }

    /// <summary>Ticks an option, or "nothing" (null), and returns when that is on disk.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="productId">The product.</param>
    /// <param name="hand">Who ticks.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="option">The option's id, or null.</param>
    /// <param name="on">What it was made on, when it comes late; null for what comes at once, where the last to arrive holds.</param>
    public Task<DraftReply> TickAsync(string sessionId, string productId, DraftHand hand, string criterion, string? option, MadeOn? on = null) =>
        ChangeAsync(sessionId, productId, hand, Late.Of(on, BallotChange.Tick(criterion), option ?? BallotToken.Nothing), (form, answers) =>
        {
            var set = sessions.Scoreboard.SetOf(form.Product.Product);
            if (!answers.On(set).TryAnswer(criterion, option, out var draft, out var problem))
                return (answers, new Refusal.BallotInvalid([problem]));

            return form.IsLocked(set.FindLeaf(criterion)!)
                ? (answers, new Refusal.CriterionLocked(criterion))
                : (answers with { Choices = draft.Choices }, null);
        });

    /// <summary>Writes a remark to a criterion; an empty one takes it away.</summary>
    public Task<DraftReply> CommentAsync(string sessionId, string productId, DraftHand hand, string criterion, string? text, MadeOn? on = null) =>
        ChangeAsync(sessionId, productId, hand, Late.Of(on, BallotChange.Comment(criterion), text), (form, answers) => text switch
        {
            _ when sessions.Scoreboard.SetOf(form.Product.Product).FindLeaf(criterion) is null =>
                (answers, new Refusal.BallotInvalid([new BallotProblem(BallotProblemKind.UnknownCriterion, criterion, null)])),
            { Length: > RecordText.Longest } => (answers, new Refusal.TextTooLong(criterion, RecordText.Longest)),
            null or "" => (answers with { Comments = answers.Comments.Remove(criterion) }, null),
            _ => (answers with { Comments = answers.Comments.SetItem(criterion, text) }, null),
        });

    /// <summary>Writes the opinion on the product ("Ý kiến của người đánh giá").</summary>
    public Task<DraftReply> OpinionAsync(string sessionId, string productId, DraftHand hand, string? text, MadeOn? on = null) =>
        ChangeAsync(sessionId, productId, hand, Late.Of(on, BallotChange.Opinion, text), (_, answers) => text is { Length: > RecordText.Longest }
            ? (answers, new Refusal.TextTooLong("opinion", RecordText.Longest))
            : (answers with { Opinion = string.IsNullOrEmpty(text) ? null : text }, null));

    /// <summary>Lays the scan of a paper form beside its copy.</summary>
    public Task<DraftReply> ScanAsync(string sessionId, string productId, DraftHand hand, string sha256) =>
        ChangeAsync(sessionId, productId, hand, null, (_, answers) => (answers with { ScanSha256 = sha256 }, null));

    /// <summary>For each seat that has begun, how many criteria are settled. Counts only; no answer ever leaves through here.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ProgressAsync(string sessionId, string productId) =>
        (await BegunAsync(sessionId, productId)).ToDictionary(entry => entry.SeatId, entry => entry.Draft.Settled);

    /// <summary>For each seat that has begun, when its form was last saved.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> SavedAtAsync(string sessionId, string productId) =>
        (await BegunAsync(sessionId, productId)).Where(entry => entry.SavedAt is not null).ToDictionary(entry => entry.SeatId, entry => entry.SavedAt!.Value);

    private async Task<IReadOnlyList<(string SeatId, Draft Draft, DateTimeOffset? SavedAt)>> BegunAsync(string sessionId, string productId)
    {
        if (await sessions.FindAsync(sessionId) is not { } state
            || state.FindProduct(productId) is not { Progress: ProductProgress.Scoring, CurrentRound: { } round } product)
        {
            return [];
        }

        await LoadedAsync(sessionId, productId, round.Number);
        var set = sessions.Scoreboard.SetOf(product.Product);
        return
        [
            .. state.ScoringSeats
                .Select(seat => (seat.Id, _forms.GetValueOrDefault(new FormKey(sessionId, productId, round.Number, DraftHand.Of(seat.Id).Key))?.Draft))
                .Where(entry => entry.Draft is not null)
                .Select(entry => (entry.Id, entry.Draft!.Answers.On(set), entry.Draft.SavedAt)),
        ];
    }

    private async Task<DraftReply> ChangeAsync(
        string sessionId, string productId, DraftHand hand, Late? late, Func<OpenForm, DraftAnswers, (DraftAnswers Answers, Refusal? Refusal)> change)
    {
        var state = await sessions.FindAsync(sessionId) ?? SessionState.Initial;
        if (Find(state, productId, hand, out var refusal) is not { } form)
            return new DraftReply.Refused(refusal!);

        if (late is { On.Round: var round } && round != form.Round.Number)
            return new DraftReply.RoundOver(round);

        var slot = await SlotAsync(sessionId, form, hand);
        await slot.Gate.WaitAsync();
        try
        {
            SavedDraft after;
            while (true)
            {
                var before = slot.Draft ?? Beginning(form, hand);
                if (late?.IsOvertakenIn(before.Answers, sessions.Scoreboard.SetOf(form.Product.Product)) == true)
                    return new DraftReply.Overtaken(before);

                var (answers, problem) = change(form, before.Answers);
                if (problem is not null)
                    return new DraftReply.Refused(problem);

                after = new SavedDraft(answers, before.Revision + 1, clock.GetUtcNow());
                if (await store.SaveAsync(RowOf(sessionId, form, hand, after)))
                    break;

                // The disk holds a newer draft than is remembered: make the change to that one.
                slot.Draft = await ReadAsync(sessionId, form, hand);
            }

            slot.Draft = after;
            feed.Announce(Topic.Drafts(sessionId));
            feed.Announce(Topic.Drafts(sessionId, hand.Key));
            return new DraftReply.Saved(after);
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private static DraftRow RowOf(string sessionId, OpenForm form, DraftHand hand, SavedDraft draft) => new()
    {
        SessionId = sessionId,
        ProductId = form.Product.Product.Id,
        Round = form.Round.Number,
        SeatId = hand.Key,
        Answers = draft.Answers.ToText(),
        Revision = draft.Revision,
        SavedAt = draft.SavedAt!.Value,
    };

    private async Task<SavedDraft> ReadAsync(string sessionId, OpenForm form, DraftHand hand)
    {
        var rows = await store.ReadAsync(sessionId, form.Product.Product.Id, form.Round.Number);
        return FromRow(rows.Single(row => row.SeatId == hand.Key));
    }

    private static SavedDraft FromRow(DraftRow row) => new(DraftAnswers.FromText(row.Answers), row.Revision, row.SavedAt);

    // Whoever copies paper may write only what is still out, by the rule that will decide about the entry: all but the scan is in place.
    private OpenForm? Find(SessionState state, string productId, DraftHand hand, out Refusal? refusal)
    {
        var form = OpenForm.Find(state, productId, Actor.InSeat(hand.SeatId), Today, out refusal);
        if (hand.CopiedBy is not { } secretary)
            return form;

        var nothing = DraftAnswers.Empty;
        var entry = new EnterPaperBallot(productId, hand.SeatId, nothing.Choices, nothing.Comments, null, string.Empty);
        refusal = sessions.Consider(state, entry, Actor.InSeat(secretary)) is var why and not Refusal.ScanMissing ? why : null;
        return refusal is null ? form : null;
    }

    private SavedDraft Beginning(OpenForm form, DraftHand hand)
    {
        // A form that was taken back is its member's own business: a copy from paper begins with what a re-score carries over, or blank.
        var set = sessions.Scoreboard.SetOf(form.Product.Product);
        var copied = hand.CopiedBy is not null;
        var earlier = copied ? form.Carried : form.Round.LatestForm(form.Seat.Id) ?? form.Carried;
        var answers = earlier is null
            ? DraftAnswers.Empty
            : new DraftAnswers(copied ? earlier.Choices : form.Begin(set).Choices, earlier.Comments, earlier.Opinion);
        return new SavedDraft(answers, 0, null);
    }

    private async Task<Slot> SlotAsync(string sessionId, OpenForm form, DraftHand hand)
    {
        await LoadedAsync(sessionId, form.Product.Product.Id, form.Round.Number);
        return _forms.GetOrAdd(new FormKey(sessionId, form.Product.Product.Id, form.Round.Number, hand.Key), _ => new Slot());
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

        // A round that is over takes no more ticks; what is remembered of it is on disk, and goes from memory when the next begins.
        foreach (var past in _forms.Keys.Where(form => form.SessionId == sessionId && form.ProductId == productId && form.Round < round))
            _forms.TryRemove(past, out _);
        foreach (var past in _loaded.Keys.Where(loaded => loaded.Item1 == sessionId && loaded.Item2 == productId && loaded.Item3 < round))
            _loaded.TryRemove(past, out _);
    }

    /// <summary>A change that had to wait.</summary>
    private sealed record Late(MadeOn On, BallotChange Change, string Value)
    {
        public static Late? Of(MadeOn? on, BallotChange change, string? value) => on is null ? null : new Late(on, change, value ?? "");

        public bool IsOvertakenIn(DraftAnswers answers, CriteriaSet set) =>
            Change.ValueIn(answers, set) is var now && now != Value && !On.Known.Contains(now);
    }

    private sealed record FormKey(string SessionId, string ProductId, int Round, string Hand);

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
