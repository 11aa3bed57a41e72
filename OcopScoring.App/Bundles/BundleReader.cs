using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace OcopScoring.App.Bundles;

/// <summary>
/// Opens a bundle that anyone may have made. Nothing is unpacked to disk, no more is read than the bounds allow whatever the archive
/// says of itself, and a name that could lead anywhere else is refused.
/// </summary>
public static partial class BundleReader
{
    private const int LongestName = 200;

    /// <summary>Opens a bundle, or says why not.</summary>
    /// <param name="archive">The file; it must be seekable.</param>
    /// <param name="bounds">How much is read.</param>
    public static BundleReading Read(Stream archive, BundleBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(bounds);
        try
        {
            if (archive.Length > bounds.Bytes)
                return new BundleReading.Refused(BundleRefusal.TooLarge);

            // Counted where it lies: the archive makes an object of every entry before it can be asked how many there are.
            if (ZipDirectory.Count(archive, bounds.Files) is not { } files)
                return new BundleReading.Refused(BundleRefusal.NoArchive);
            if (files > bounds.Files)
                return new BundleReading.Refused(BundleRefusal.TooManyFiles);

            archive.Position = 0;
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            return Read(zip, bounds);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new BundleReading.Refused(BundleRefusal.NoArchive);
        }
    }

    private static BundleReading Read(ZipArchive zip, BundleBounds bounds)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var left = bounds.Bytes;

        // Folders have entries of their own in archives of other programs; there is nothing in them.
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (entry.FullName.Length > LongestName || !SafeName().IsMatch(entry.FullName))
                return new BundleReading.Refused(BundleRefusal.UnsafeName);
            if (files.ContainsKey(entry.FullName))
                return new BundleReading.Refused(BundleRefusal.NameTwice);
            if (Unpack(entry, left) is not { } bytes)
                return new BundleReading.Refused(BundleRefusal.TooLarge);

            left -= bytes.Length;
            files.Add(entry.FullName, bytes);
        }

        if (!files.Remove(Bundle.ManifestFile, out var list) || BundleManifest.Read(list) is not { } manifest)
            return new BundleReading.Refused(BundleRefusal.NoManifest);

        return new BundleReading.Opened(new Bundle(manifest, files.ToImmutable()));
    }

    private static byte[]? Unpack(ZipArchiveEntry entry, long most)
    {
        using var unpacked = new MemoryStream();
        using var content = entry.Open();
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (unpacked.Length + read > most)
                return null;
            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    // Folders and names of plain letters; no part of a path begins with a dot, so none leads upwards.
    [GeneratedRegex(@"\A[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SafeName();
}

/// <summary>How much of a bundle is read.</summary>
/// <param name="Files">The most files in it.</param>
/// <param name="Bytes">The most bytes of them all, unpacked.</param>
public sealed record BundleBounds(int Files, long Bytes)
{
    /// <summary>On one's own machine: several times what five hundred products before a hundred members come to.</summary>
    public static BundleBounds Default { get; } = new(20_000, 1L << 30);
}

/// <summary>What became of a file that was to be opened as a bundle.</summary>
public abstract record BundleReading
{
    private BundleReading()
    {
    }

    /// <summary>It is one; whether it holds is another question.</summary>
    public sealed record Opened(Bundle Bundle) : BundleReading;

    /// <summary>It is none, or not one that is safe to open.</summary>
    public sealed record Refused(BundleRefusal Reason) : BundleReading;
}

/// <summary>Why a file is not opened as a bundle.</summary>
public enum BundleRefusal
{
    /// <summary>It is no ZIP archive, or a broken one.</summary>
    NoArchive,

    /// <summary>It has no list of contents of a format this program knows.</summary>
    NoManifest,

    /// <summary>It holds too many files.</summary>
    TooManyFiles,

    /// <summary>It is too large, or unpacks to too much.</summary>
    TooLarge,

    /// <summary>A name in it could lead out of it.</summary>
    UnsafeName,

    /// <summary>Two files in it have one name.</summary>
    NameTwice,

    /// <summary>There is no room for another on this machine.</summary>
    ShelfFull,
}
