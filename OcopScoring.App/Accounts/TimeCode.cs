using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OcopScoring.App.Accounts;

/// <summary>
/// The six digits of an authenticator (RFC 6238). Identity has them too, but does not say which half minute a code belongs to; without that,
/// a code that somebody looked over a shoulder for works a second time.
/// </summary>
public static class TimeCode
{
    /// <summary>How long a code stands on the telephone, in seconds.</summary>
    public const int Seconds = 30;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // One half minute to either side: telephones and office machines do not agree on the time.
    private const int Near = 1;

    /// <summary>A new secret to share with an authenticator: 160 bits, as people and QR codes write it.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>The half minute whose code this is, now or next to now; null when it is none of them.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(code);
        long? found = null;
        var step = now.ToUnixTimeSeconds() / Seconds;
        for (var near = step - Near; near <= step + Near; near++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(key, near)), Encoding.UTF8.GetBytes(code)))
                found = near;
        }

        return found;
    }

    /// <summary>The code of a half minute.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "SHA-1 is what authenticators on telephones compute; as a keyed hash it holds.")]
    public static string Of(string key, long step)
    {
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Bytes(key), time, hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (bits, held) = (0, 0);
        foreach (var sign in key)
        {
            bits = (bits << 5) | Base32.IndexOf(sign, StringComparison.Ordinal);
            held += 5;
            if (held < 8)
                continue;

            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }

        return [.. bytes];
    }
}
