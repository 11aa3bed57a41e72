using System.Collections.Immutable;
using OcopScoring.Core.Record;

namespace OcopScoring.Core.Replay;

/// <summary>
/// Whether each event follows the one before it and matches its hash. Alone this cannot see a tail that was cut off, nor a chain that
/// was made anew from its first changed event on: only a head that was noted elsewhere, as the minutes print it, shows those.
/// </summary>
internal static class ChainLevel
{
    public static LevelReport Run(ImmutableArray<ReadEvent> record, RecordHead? demanded, ReplayWatch watch)
    {
        var findings = ImmutableArray.CreateBuilder<ReplayFinding>();
        StoredEvent? previous = null;
        foreach (var (index, read) in record.Index())
        {
            findings.AddRange(Flaws(read, index + 1, record[0].Stored.SessionId, previous)
                .Select(flaw => new ReplayFinding(read.Stored.Version, ReplayRule.Chain, flaw)));
            previous = read.Stored;
            watch.Step(ReplayLevel.Chain, record.Length);
        }

        if (demanded is not null && Missed(record, demanded) is { } missed)
        {
            findings.Add(missed);
        }

        return new LevelReport(ReplayLevel.Chain, record.Length, 0, findings.ToImmutable());
    }

    private static IEnumerable<ReplayFlaw> Flaws(ReadEvent read, int place, string sessionId, StoredEvent? previous)
    {
        var stored = read.Stored;
        if (stored.Version != place)
        {
            yield return new ReplayFlaw.OutOfPlace(place);
        }

        if (stored.SessionId != sessionId)
        {
            yield return new ReplayFlaw.OtherSession(sessionId, stored.SessionId);
        }

        var link = previous?.Hash ?? Envelope.Genesis;
        if (stored.PreviousHash != link)
        {
            yield return new ReplayFlaw.LinkBroken(link, stored.PreviousHash);
        }

        // An event whose time or id is not written exactly has no hash that could be compared; that it is so, the form says.
        if (read.Envelope?.ComputeHash() is { } hash && hash != stored.Hash)
        {
            yield return new ReplayFlaw.HashMismatch(hash, stored.Hash);
        }
    }

    private static ReplayFinding? Missed(ImmutableArray<ReadEvent> record, RecordHead demanded)
    {
        if (record.Length < demanded.Count)
        {
            return new ReplayFinding(null, ReplayRule.Head, new ReplayFlaw.CutOff(demanded.Count, record.Length));
        }

        var carried = record[demanded.Count - 1].Stored.Hash;
        return carried == demanded.Hash
            ? null
            : new ReplayFinding(demanded.Count, ReplayRule.Head, new ReplayFlaw.OtherHead(demanded.Hash, carried));
    }
}
