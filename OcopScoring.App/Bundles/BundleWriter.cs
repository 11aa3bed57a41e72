using System.Collections.Immutable;
using System.Text;
using OcopScoring.App.Desk;
using OcopScoring.App.Documents;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Bundles;

/// <summary>
/// Packs a record with all that is needed to examine it. The same record makes the same bytes: nothing in a bundle says when or where
/// it was made.
/// </summary>
public static class BundleWriter
{
    /// <summary>Packs a record.</summary>
    /// <param name="record">All events of a session, in order; at least one.</param>
    /// <param name="shelf">The law; the texts the record needs are taken from it.</param>
    /// <param name="documents">The documents the record names, by their SHA-256.</param>
    public static PackedBundle Pack(
        IReadOnlyList<StoredEvent> record,
        CriteriaShelf shelf,
        IReadOnlyDictionary<string, byte[]> documents)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(documents);
        var facts = ReadFact.Of(record).ToList();
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        files.Add(Bundle.ReadmeFile, BundleReadme.Bytes);
        files.Add(Bundle.EventsFile, Lines(record));
        var needed = NeededLaw.Sha256Of(facts.Select(read => read.Fact), shelf.Law);
        foreach (var (path, bytes) in shelf.Files.Where(file => needed.Contains(Bundle.Sha256(file.Value))))
            files.Add(Bundle.CriteriaFolder + path, bytes);

        foreach (var sha256 in NamedDocuments.Of(facts).Select(document => document.Sha256).Where(documents.ContainsKey))
            files.Add(Bundle.DocumentsFolder + sha256 + ExtensionOf(documents[sha256]), documents[sha256]);

        return Pack(new RecordHead(record.Count, record[^1].Hash), record[0].SessionId, files.ToImmutable(), needed);
    }

    private static PackedBundle Pack(
        RecordHead head, string sessionId, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, ImmutableSortedSet<string> needed)
    {
        var hashes = files.ToImmutableSortedDictionary(file => file.Key, file => Bundle.Sha256(file.Value), StringComparer.Ordinal);
        var bundle = new Bundle(new BundleManifest(sessionId, head, hashes), files);
        return new PackedBundle(bundle, [.. needed.Except(hashes.Values)]);
    }

    private static byte[] Lines(IReadOnlyList<StoredEvent> record)
    {
        using var lines = new MemoryStream();
        foreach (var stored in record)
        {
            lines.Write(Encoding.UTF8.GetBytes(EventLine.Write(stored)));
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    // Only a help for whoever opens it: what a document is, its hash says.
    private static string ExtensionOf(byte[] bytes) =>
        AttachmentKind.Of(bytes)?.Extension ?? (bytes.AsSpan().StartsWith("PK"u8) ? ".docx" : ".bin");
}

/// <summary>A bundle as it was packed.</summary>
/// <param name="Bundle">The bundle.</param>
/// <param name="MissingLaw">SHA-256 of the texts the record needs that were not to be had.</param>
public sealed record PackedBundle(Bundle Bundle, ImmutableArray<string> MissingLaw)
{
    /// <summary>The file, piece by piece: the list of contents first, everything else in the order of its paths.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces() => StoredZip.Pieces(
        Bundle.Files.Select(file => (file.Key, file.Value.ToArray())).Prepend((Bundle.ManifestFile, Bundle.Manifest.Write())));
}
