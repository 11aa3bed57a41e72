using System.Collections.Immutable;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Bundles;

/// <summary>Packs a session of the database as a bundle.</summary>
public sealed class BundleDesk(EventStore events, AttachmentStore files, CriteriaShelf shelf)
{
    /// <summary>The session with all its record names, or null when there is no such session.</summary>
    /// <exception cref="RecordDamagedException">The chain does not hold: what is damaged is examined where it lies, not handed on.</exception>
    public async Task<SessionBundle?> PackAsync(string sessionId)
    {
        var record = await events.ReadAsync(sessionId);
        if (record.Count == 0)
            return null;

        ImmutableArray<StoredEvent> stored = [.. record.Select(StoredEvent.Of)];
        var documents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var sha256 in NamedDocuments.Of(ReadFact.Of(stored)).Select(document => document.Sha256))
        {
            if (await DocumentAsync(sha256) is { } bytes)
                documents.Add(sha256, bytes);
            else
                missing.Add(sha256);
        }

        return new SessionBundle(BundleWriter.Pack(stored, shelf, documents), missing.ToImmutable());
    }

    private async Task<byte[]?> DocumentAsync(string sha256)
    {
        try
        {
            return (await files.FindAsync(sha256))?.Bytes;
        }
        catch (RecordDamagedException)
        {
            return null; // other bytes than the record names are not that document
        }
    }
}

/// <summary>A session packed as a bundle.</summary>
/// <param name="Packed">The bundle.</param>
/// <param name="MissingDocuments">SHA-256 of the documents the record names that were not to be had.</param>
public sealed record SessionBundle(PackedBundle Packed, ImmutableArray<string> MissingDocuments);
