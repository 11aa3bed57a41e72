using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OcopScoring.App.Accounts;

/// <summary>
/// Locks small secrets that have to stand in the database with the keys of this office, which do not: a database alone, such as a stolen
/// backup, gives nothing of them away.
/// </summary>
public sealed class SecretBox(IDataProtectionProvider keys)
{
    private readonly IDataProtector _protector = keys.CreateProtector("OcopScoring.Accounts.Secrets");

    /// <summary>The secret as it may be stored.</summary>
    public string Lock(string secret) => _protector.Protect(secret);

    /// <summary>The secret again; null when it was locked with keys that are gone.</summary>
    public string? Open(string stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
