using System.Security.Cryptography;
using System.Text;

namespace OcopScoring.App.Accounts;

/// <summary>
/// Who somebody is at the province's own sign-on, as it is kept and as it is read out over a telephone: twenty signs made of issuer and subject.
/// It opens nothing. A subject may be the number of an identity card, of which there are not many, so what it is made by is slow on purpose:
/// a stolen backup does not give the numbers away.
/// </summary>
public static class SignOnReference
{

    // Without letters that look like digits, or like each other.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int Group = 4;
    private const int Rounds = 100_000;

    /// <summary>The reference of a subject at an issuer.</summary>
    public static string Of(string issuer, string subject) => string.Concat(Rfc2898DeriveBytes
        .Pbkdf2(Encoding.UTF8.GetBytes(subject), Encoding.UTF8.GetBytes("ocop-sign-on/1\n" + issuer), Rounds, HashAlgorithmName.SHA256, Length)
        .Select(value => Letters[value % Letters.Length]));

    /// <summary>A reference in groups of four.</summary>
    public static string Show(string reference) => string.Join('-', reference.Chunk(Group).Select(group => new string(group)));

    /// <summary>A reference as somebody typed it, or null.</summary>
    public static string? Read(string typed)
    {
        var signs = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return signs.Length == Length && signs.All(Letters.Contains) ? signs : null;
    }
}
