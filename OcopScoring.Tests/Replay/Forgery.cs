using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Replay;

/// <summary>What someone could do to a record who has the file and knows how it is made.</summary>
internal static class Forgery
{
    public static ImmutableArray<StoredEvent> Stored(IEnumerable<Envelope> record) => [.. record.Select(StoredEvent.Of)];

    public static SessionEvent Fact(this StoredEvent stored) => EventCodec.Decode(stored.Type, stored.Shape, stored.Payload);

    public static StoredEvent With(this StoredEvent stored, SessionEvent fact) =>
        stored with { Type = EventCodec.TypeOf(fact), Payload = EventCodec.Encode(fact) };

    /// <summary>The first fact of a kind that is like this becomes another.</summary>
    public static ImmutableArray<StoredEvent> Change<T>(this ImmutableArray<StoredEvent> record, Func<T, SessionEvent> change, Func<T, bool>? which = null)
        where T : SessionEvent
    {
        var index = record.IndexOfFirst<T>(which);
        return record.SetItem(index, record[index].With(change((T)record[index].Fact())));
    }

    public static int IndexOfFirst<T>(this ImmutableArray<StoredEvent> record, Func<T, bool>? which = null)
        where T : SessionEvent
    {
        var found = record.FirstOrDefault(stored => stored.Fact() is T fact && (which?.Invoke(fact) ?? true));
        Assert.NotNull(found);
        return record.IndexOf(found);
    }

    /// <summary>Numbers and hashes made anew all along: nothing but what happened can give the forgery away.</summary>
    public static ImmutableArray<StoredEvent> Rechained(this IEnumerable<StoredEvent> record)
    {
        var made = ImmutableArray.CreateBuilder<StoredEvent>();
        foreach (var stored in record)
        {
            var open = stored with { Version = made.Count + 1, PreviousHash = made.Count == 0 ? Envelope.Genesis : made[^1].Hash };
            made.Add(open with { Hash = open.ToEnvelope()!.ComputeHash() });
        }

        return made.ToImmutable();
    }
}
