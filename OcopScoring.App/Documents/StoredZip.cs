using System.Buffers.Binary;
using System.Text;

namespace OcopScoring.App.Documents;

/// <summary>
/// A ZIP file whose bytes depend on its content alone. Entries are stored, not compressed, in the order given and with one fixed time:
/// a compressor may answer differently on another processor or in another version, and a paper's hash stands in the record for years.
/// </summary>
public static class StoredZip
{
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 0x0800;
    private const ushort FirstDayOfZip = (1 << 5) | 1; // 1 January 1980, the earliest there is
    private static readonly uint[] Table = MakeTable();

    /// <summary>The file piece by piece, each entry asked for only when it is its turn.</summary>
    /// <param name="entries">The entries; folders in names are parted by "/".</param>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(IEnumerable<(string Name, byte[] Content)> entries)
    {
        var written = new List<(byte[] Name, uint Crc, int Size, uint Offset)>();
        var position = 0u;
        foreach (var (name, content) in entries)
        {
            var entry = (Name: Encoding.UTF8.GetBytes(name), Crc: Crc32(content), Size: content.Length, Offset: position);
            written.Add(entry);
            var header = new byte[30 + entry.Name.Length];
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
            Describe(header.AsSpan(4), entry.Crc, entry.Size, entry.Name.Length);
            entry.Name.CopyTo(header.AsSpan(30));
            yield return header;
            yield return content;
            position = checked(position + (uint)header.Length + (uint)content.Length);
        }

        var lines = written.Select(entry => Line(entry.Name, entry.Crc, entry.Size, entry.Offset)).ToList();
        foreach (var line in lines)
            yield return line;
        yield return End(lines, position);
    }

    /// <summary>The whole file at once.</summary>
    /// <param name="entries">The entries.</param>
    public static byte[] Whole(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var whole = new MemoryStream();
        foreach (var piece in Pieces(entries))
            whole.Write(piece.Span);
        return whole.ToArray();
    }

    private static byte[] Line(byte[] name, uint crc, int size, uint offset)
    {
        var line = new byte[46 + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(line, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(line.AsSpan(4), Version);
        Describe(line.AsSpan(6), crc, size, name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(line.AsSpan(42), offset);
        name.CopyTo(line.AsSpan(46));
        return line;
    }

    private static byte[] End(List<byte[]> lines, uint start)
    {
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), checked((ushort)lines.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), checked((ushort)lines.Count));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)lines.Sum(line => line.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        return end;
    }

    // What an entry's own header and its line in the list have in common; method 0 is "stored".
    private static void Describe(Span<byte> at, uint crc, int size, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], NamesAreUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], FirstDayOfZip);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], crc);
        BinaryPrimitives.WriteInt32LittleEndian(at[14..], size);
        BinaryPrimitives.WriteInt32LittleEndian(at[18..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], checked((ushort)nameLength));
    }

    internal static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
            crc = Table[(byte)(crc ^ each)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var index = 0u; index < table.Length; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[index] = value;
        }

        return table;
    }
}
