using System.Collections.Immutable;
using OcopScoring.App.Verification;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Bundles;

/// <summary>
/// Examines a bundle by nothing but what is in it: its files by its list of contents, its lines, its documents, and its record by the
/// texts of law that came along.
/// </summary>
public static class BundleVerifier
{
    /// <summary>Examines a bundle.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="demanded">The head it must carry, as the minutes print it; null when none is at hand.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ReplayReport> RunAsync(
        Bundle bundle, RecordHead? demanded, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var record = BundleRecord.Read(bundle.Events);
        var facts = ReadFact.Of(record.Events).ToList();
        var law = Lawbook.ReadPinned(bundle.Law, out _);
        var report = new Replayer(law).Run(record.Events, demanded, progress, cancellation);
        var documents = await DocumentCheck.FindAsync(NamedDocuments.Of(facts), sha256 => Task.FromResult(bundle.FindDocument(sha256)));
        return report
            .With(ReplayLevel.Form, [.. Contents(bundle, report), .. record.Unreadable])
            .With(ReplayLevel.Chain, [.. documents, .. Strays(bundle, NamedDocuments.Of(facts).Select(document => document.Sha256))])
            .With(ReplayLevel.Legality, Unpinned(bundle, NeededLaw.Sha256Of(facts.Select(read => read.Fact), law)));
    }

    private static IEnumerable<ReplayFinding> Contents(Bundle bundle, ReplayReport report)
    {
        var manifest = bundle.Manifest;
        foreach (var path in manifest.Files.Keys.Union(bundle.Files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var expected = manifest.Files.GetValueOrDefault(path);
            var found = bundle.Files.TryGetValue(path, out var bytes) ? Bundle.Sha256(bytes) : null;
            if (expected != found)
                yield return new ReplayFinding(null, ReplayRule.Manifest, new ReplayFlaw.OtherFile(path, expected, found));
        }

        if (manifest.SessionId != report.SessionId || manifest.Head != report.Head)
            yield return new ReplayFinding(null, ReplayRule.Manifest, new ReplayFlaw.OtherRecord(manifest.SessionId, manifest.Head));
    }

    // Whoever opens the archive opens what lies in it, listed or not: a forged document beside the genuine one must not pass for it.
    private static IEnumerable<ReplayFinding> Strays(Bundle bundle, IEnumerable<string> named)
    {
        var awaited = named.ToHashSet(StringComparer.Ordinal);
        foreach (var (path, bytes) in bundle.Files)
        {
            if (path is Bundle.ReadmeFile or Bundle.EventsFile || path.StartsWith(Bundle.CriteriaFolder, StringComparison.Ordinal))
                continue;

            var isDocument = path.StartsWith(Bundle.DocumentsFolder, StringComparison.Ordinal);
            if (!isDocument || !awaited.Remove(path[Bundle.DocumentsFolder.Length..].Split('.')[0]))
                yield return new ReplayFinding(null, isDocument ? ReplayRule.Document : ReplayRule.Manifest, new ReplayFlaw.OtherFile(path, null, Bundle.Sha256(bytes)));
        }
    }

    private static ImmutableArray<ReplayFinding> Unpinned(Bundle bundle, ImmutableSortedSet<string> needed) =>
    [
        .. bundle.Files.Where(file => file.Key.StartsWith(Bundle.CriteriaFolder, StringComparison.Ordinal))
            .Select(file => (file.Key, Sha256: Bundle.Sha256(file.Value)))
            .Where(file => !needed.Contains(file.Sha256))
            .Select(file => new ReplayFinding(null, ReplayRule.Law, new ReplayFlaw.LawUnpinned(file.Key, file.Sha256))),
    ];
}
