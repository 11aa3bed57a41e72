using System.Text;

namespace OcopScoring.App.Cli;

/// <summary>What a command reads and writes, so that tests can stand in for the process.</summary>
/// <param name="In">Bytes in.</param>
/// <param name="Out">Bytes out: UTF-8 without a byte order mark.</param>
/// <param name="Error">Messages for people.</param>
public sealed record Terminal(Stream In, Stream Out, Stream Error)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The process's own.</summary>
    public static Terminal Process =>
        new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError());

    /// <summary>A writer whose line ends are "\n" on every machine; it must be flushed or disposed.</summary>
    /// <param name="stream">Where the text goes.</param>
    public static StreamWriter Writer(Stream stream) => new(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
}
