using System.Collections.Concurrent;

namespace OcopScoring.App.Desk;

/// <summary>What a page can listen to.</summary>
public static class Topic
{
    /// <summary>New facts in a session's record.</summary>
    public static string Record(string sessionId) => sessionId;

    /// <summary>Drafts of any seat in a session have moved (counts only are ever shown of them).</summary>
    public static string Drafts(string sessionId) => $"{sessionId}/drafts";

    /// <summary>The drafts of one seat have moved: its other tabs want to know.</summary>
    public static string Drafts(string sessionId, string seatId) => $"{sessionId}/drafts/{seatId}";
}

/// <summary>
/// Tells pages that something moved; they read anew what they may see. A notice carries nothing, so nothing can leak through it,
/// and a slow page gets one notice for many changes.
/// </summary>
public sealed class SessionFeed(ILogger<SessionFeed> log)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Subscription, byte>> _topics = new();

    /// <summary>Calls the handler after each announcement, never twice at once, until the result is disposed.</summary>
    public IDisposable Subscribe(string topic, Func<Task> handler)
    {
        var subscription = new Subscription(this, topic, handler);
        _topics.GetOrAdd(topic, _ => new ConcurrentDictionary<Subscription, byte>()).TryAdd(subscription, 0);
        return subscription;
    }

    /// <summary>Wakes the subscribers, on threads of their own: rendering must not delay whoever brought the change.</summary>
    public void Announce(string topic)
    {
        if (!_topics.TryGetValue(topic, out var subscriptions))
            return;

        foreach (var subscription in subscriptions.Keys)
            subscription.Wake();
    }

    private sealed class Subscription(SessionFeed feed, string topic, Func<Task> handler) : IDisposable
    {
        private const int Idle = 0;
        private const int Running = 1;
        private const int RunningAndWokenAgain = 2;

        private int _state;
        private volatile bool _disposed;

        public void Wake()
        {
            var before = Interlocked.CompareExchange(ref _state, Running, Idle);
            if (before == Idle)
                _ = Task.Run(RunAsync);
            else
                Interlocked.CompareExchange(ref _state, RunningAndWokenAgain, Running);
        }

        public void Dispose()
        {
            _disposed = true;
            if (feed._topics.TryGetValue(topic, out var subscriptions))
                subscriptions.TryRemove(this, out _);
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
            }
            while (Interlocked.CompareExchange(ref _state, Idle, Running) != Running);
        }
    }

    private void LogHandlerFailed(Exception failure, string topic) =>
        HandlerFailed(log, topic, failure);

    private static readonly Action<ILogger, string, Exception?> HandlerFailed =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(HandlerFailed)), "A page listening to {Topic} failed to update.");
}
