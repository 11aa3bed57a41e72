using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Bench;

/// <summary>
/// What verifying takes, per event, beside nothing but SHA-256 over the same bytes: the rest is reading every fact, deciding every
/// command again and counting every form again.
/// </summary>
[MemoryDiagnoser]
public class VerificationBenchmarks
{
    private const int Events = 6_000;

    private readonly Lawbook _law = BenchLaw.Read();
    private ImmutableArray<StoredEvent> _record = [];
    private ImmutableArray<byte[]> _bytes = [];

    [GlobalSetup]
    public void Hold()
    {
        _record = [.. BenchRecord.Middling(_law).Take(Events).Select(StoredEvent.Of)];
        _bytes = [.. _record.Select(Hashed)];
        if (_record.Length < Events || !Verify().IsIntact)
            throw new InvalidOperationException("The record to verify is not the one this measures.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events, Description = "SHA-256 of an event")]
    public int Hash()
    {
        var sum = 0;
        foreach (var bytes in _bytes)
            sum += SHA256.HashData(bytes)[0];

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "Verifying an event, four levels")]
    public ReplayReport Verify() => new Replayer(_law).Run(_record);

    private static byte[] Hashed(StoredEvent stored) => Encoding.UTF8.GetBytes(FormattableString.Invariant(
        $"ocop-event/1\n{stored.SessionId}\n{stored.Version}\n{stored.Type}\n{stored.Shape}\n{stored.At}\n{stored.Actor}\n{stored.CommandId}\n{stored.PreviousHash}\n{stored.Payload}"));
}
