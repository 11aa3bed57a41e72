using System.IO.Compression;
using System.Text;

namespace OcopScoring.App.Import;

/// <summary>What a file is, by its bytes; what it is called does not matter.</summary>
public enum FileContentKind
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>An Excel workbook (.xlsx): a ZIP archive.</summary>
    Workbook,

    /// <summary>A workbook of before 2007, or one behind a password.</summary>
    OldOrLocked,

    /// <summary>Text in Unicode.</summary>
    Text,

    /// <summary>Text in another encoding: Windows-1258, TCVN3, VNI.</summary>
    OtherEncoding,

    /// <summary>No text and no workbook.</summary>
    Neither,

    /// <summary>An archive that unpacks to more than any list needs.</summary>
    Bomb,
}

/// <summary>Looks at the bytes of a file before anything is made of them.</summary>
public static class FileContent
{
    /// <summary>The largest file that is taken in.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    // Five hundred products with everything that can be said of them come to a few million characters.
    private const int MostUnpacked = 32 * 1024 * 1024;

    private const int MostParts = 500;

    // What an archive says of its own parts is made into objects at once, before anything of it is asked for.
    private const int MostDirectory = 512 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the file is, and its text where it is one.</summary>
    public static (FileContentKind Kind, string Text) Of(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes switch
        {
            [] => (FileContentKind.Empty, string.Empty),
            [(byte)'P', (byte)'K', 3 or 5, ..] => (UnpacksWell(bytes), string.Empty),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => (FileContentKind.OldOrLocked, string.Empty),
            _ => Text(bytes),
        };
    }

    private static (FileContentKind Kind, string Text) Text(byte[] bytes)
    {
        try
        {
            var text = bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => StrictUtf8.GetString(rest),
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                _ => StrictUtf8.GetString(bytes),
            };
            return text.Any(IsNoText) ? (FileContentKind.Neither, string.Empty)
                : string.IsNullOrWhiteSpace(text) ? (FileContentKind.Empty, string.Empty)
                : (FileContentKind.Text, text);
        }
        catch (DecoderFallbackException)
        {
            return (bytes.AsSpan().Contains((byte)0) ? FileContentKind.Neither : FileContentKind.OtherEncoding, string.Empty);
        }
    }

    private static bool IsNoText(char sign) => char.IsControl(sign) && sign is not ('\t' or '\r' or '\n');

    // Unpacked once to nowhere and counted: the sizes that an archive states of itself need not be true.
    private static FileContentKind UnpacksWell(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts)
                return FileContentKind.Bomb;

            var left = MostUnpacked;
            foreach (var entry in archive.Entries)
            {
                var most = IsDirectory(entry.FullName) ? Math.Min(left, MostDirectory) : left;
                var unpacked = Unpacked(entry, most);
                if (unpacked > most)
                    return FileContentKind.Bomb;

                left -= unpacked;
            }

            return FileContentKind.Workbook;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return FileContentKind.Neither;
        }
    }

    private static bool IsDirectory(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    // How large it is; no more than a little above the most that it may be.
    private static int Unpacked(ZipArchiveEntry entry, int most)
    {
        var unpacked = 0;
        var buffer = new byte[81920];
        using var content = entry.Open();
        for (int read; unpacked <= most && (read = content.Read(buffer)) > 0;)
            unpacked += read;

        return unpacked;
    }
}
