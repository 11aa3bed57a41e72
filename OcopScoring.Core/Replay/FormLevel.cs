using System.Collections.Immutable;
using System.Text.Json;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>Whether every event is written the way the record writes events. What can be read is passed on to the levels after.</summary>
internal static class FormLevel
{
    public static LevelReport Run(IReadOnlyList<StoredEvent> record, ReplayWatch watch, out ImmutableArray<ReadEvent> read)
    {
        var findings = ImmutableArray.CreateBuilder<ReplayFinding>();
        var events = ImmutableArray.CreateBuilder<ReadEvent>(record.Count);
        if (record.Count == 0)
        {
            findings.Add(new ReplayFinding(null, ReplayRule.Form, new ReplayFlaw.Empty()));
        }

        foreach (var stored in record)
        {
            var envelope = stored.ToEnvelope();
            var flaws = Flaws(stored, envelope, out var fact).ToList();
            findings.AddRange(flaws.Select(flaw => new ReplayFinding(stored.Version, ReplayRule.Form, flaw)));
            events.Add(new ReadEvent(stored, envelope, ActorOf(stored.Actor) is null ? null : fact));
            watch.Step(ReplayLevel.Form, record.Count);
        }

        read = events.MoveToImmutable();
        return new LevelReport(ReplayLevel.Form, record.Count, 0, findings.ToImmutable());
    }

    public static Actor? ActorOf(string name)
    {
        try
        {
            return Actor.FromName(name);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static List<ReplayFlaw> Flaws(StoredEvent stored, Envelope? envelope, out SessionEvent? fact)
    {
        var flaws = new List<ReplayFlaw>();
        if (envelope is null)
        {
            flaws.Add(new ReplayFlaw.NotExact());
        }

        if (ActorOf(stored.Actor) is null)
        {
            flaws.Add(new ReplayFlaw.ActorUnknown(stored.Actor));
        }

        fact = null;
        if (!EventCodec.Knows(stored.Type, stored.Shape))
        {
            flaws.Add(new ReplayFlaw.FactUnknown(stored.Type, stored.Shape));
            return flaws;
        }

        try
        {
            var told = EventCodec.Decode(stored.Type, stored.Shape, stored.Payload);
            if (!string.Equals(EventCodec.Encode(told), stored.Payload, StringComparison.Ordinal))
            {
                flaws.Add(new ReplayFlaw.NotCanonical());
            }

            fact = told;
        }
        catch (Exception unreadable) when (unreadable is RecordDamagedException or JsonException or InvalidOperationException or ArgumentException)
        {
            // Also what can be read but not be written: half characters in keys, for one.
            flaws.Add(new ReplayFlaw.FactUnreadable(stored.Type));
        }

        return flaws;
    }
}

/// <summary>An event with what could be read of it.</summary>
/// <param name="Stored">The event as it lies there.</param>
/// <param name="Envelope">The envelope; null when it is not written exactly.</param>
/// <param name="Fact">What happened; null when it, or who did it, cannot be read.</param>
internal sealed record ReadEvent(StoredEvent Stored, Envelope? Envelope, SessionEvent? Fact);
