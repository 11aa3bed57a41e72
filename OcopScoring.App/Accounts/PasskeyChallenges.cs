namespace OcopScoring.App.Accounts;

/// <summary>
/// What passkeys were asked to sign, until it is signed: soon, and once. Kept by the browser alone, the same answer could be sent a second time
/// by whoever got hold of both.
/// </summary>
public sealed class PasskeyChallenges(TimeProvider clock)
{
    /// <summary>How long one has time for finger, face or number, in minutes.</summary>
    public const int Minutes = 5;

    private const int Bits = 128;

    private readonly ShortMemory<string> _asked = new(TimeSpan.FromMinutes(Minutes), clock);

    /// <summary>Keeps what was asked, under a name that nobody can guess.</summary>
    public string Keep(string asked)
    {
        var name = Secrets.Make(Bits);
        _asked.Keep(name, asked);
        return name;
    }

    /// <summary>Takes it, once; null when it was answered already, or too long ago.</summary>
    public string? Take(string name) => _asked.Take(name);
}
