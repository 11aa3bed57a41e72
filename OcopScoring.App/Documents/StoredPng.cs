using System.Buffers.Binary;
using System.Collections;

namespace OcopScoring.App.Documents;

/// <summary>
/// A black and white PNG whose bytes depend on its picture alone: its lines are stored, not compressed, for the reason given in
/// <see cref="StoredZip"/>.
/// </summary>
internal static class StoredPng
{
    private const int MostInBlock = ushort.MaxValue;

    /// <summary>A square of modules, true ones black, each so many pixels wide.</summary>
    public static byte[] Of(IReadOnlyList<BitArray> modules, int scale)
    {
        var side = modules.Count * scale;
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 8; // bits a pixel; colour type 0 is grey
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, Stored(Lines(modules, scale, side)));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Each line begins with the kind of its filter: 0, none.
    private static byte[] Lines(IReadOnlyList<BitArray> modules, int scale, int side)
    {
        var lines = new byte[side * (side + 1)];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
                lines[(y * (side + 1)) + 1 + x] = modules[y / scale][x / scale] ? (byte)0 : (byte)255;
        }

        return lines;
    }

    // A zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4).
    private static byte[] Stored(byte[] bytes)
    {
        using var stored = new MemoryStream();
        stored.Write([0x78, 0x01]);
        for (var at = 0; at < bytes.Length; at += MostInBlock)
        {
            var block = bytes.AsSpan(at, Math.Min(MostInBlock, bytes.Length - at));
            var header = new byte[5];
            header[0] = (byte)(at + block.Length == bytes.Length ? 1 : 0);
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(1), (ushort)block.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(3), (ushort)~block.Length);
            stored.Write(header);
            stored.Write(block);
        }

        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Adler32(bytes));
        stored.Write(sum);
        return stored.ToArray();
    }

    private static uint Adler32(byte[] bytes)
    {
        const uint Modulus = 65521;
        var (low, high) = (1u, 0u);
        foreach (var one in bytes)
        {
            low = (low + one) % Modulus;
            high = (high + low) % Modulus;
        }

        return (high << 16) | low;
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] body = [.. name, .. content];
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, StoredZip.Crc32(body));
        png.Write(number);
    }
}
