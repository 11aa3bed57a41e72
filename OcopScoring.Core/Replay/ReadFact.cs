using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>A fact that could be read, with the version it stands at.</summary>
/// <param name="Version">The version.</param>
/// <param name="Fact">The fact.</param>
public sealed record ReadFact(int Version, SessionEvent Fact)
{
    /// <summary>Every fact of a record that can be read; that others cannot be is for verification to say.</summary>
    /// <param name="record">Events, before anything about them is believed.</param>
    public static IEnumerable<ReadFact> Of(IEnumerable<StoredEvent> record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Select(Read).OfType<ReadFact>();
    }

    private static ReadFact? Read(StoredEvent stored)
    {
        try
        {
            return new ReadFact(stored.Version, EventCodec.Decode(stored.Type, stored.Shape, stored.Payload));
        }
        catch (RecordDamagedException)
        {
            return null;
        }
    }
}
