using System.Collections.Immutable;
using OcopScoring.App.Bundles;
using OcopScoring.App.Desk;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Bundles;

/// <summary>Bundles, and what can be done to them.</summary>
internal static class Packages
{
    public static CriteriaShelf Shelf { get; } = new(LawOnDisk.Book, LawOnDisk.Files);

    /// <summary>A small simulated session in which everything happens once.</summary>
    public static PackedBundle Simulated { get; } = SimulatedSession.Hold(Shelf, 26, new SimulationSize(6, 7));

    public static byte[] Bytes(this PackedBundle packed) => [.. packed.Pieces().SelectMany(piece => piece.ToArray())];

    public static BundleReading Read(byte[] archive, BundleBounds? bounds = null) =>
        BundleReader.Read(new MemoryStream(archive, writable: false), bounds ?? BundleBounds.Default);

    public static Bundle Open(byte[] archive) => Assert.IsType<BundleReading.Opened>(Read(archive)).Bundle;

    public static Task<ReplayReport> VerifyAsync(this Bundle bundle, RecordHead? demanded = null) =>
        BundleVerifier.RunAsync(bundle, demanded, cancellation: TestContext.Current.CancellationToken);

    /// <summary>Other bytes for a file; none to take it away. The list of contents stays as it was.</summary>
    public static Bundle With(this Bundle bundle, string path, byte[]? bytes) =>
        bundle with { Files = bytes is null ? bundle.Files.Remove(path) : bundle.Files.SetItem(path, bytes) };

    /// <summary>Another record.</summary>
    public static Bundle With(this Bundle bundle, IReadOnlyList<StoredEvent> record) =>
        bundle.With(Bundle.EventsFile, [.. record.SelectMany(stored => System.Text.Encoding.UTF8.GetBytes(EventLine.Write(stored) + "\n"))]);

    /// <summary>The list of contents made anew, as whoever forges a bundle would: it agrees with what is there.</summary>
    public static Bundle Listed(this Bundle bundle)
    {
        var record = BundleRecord.Read(bundle.Events).Events;
        return bundle with
        {
            Manifest = new BundleManifest(
                record[0].SessionId,
                new RecordHead(record.Length, record[^1].Hash),
                bundle.Files.ToImmutableSortedDictionary(file => file.Key, file => Bundle.Sha256(file.Value), StringComparer.Ordinal)),
        };
    }

    public static ImmutableArray<StoredEvent> Record(this Bundle bundle) => BundleRecord.Read(bundle.Events).Events;
}
