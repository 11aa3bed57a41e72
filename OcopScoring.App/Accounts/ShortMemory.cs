using System.Collections.Concurrent;

namespace OcopScoring.App.Accounts;

/// <summary>What is known for a moment, and to be taken once: it stands in no address, no log and no database.</summary>
/// <param name="kept">How long it is known.</param>
/// <param name="clock">The clock.</param>
internal sealed class ShortMemory<TKey>(TimeSpan kept, TimeProvider clock)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (string Value, DateTimeOffset At)> _waiting = new();

    public void Keep(TKey key, string value)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _waiting.Where(pair => now - pair.Value.At > kept))
            _waiting.TryRemove(old);

        _waiting[key] = (value, now);
    }

    /// <summary>Takes it; null when there is none any more.</summary>
    public string? Take(TKey key) => _waiting.TryRemove(key, out var found) && clock.GetUtcNow() - found.At <= kept ? found.Value : null;
}
