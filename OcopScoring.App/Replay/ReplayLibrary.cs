using OcopScoring.Core.Replay;

namespace OcopScoring.App.Replay;

/// <summary>
/// Sessions laid out in time, kept while they are looked at. Sixty thousand events take some hundreds of megabytes, so what is kept is
/// bounded by the number of events: the ones asked for last, and never less than the very last. Whoever asks for one that is being laid
/// out waits for that and does not begin anew. All of it is a cache: any can be made again from its record.
/// </summary>
public sealed class ReplayLibrary
{
    private const int MostEvents = 100_000;
    private const int MostTimelines = 8;

    private readonly Lock _gate = new();
    private readonly LinkedList<Shelved> _latestFirst = [];

    /// <summary>A session laid out as it was at a version.</summary>
    /// <param name="name">What is unique to the session in this program.</param>
    /// <param name="version">The number of events.</param>
    /// <param name="lay">Lays it out; called when it is not kept.</param>
    public async Task<SessionTimeline> TakeAsync(string name, int version, Func<Task<SessionTimeline>> lay)
    {
        var shelved = Find(name, version, lay);
        try
        {
            return await shelved.Timeline.Value;
        }
        catch
        {
            // What could not be read now may be readable the next time.
            lock (_gate)
                _latestFirst.Remove(shelved);

            throw;
        }
    }

    private Shelved Find(string name, int version, Func<Task<SessionTimeline>> lay)
    {
        lock (_gate)
        {
            var found = _latestFirst.FirstOrDefault(each => each.Name == name && each.Version == version)
                ?? new Shelved(name, version, new Lazy<Task<SessionTimeline>>(() => Task.Run(lay)));
            _latestFirst.Remove(found);
            _latestFirst.AddFirst(found);
            while (_latestFirst.Count > 1 && (_latestFirst.Count > MostTimelines || _latestFirst.Sum(each => each.Version) > MostEvents))
                _latestFirst.RemoveLast();

            return found;
        }
    }

    private sealed class Shelved(string name, int version, Lazy<Task<SessionTimeline>> timeline)
    {
        public string Name { get; } = name;

        public int Version { get; } = version;

        public Lazy<Task<SessionTimeline>> Timeline { get; } = timeline;
    }
}
