using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Replay;

/// <summary>
/// Examines a record: the one verifier behind the auditor's page, the command line and the tests. It collects everything that does
/// not hold instead of stopping at the first, and changes nothing.
/// </summary>
public sealed class Replayer
{
    private readonly Lawbook _law;

    /// <summary>A verifier by this book of law.</summary>
    /// <param name="law">The texts the record is pinned to: the folder of law, or those that came with a bundle.</param>
    public Replayer(Lawbook law)
    {
        ArgumentNullException.ThrowIfNull(law);
        _law = law;
    }

    /// <summary>Examines a record at its first four levels; the fifth needs a database and is added by whoever has one.</summary>
    /// <param name="record">All events of one session, in the order in which they lie.</param>
    /// <param name="demanded">The head it must carry, as the minutes print it; null when none is at hand.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Stops it.</param>
    public ReplayReport Run(
        IReadOnlyList<StoredEvent> record,
        RecordHead? demanded = null,
        IProgress<ReplayProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var watch = new ReplayWatch(progress, cancellation);
        var form = FormLevel.Run(record, watch, out var read);
        var chain = ChainLevel.Run(read, demanded, watch);
        return new ReplayReport(
            record.Count == 0 ? null : record[0].SessionId,
            record.Count == 0 ? null : new RecordHead(record.Count, record[^1].Hash),
            demanded,
            [form, chain, LegalityLevel.Run(read, _law, watch), ArithmeticLevel.Run(read, _law, watch)]);
    }
}
