using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Bundles;

/// <summary>The lines of <c>events.jsonl</c>, read.</summary>
/// <param name="Events">Every event whose fields are all there.</param>
/// <param name="Unreadable">The lines that are not written the one way events are, or whose fields are not all there.</param>
public sealed record BundleRecord(ImmutableArray<StoredEvent> Events, ImmutableArray<ReplayFinding> Unreadable)
{
    // More would tell nothing that these do not, and a file of nothing but line ends would fill the memory with them.
    private const int MostUnreadable = 1000;

    /// <summary>Reads the lines; each ends with a line feed, the last one too. After a thousand that are none it reads no further.</summary>
    public static BundleRecord Read(ReadOnlyMemory<byte> lines)
    {
        var events = ImmutableArray.CreateBuilder<StoredEvent>();
        var unreadable = ImmutableArray.CreateBuilder<ReplayFinding>();
        for (var number = 1; lines.Length > 0 && unreadable.Count < MostUnreadable; number++)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            var stored = EventLine.Read(end < 0 ? lines : lines[..end], out var isExact);
            if (stored is not null)
                events.Add(stored);
            if (!isExact || end < 0)
                unreadable.Add(new ReplayFinding(stored?.Version, ReplayRule.Form, new ReplayFlaw.Unreadable(number)));

            lines = end < 0 ? default : lines[(end + 1)..];
        }

        return new BundleRecord(events.ToImmutable(), unreadable.ToImmutable());
    }
}
