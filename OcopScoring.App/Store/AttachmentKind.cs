namespace OcopScoring.App.Store;

/// <summary>
/// The kinds of files a scan may be. What a file is, its first bytes say; its name and what a browser claims of it are only words.
/// </summary>
public sealed record AttachmentKind
{
    private readonly byte[] _start;

    private AttachmentKind(string contentType, string extension, byte[] start)
    {
        ContentType = contentType;
        Extension = extension;
        _start = start;
    }

    public static AttachmentKind Pdf { get; } = new("application/pdf", ".pdf", [.. "%PDF-"u8]);

    public static AttachmentKind Jpeg { get; } = new("image/jpeg", ".jpg", [0xFF, 0xD8, 0xFF]);

    public static AttachmentKind Png { get; } = new("image/png", ".png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    public string ContentType { get; }

    /// <summary>How names of this kind end, such as ".pdf".</summary>
    public string Extension { get; }

    /// <summary>Whether a name ends as names of this kind do.</summary>
    public bool Ends(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            || (this == Jpeg && name.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The kind of a file, or null for one that is not taken.</summary>
    public static AttachmentKind? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var kind in (ReadOnlySpan<AttachmentKind>)[Pdf, Jpeg, Png])
        {
            if (bytes.StartsWith(kind._start))
                return kind;
        }

        return null;
    }
}
