using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>
/// A session laid out in time: its state after any event, at once. States kept on the way are a cache: they are made from the facts,
/// and any of them can be made again.
/// </summary>
public sealed class SessionTimeline
{
    // From one kept state to any moment it is at most so many facts, a few milliseconds; and thousands of states are never kept.
    private const int Stride = 256;

    private readonly ImmutableArray<SessionState> _kept;

    private SessionTimeline(string sessionId, ImmutableArray<TimelineEvent> events, ImmutableArray<SessionState> kept)
    {
        SessionId = sessionId;
        Events = events;
        _kept = kept;
        Markers = TimelineMarker.Of(this);
    }

    /// <summary>The session.</summary>
    public string SessionId { get; }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<TimelineEvent> Events { get; }

    /// <summary>The events by which people find their way, in order.</summary>
    public ImmutableArray<TimelineMarker> Markers { get; }

    /// <summary>The number of events.</summary>
    public int Count => Events.Length;

    /// <summary>Lays a record out.</summary>
    /// <param name="record">All envelopes of one session, in order; at least one.</param>
    /// <exception cref="RecordDamagedException">A fact cannot be read.</exception>
    public static SessionTimeline Of(IEnumerable<Envelope> record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var events = ImmutableArray.CreateBuilder<TimelineEvent>();
        var kept = ImmutableArray.CreateBuilder<SessionState>();
        var state = SessionState.Initial;
        var sessionId = string.Empty;
        foreach (var envelope in record)
        {
            if (state.Version % Stride == 0)
            {
                kept.Add(state);
            }

            var fact = envelope.Open();
            state = state.Evolve(fact);
            sessionId = envelope.SessionId;
            events.Add(new TimelineEvent(state.Version, envelope.Type, envelope.At, Actor.FromName(envelope.Actor), envelope.CommandId, envelope.Hash, fact));
        }

        return new SessionTimeline(sessionId, events.ToImmutable(), kept.ToImmutable());
    }

    /// <summary>The session after so many events.</summary>
    /// <param name="version">From 0, before anything happened, to <see cref="Count"/>.</param>
    public SessionState StateAt(int version)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, Count);
        var from = Math.Min(version / Stride, _kept.Length - 1);
        return Events.AsSpan()[(from * Stride)..version].ToArray().Aggregate(_kept[from], (state, happened) => state.Evolve(happened.Fact));
    }

    /// <summary>How many events had happened at a moment: the last of them at or before it, however the clock may have jumped.</summary>
    /// <param name="moment">A moment.</param>
    public int VersionAt(DateTimeOffset moment)
    {
        for (var version = Count; version > 0; version--)
        {
            if (Events[version - 1].At <= moment)
            {
                return version;
            }
        }

        return 0;
    }
}

/// <summary>One event of a session, read.</summary>
/// <param name="Version">Its place, from 1.</param>
/// <param name="Type">The alias of the fact.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="CommandId">The command it came of.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Fact">What happened.</param>
public sealed record TimelineEvent(
    int Version, string Type, DateTimeOffset At, Actor Actor, Guid CommandId, string Hash, SessionEvent Fact);
