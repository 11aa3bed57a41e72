using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Store;

/// <summary>Scans, and documents made from the record, beside it: the record names them by the hash of their bytes.</summary>
public sealed class AttachmentStore(IDbContextFactory<OcopDb> databases, StoreWriter writer, TimeProvider clock)
{
    /// <summary>The most one file may hold: a form of a few pages, scanned well, is far below.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Puts a file on disk; completes when it is there.</summary>
    /// <remarks>No more is read than may be kept, whatever the sender says of its size.</remarks>
    public async Task<AttachmentReply> SaveAsync(
        string sessionId, string? name, Stream content, AttachmentKind? only = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var bytes = new MemoryStream();
        var buffer = new byte[80 * 1024];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + count > MostBytes)
                return new AttachmentReply.Refused(AttachmentRefusal.TooLarge);

            bytes.Write(buffer, 0, count);
        }

        return await SaveAsync(sessionId, name, bytes.ToArray(), only);
    }

    /// <summary>Puts a file on disk; completes when it is there.</summary>
    /// <param name="only">The one kind that is taken here; null for every kind a scan may be.</param>
    public async Task<AttachmentReply> SaveAsync(string sessionId, string? name, byte[] bytes, AttachmentKind? only = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(sessionId);
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length is 0 or > MostBytes)
            return new AttachmentReply.Refused(bytes.Length == 0 ? AttachmentRefusal.Empty : AttachmentRefusal.TooLarge);

        if (AttachmentKind.Of(bytes) is not { } kind || (only is not null && kind != only))
            return new AttachmentReply.Refused(AttachmentRefusal.WrongKind);

        return new AttachmentReply.Saved(await KeepAsync(sessionId, AttachmentName.Clean(name, kind), kind.ContentType, bytes));
    }

    /// <summary>Puts a document on disk that the program itself has made; completes when it is there.</summary>
    /// <returns>The hash of its bytes.</returns>
    public async Task<string> KeepAsync(string sessionId, string name, string contentType, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var row = new AttachmentRow
        {
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            SessionId = sessionId,
            Name = name,
            ContentType = contentType,
            Bytes = bytes,
            StoredAt = clock.GetUtcNow(),
        };
        await writer.WriteAsync(database => InsertAsync(database, row));
        return row.Sha256;
    }

    /// <summary>The file with this hash, or null.</summary>
    /// <exception cref="RecordDamagedException">The bytes are no longer those that were stored.</exception>
    public async Task<AttachmentRow?> FindAsync(string sha256)
    {
        await using var database = await databases.CreateDbContextAsync();
        var row = await database.Attachments.AsNoTracking().FirstOrDefaultAsync(row => row.Sha256 == sha256);
        return row is null || Convert.ToHexStringLower(SHA256.HashData(row.Bytes)) == sha256
            ? row
            : throw new RecordDamagedException($"The attachment {sha256} holds other bytes than its name says.");
    }

    /// <summary>What kind of file has this hash, or null when there is none.</summary>
    public async Task<string?> ContentTypeAsync(string sha256)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.Attachments.Where(row => row.Sha256 == sha256).Select(row => row.ContentType).FirstOrDefaultAsync();
    }

    // The same bytes are the same attachment: the first name and session stay.
    private static Task<int> InsertAsync(OcopDb database, AttachmentRow row) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO Attachments (Sha256, SessionId, Name, ContentType, Bytes, StoredAt)
        SELECT {row.Sha256}, {row.SessionId}, {row.Name}, {row.ContentType}, {row.Bytes}, {row.StoredAt}
        WHERE NOT EXISTS (SELECT 1 FROM Attachments WHERE Sha256 = {row.Sha256})
        """);
}

/// <summary>What became of a file that was handed in.</summary>
public abstract record AttachmentReply
{
    private AttachmentReply()
    {
    }

    /// <summary>On disk, now or before.</summary>
    /// <param name="Sha256">Lower-case hexadecimal SHA-256 of its bytes.</param>
    public sealed record Saved(string Sha256) : AttachmentReply;

    /// <summary>Not taken.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(AttachmentRefusal Reason) : AttachmentReply;
}

/// <summary>Why a file is not taken.</summary>
public enum AttachmentRefusal
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It is larger than <see cref="AttachmentStore.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>It is neither PDF nor JPEG nor PNG.</summary>
    WrongKind,
}
