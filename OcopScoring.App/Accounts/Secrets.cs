using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OcopScoring.App.Accounts;

/// <summary>Secrets too long to be guessed, and what may be kept of them.</summary>
internal static class Secrets
{
    /// <summary>What each begins with: known by its look, it is kept out of logs wherever it stands.</summary>
    public const string Mark = "ocop-mat-";

    /// <summary>A new one, in letters that may stand in an address.</summary>
    public static string Make(int bits) => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bits / 8));

    /// <summary>Its SHA-256: nothing this long is found again from a fast hash.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
