using System.Collections.Concurrent;
using OcopScoring.App.Operation;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Desk;

/// <summary>
/// Where commands come in: load, decide, append, announce. A session is decided by one command at a time; what is remembered
/// between commands is a copy of the record, never more than the record.
/// </summary>
public sealed class SessionDesk(EventStore store, DataFolder folder, CriteriaShelf shelf, SessionFeed feed, TimeProvider clock, ILogger<SessionDesk> log)
{
    private static readonly Action<ILogger, string, Exception?> RecordDamaged =
        LoggerMessage.Define<string>(LogLevel.Critical, new EventId(1, nameof(RecordDamaged)), "The record of {Session} does not hold; nothing is written to it.");

    // Losing a race means that another writer has moved the session on, so this is not reached in practice; it ends a loop that a bug would make endless.
    private const int MostAttempts = 5;

    private readonly ConcurrentDictionary<string, Slot> _slots = new();
    private readonly SessionDecider _decider = new(shelf.Law);

    /// <summary>What forms come to, by the pinned law.</summary>
    public Scoreboard Scoreboard => _decider.Scoreboard;

    /// <summary>A session as it stands, or null when there is none with this id.</summary>
    /// <exception cref="RecordDamagedException">The record of the session does not hold.</exception>
    public async Task<SessionState?> FindAsync(string sessionId)
    {
        // A slot is kept only for sessions that exist: an address typed wrong must not fill the memory.
        if (_slots.TryGetValue(sessionId, out var known) && known.State is { Version: > 0 } state)
            return state;

        var envelopes = await store.ReadAsync(sessionId);
        return envelopes.Count == 0 ? null : await LoadedAsync(sessionId);
    }

    /// <summary>A session as it was at a version of its record.</summary>
    /// <exception cref="RecordDamagedException">The record does not hold, or has been cut off before that version.</exception>
    public async Task<SessionState> AtAsync(string sessionId, int version)
    {
        var envelopes = await store.ReadAsync(sessionId);
        return version <= envelopes.Count
            ? Made(sessionId, envelopes.Take(version))
            : throw new RecordDamagedException(FormattableString.Invariant($"{sessionId}: there were {version} events and more; {envelopes.Count} are left."));
    }

    /// <summary>A session as the disk has it, with the last envelope of its record; null when there is none with this id.</summary>
    /// <exception cref="RecordDamagedException">The record of the session does not hold.</exception>
    public async Task<(SessionState State, Envelope Head)?> ReadAsync(string sessionId)
    {
        var envelopes = await store.ReadAsync(sessionId);
        return envelopes.Count == 0 ? null : (Made(sessionId, envelopes), envelopes[^1]);
    }

    /// <summary>When the fact came in that brought a session to this version; null when that is not known here.</summary>
    public DateTimeOffset? MomentOf(string sessionId, int version) =>
        _slots.TryGetValue(sessionId, out var slot) ? slot.MomentOf(version) : null;

    /// <summary>The day it is in Viet Nam.</summary>
    public DateOnly Today => OfficialTime.DayOf(clock.GetUtcNow());

    /// <summary>Why a command would be refused as things stand, or null; nothing is carried out.</summary>
    public Refusal? Consider(SessionState state, SessionCommand command, Actor actor) =>
        Foresee(state, command, actor) is Decision.Refused refused ? refused.Refusal : null;

    /// <summary>What a command would come to as things stand; nothing is carried out.</summary>
    public Decision Foresee(SessionState state, SessionCommand command, Actor actor) =>
        Decide(state, command, new CommandContext(Guid.Empty, actor, Now()));

    /// <summary>Carries out a command for an actor whom the caller has identified.</summary>
    public async Task<Answer> DoAsync(string sessionId, SessionCommand command, Actor actor, Guid commandId)
    {
        var slot = await EnterAsync(sessionId);
        try
        {
            using var activity = Instruments.Commands.StartActivity(command.GetType().Name);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await DecideAsync(sessionId, slot, command, actor, commandId);
                }
                catch (MovedOnException) when (attempt < MostAttempts)
                {
                    // Someone else wrote to this database: decide once more, on what the record says now.
                    slot.State = null;
                }
            }
        }
        catch (RecordDamagedException damage)
        {
            RecordDamaged(log, sessionId, damage);
            return new Answer.Damaged();
        }
        finally
        {
            Leave(sessionId, slot);
        }
    }

    /// <summary>Waits until a session's slot is this caller's alone.</summary>
    private async Task<Slot> EnterAsync(string sessionId)
    {
        while (true)
        {
            var slot = _slots.GetOrAdd(sessionId, _ => new Slot());
            await slot.Gate.WaitAsync();
            if (_slots.TryGetValue(sessionId, out var current) && current == slot)
                return slot;

            slot.Gate.Release(); // dropped while this caller waited
        }
    }

    private void Leave(string sessionId, Slot slot)
    {
        // What was remembered of a session that does not exist, or could not be read or written, is not kept.
        if (slot.State is not { Version: > 0 })
            _slots.TryRemove(KeyValuePair.Create(sessionId, slot));

        slot.Gate.Release();
    }

    private async Task<Answer> DecideAsync(string sessionId, Slot slot, SessionCommand command, Actor actor, Guid commandId)
    {
        var state = await LoadAsync(sessionId, slot);
        if (slot.Commands.TryGetValue(commandId, out var earlier))
            return new Answer.Done(earlier);

        var context = new CommandContext(commandId, actor, RecordClock.Next(Now(), slot.Head?.At));
        var decision = Decide(state, command, context);
        if (decision is Decision.Refused { Refusal: var refusal })
        {
            // A refusal is spoken only on the newest state; an older one may refuse what is allowed by now.
            return await store.VersionAsync(sessionId) == state.Version ? new Answer.Refused(refusal) : throw new MovedOnException();
        }

        var facts = ((Decision.Accepted)decision).Events;
        var envelopes = new List<Envelope>(facts.Length);
        foreach (var fact in facts)
            envelopes.Add(Envelope.Wrap(sessionId, envelopes.LastOrDefault() ?? slot.Head, fact, context));

        var next = state.Evolve(facts);
        try
        {
            await store.AppendAsync(slot.Head, envelopes, RowChange.Between(sessionId, state, next));
        }
        catch
        {
            slot.State = null; // whether it reached the disk is for the disk to say
            throw;
        }

        slot.Remember(next, envelopes);
        feed.Announce(Topic.Record(sessionId));
        return new Answer.Done(slot.Head!.Version);
    }

    // Core decides sessions; in which database one may come to be is known here alone.
    private Decision Decide(SessionState state, SessionCommand command, CommandContext context) =>
        command is ConveneSession { Purpose: var purpose } && !folder.Keeps(purpose)
            ? new Decision.Refused(new Refusal.PurposeElsewhere(purpose))
            : _decider.Decide(state, command, context);

    private async Task<SessionState> LoadedAsync(string sessionId)
    {
        var slot = await EnterAsync(sessionId);
        try
        {
            return await LoadAsync(sessionId, slot);
        }
        finally
        {
            Leave(sessionId, slot);
        }
    }

    private async Task<SessionState> LoadAsync(string sessionId, Slot slot)
    {
        if (slot.State is { Version: > 0 } known)
            return known;

        slot.Forget();
        var envelopes = await store.ReadAsync(sessionId);
        var state = Made(sessionId, envelopes);
        slot.Remember(state, envelopes);
        return state;
    }

    private SessionState Made(string sessionId, IEnumerable<Envelope> envelopes) => Fold.Of(sessionId, envelopes, state =>
    {
        var missing = string.Join(", ", Scoreboard.MissingPins(state));
        return missing.Length == 0 ? state : throw new RecordDamagedException($"{sessionId}: the folder of law lacks {missing}.");
    });

    // The record keeps milliseconds; what is decided and what is stored must be the same moment.
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private sealed class Slot
    {
        private readonly List<DateTimeOffset> _moments = [];
        private volatile SessionState? _state;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public SessionState? State
        {
            get => _state;
            set => _state = value;
        }

        public Envelope? Head { get; private set; }

        public Dictionary<Guid, int> Commands { get; } = [];

        public void Remember(SessionState state, IReadOnlyList<Envelope> added)
        {
            foreach (var envelope in added)
            {
                Commands[envelope.CommandId] = envelope.Version;
                Head = envelope;
            }

            lock (_moments)
                _moments.AddRange(added.Select(envelope => envelope.At));

            State = state;
        }

        public DateTimeOffset? MomentOf(int version)
        {
            lock (_moments)
                return version >= 1 && version <= _moments.Count ? _moments[version - 1] : null;
        }

        public void Forget()
        {
            Commands.Clear();
            Head = null;
            lock (_moments)
                _moments.Clear();
        }
    }
}
