using System.Collections.Immutable;

namespace OcopScoring.App.Desk;

/// <summary>What a page can listen to.</summary>
public static class Topic
{
    /// <summary>New facts in a session's record, or its wall was held or let go: whatever shows the session reads anew.</summary>
    public static string Record(string sessionId) => sessionId;

    /// <summary>Drafts of any seat in a session have moved (counts only are ever shown of them).</summary>
    public static string Drafts(string sessionId) => $"{sessionId}/drafts";

    /// <summary>One draft has moved: the other tabs that show it want to know.</summary>
    public static string Drafts(string sessionId, string hand) => $"{sessionId}/drafts/{hand}";

    /// <summary>A screen of a session came, went, was lost, or said what it has not sent yet.</summary>
    public static string Devices(string sessionId) => $"{sessionId}/devices";

    /// <summary>A seat was reminded of its form, or has read that it was.</summary>
    public static string Reminders(string sessionId, string seatId) => $"{sessionId}/reminders/{seatId}";
}

/// <summary>
/// Tells pages that something moved; they read anew what they may see. A notice carries nothing, so nothing can leak through it,
/// and a slow page gets one notice for many changes.
/// </summary>
public sealed class SessionFeed(ILogger<SessionFeed> log)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ImmutableArray<Subscription>> _topics = new(StringComparer.Ordinal);

    /// <summary>How many topics anyone listens to.</summary>
    public int TopicsHeard
    {
        get
        {
            lock (_gate)
                return _topics.Count;
        }
    }

    /// <summary>Calls the handler after each announcement, never twice at once, until the result is disposed.</summary>
    /// <param name="topic">What to listen to.</param>
    /// <param name="handler">What to do.</param>
    /// <param name="pace">The least time from the end of one call to the beginning of the next; what comes meanwhile is one call.</param>
    public IDisposable Subscribe(string topic, Func<Task> handler, TimeSpan pace = default)
    {
        var subscription = new Subscription(this, topic, handler, pace);
        lock (_gate)
            _topics[topic] = _topics.GetValueOrDefault(topic, []).Add(subscription);

        return subscription;
    }

    /// <summary>Wakes the subscribers, on threads of their own: rendering must not delay whoever brought the change.</summary>
    public void Announce(string topic)
    {
        ImmutableArray<Subscription> subscriptions;
        lock (_gate)
            subscriptions = _topics.GetValueOrDefault(topic, []);

        foreach (var subscription in subscriptions)
            subscription.Wake();
    }

    // A topic nobody listens to is forgotten: addresses typed wrong must not fill the memory.
    private void Remove(string topic, Subscription subscription)
    {
        lock (_gate)
        {
            var others = _topics.GetValueOrDefault(topic, []).Remove(subscription);
            if (others.IsEmpty)
                _topics.Remove(topic);
            else
                _topics[topic] = others;
        }
    }

    private sealed class Subscription(SessionFeed feed, string topic, Func<Task> handler, TimeSpan pace) : IDisposable
    {
        private const int Idle = 0;
        private const int Running = 1;
        private const int Woken = 2;

        private int _state;
        private volatile bool _disposed;

        public void Wake()
        {
            // One exchange, not a test and then a set: between the two the handler could finish, and the change go unseen.
            if (Interlocked.Exchange(ref _state, Woken) == Idle)
                _ = Task.Run(RunAsync);
        }

        public void Dispose()
        {
            _disposed = true;
            feed.Remove(topic, this);
        }

        private async Task RunAsync()
        {
            do
            {
                Interlocked.Exchange(ref _state, Running);
                try
                {
                    if (!_disposed)
                        await handler();
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    // One broken page must not silence the others; whatever it was doing is logged, not lost.
                    feed.LogHandlerFailed(failure, topic);
                }

                if (pace > TimeSpan.Zero)
                    await Task.Delay(pace);
            }
            while (Interlocked.CompareExchange(ref _state, Idle, Running) != Running);
        }
    }

    private void LogHandlerFailed(Exception failure, string topic) =>
        HandlerFailed(log, topic, failure);

    private static readonly Action<ILogger, string, Exception?> HandlerFailed =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(HandlerFailed)), "A page listening to {Topic} failed to update.");
}
