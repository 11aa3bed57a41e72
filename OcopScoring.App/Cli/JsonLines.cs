using System.Buffers;
using System.IO.Pipelines;

namespace OcopScoring.App.Cli;

/// <summary>
/// Cuts a stream into lines of bytes, so that a line with broken UTF-8 spoils only itself. A byte order mark at the start and
/// "\r" at a line's end do not belong to the line.
/// </summary>
public static class JsonLines
{
    /// <summary>The longest line taken; a case of 50 forms is about 50 kB.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    // Written out, because a bare null beside ReadOnlyMemory<byte> quietly means an empty line.
    private static ReadOnlyMemory<byte>? TooLong => null;

    /// <summary>The lines in order; null stands for one that is longer than <see cref="MaxLength"/>.</summary>
    /// <param name="stream">The bytes.</param>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>?> ReadAsync(Stream stream)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var (first, tooLong) = (true, false);
        while (true)
        {
            var result = await pipe.ReadAsync();
            var buffer = result.Buffer;
            while (Cut(ref buffer) is { } line)
            {
                yield return tooLong ? TooLong : Trim(line, first);
                (first, tooLong) = (false, false);
            }

            if (result.IsCompleted)
            {
                if (tooLong || !buffer.IsEmpty)
                    yield return tooLong ? TooLong : Trim(buffer, first);
                break;
            }

            tooLong |= buffer.Length > MaxLength;
            pipe.AdvanceTo(tooLong ? buffer.End : buffer.Start, buffer.End);
        }

        await pipe.CompleteAsync();
    }

    private static ReadOnlySequence<byte>? Cut(ref ReadOnlySequence<byte> buffer)
    {
        if (buffer.PositionOf((byte)'\n') is not { } end)
            return null;

        var line = buffer.Slice(0, end);
        buffer = buffer.Slice(buffer.GetPosition(1, end));
        return line;
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlySequence<byte> line, bool first)
    {
        ReadOnlyMemory<byte> bytes = line.ToArray();
        if (first && bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        return bytes.Span.EndsWith("\r"u8) ? bytes[..^1] : bytes;
    }
}
