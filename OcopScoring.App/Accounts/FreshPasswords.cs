using System.Security.Cryptography;

namespace OcopScoring.App.Accounts;

/// <summary>
/// Passwords an administrator has just given out: shown once, on the next page of the same sign-in, and then known to nobody but whoever was
/// told. They stand in no address, no log and no database.
/// </summary>
public sealed class FreshPasswords(TimeProvider clock)
{
    // No vowels and nothing that is read as something else: it is told by word of mouth or copied from a slip of paper.
    private const string Signs = "bcdfghjkmnpqrstvwxz23456789";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly ShortMemory<(Guid SignIn, string Account)> _waiting = new(Kept, clock);

    /// <summary>A password that nobody can guess: sixteen signs in four groups.</summary>
    public static string Make() => string.Join('-', RandomNumberGenerator.GetString(Signs, 16).Chunk(4).Select(group => new string(group)));

    /// <summary>Keeps one until it is shown.</summary>
    public void Keep(Guid signIn, string accountId, string password) => _waiting.Keep((signIn, accountId), password);

    /// <summary>Takes it, once; null when there is none any more.</summary>
    public string? Take(Guid signIn, string accountId) => _waiting.Take((signIn, accountId));
}
