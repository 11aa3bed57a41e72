using OcopScoring.App.Store;

namespace OcopScoring.App.Desk;

/// <summary>When each fact of one session was recorded. Facts never change, so what was read once is kept.</summary>
public sealed class RecordTimes(EventStore store, string sessionId)
{
    private readonly Dictionary<int, DateTimeOffset> _times = [];

    /// <summary>When the fact of this version was recorded, or null when there is none yet.</summary>
    public async Task<DateTimeOffset?> OfAsync(int version)
    {
        if (!_times.ContainsKey(version))
        {
            foreach (var envelope in await store.ReadAsync(sessionId))
                _times[envelope.Version] = envelope.At;
        }

        return _times.TryGetValue(version, out var at) ? at : null;
    }
}
