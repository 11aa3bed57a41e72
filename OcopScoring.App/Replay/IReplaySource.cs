using System.Security.Claims;

namespace OcopScoring.App.Replay;

/// <summary>
/// Where sessions to be replayed come from. Every one that is registered is served by the replay page under its own root, such as
/// "/phien/KEY/phat-lai" for this program's record.
/// </summary>
public interface IReplaySource
{
    /// <summary>The first part of its addresses, without slashes, such as "phien".</summary>
    string Root { get; }

    /// <summary>A session to be replayed, for someone who asks; the source decides whether they may.</summary>
    /// <param name="key">What stands in the address.</param>
    /// <param name="user">Who asks.</param>
    Task<ReplayOpening> OpenAsync(string key, ClaimsPrincipal user);
}

/// <summary>What comes of asking for a replay.</summary>
public abstract record ReplayOpening
{
    private ReplayOpening()
    {
    }

    /// <summary>It can be replayed.</summary>
    /// <param name="Record">The session.</param>
    public sealed record Opened(ReplayRecord Record) : ReplayOpening;

    /// <summary>There is none of this key.</summary>
    public sealed record Unknown : ReplayOpening;

    /// <summary>Not for whoever asks.</summary>
    public sealed record Denied : ReplayOpening;

    /// <summary>Its record does not hold: it must be verified before it can be replayed.</summary>
    public sealed record Damaged : ReplayOpening;
}
