using System.Collections.Concurrent;
using OcopScoring.App.Store;

namespace OcopScoring.App.Desk;

/// <summary>When each fact of a session came in, by the version it brought; for pages that say "đã nộp 10:42:07".</summary>
public sealed class RecordTimes(EventStore store)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset[]> _times = new();

    /// <summary>The moments of versions 1 to at least the one asked for, as far as the record goes.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="version">The version its reader has seen.</param>
    public async Task<IReadOnlyList<DateTimeOffset>> OfAsync(string sessionId, int version)
    {
        if (_times.TryGetValue(sessionId, out var known) && known.Length >= version)
            return known;

        // Facts never change, so a longer list only ever replaces a shorter one that it begins with.
        DateTimeOffset[] read = [.. (await store.ReadAsync(sessionId)).Select(envelope => envelope.At)];
        if (read.Length > 0)
            _times[sessionId] = read;

        return read;
    }
}
