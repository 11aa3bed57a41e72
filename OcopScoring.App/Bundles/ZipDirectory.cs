using System.Buffers.Binary;

namespace OcopScoring.App.Bundles;

/// <summary>
/// Counts the entries of a ZIP archive without making anything of them: it steps through the directory at the end of the file as a reader of
/// archives will, and stops when there are too many.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>How many entries there are, or more than the most as soon as there are; null for what is no archive of the plain kind.</summary>
    /// <param name="archive">The file; it must be seekable.</param>
    /// <param name="most">The most entries that are of interest.</param>
    public static int? Count(Stream archive, int most)
    {
        if (Start(archive) is not { } start)
            return null;

        var entry = new byte[EntryLength];
        var count = 0;
        archive.Position = start;
        while (count <= most && archive.ReadAtLeast(entry, EntryLength, throwOnEndOfStream: false) == EntryLength
            && BinaryPrimitives.ReadUInt32LittleEndian(entry) == EntrySignature)
        {
            count++;
            archive.Position += Short(entry, 28) + Short(entry, 30) + Short(entry, 32); // its name, what is added, a comment
        }

        return count;
    }

    // Where the directory begins. No bundle needs the larger kind (Zip64): it says so by 0xFFFF and 0xFFFFFFFF in the plain fields.
    private static uint? Start(Stream archive)
    {
        var tail = new byte[(int)Math.Min(archive.Length, EndLength + LongestComment)];
        archive.Position = archive.Length - tail.Length;
        archive.ReadExactly(tail);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndSignature)
                continue;

            var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
            return Short(end, 4) == ushort.MaxValue || Short(end, 8) == ushort.MaxValue || Short(end, 10) == ushort.MaxValue || start == uint.MaxValue || start > archive.Length
                ? null
                : start;
        }

        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
