using System.Globalization;

namespace OcopScoring.Core.Record;

/// <summary>How far a record had come: what a document prints so that a cut-off or re-made record can be told from it.</summary>
/// <param name="Count">The number of events.</param>
/// <param name="Hash">The hash of the last of them.</param>
public sealed record RecordHead(int Count, string Hash)
{
    /// <summary>How many digits of the hash stand on every page; the last page has them all.</summary>
    public const int ShortDigits = 12;

    /// <summary>The first digits of the hash.</summary>
    public string ShortHash => Hash[..ShortDigits];

    /// <summary>Count and hash as one text, "COUNT:HASH": what verification takes, and what the code on the last page holds.</summary>
    public string Pair => FormattableString.Invariant($"{Count}:{Hash}");

    /// <summary>The head of a record.</summary>
    /// <param name="record">All its envelopes, in order; at least one.</param>
    public static RecordHead Of(IReadOnlyList<Envelope> record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new RecordHead(record.Count, record[^1].Hash);
    }

    /// <summary>
    /// Reads "COUNT:HASH" as someone typed or scanned it: white space anywhere and capital letters are forgiven, a digit too few is not.
    /// Null when it is no such pair.
    /// </summary>
    /// <param name="text">The text.</param>
    public static RecordHead? Read(string? text)
    {
        var parts = string.Concat((text ?? string.Empty).Where(letter => !char.IsWhiteSpace(letter))).Split(':');
        return parts is [var count, var hash]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            && hash.Length == 64
            && hash.All(char.IsAsciiHexDigit)
                ? new RecordHead(number, hash.ToLowerInvariant())
                : null;
    }
}
