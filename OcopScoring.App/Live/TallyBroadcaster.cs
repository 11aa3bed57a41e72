using Microsoft.AspNetCore.SignalR;
using OcopScoring.App.Desk;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Live;

/// <summary>
/// Tells the screens of a session about every change of its record: worked out once, whatever the number of screens, and off the
/// thread of whoever brought the change. A session nobody watches costs nothing.
/// </summary>
public sealed class TallyBroadcaster(
    IHubContext<TallyHub, ITallyScreen> hub, SessionDesk desk, Wall wall, SessionFeed feed, ILogger<TallyBroadcaster> log)
{
    private static readonly Action<ILogger, string, Exception?> SendFailed =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(SendFailed)), "The screens of {Session} could not be told.");

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Audience> _audiences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _watched = new(StringComparer.Ordinal);

    /// <summary>How many sessions are being watched.</summary>
    public int SessionsWatched
    {
        get
        {
            lock (_gate)
                return _audiences.Count;
        }
    }

    internal async Task<ScreenView> WatchAsync(string connectionId, string sessionId)
    {
        await LeaveAsync(connectionId);
        await FindAsync(sessionId); // an address typed wrong gets an error, and leaves nothing behind

        // Join first, then read: a change between the two is told twice rather than never.
        var audience = Join(connectionId, sessionId);
        var watching = false;
        try
        {
            await hub.Groups.AddToGroupAsync(connectionId, sessionId);
            var view = await ViewAsync(audience);
            watching = true;
            return view;
        }
        finally
        {
            if (!watching)
                await LeaveAsync(connectionId);
        }
    }

    internal async Task LeaveAsync(string connectionId)
    {
        string? sessionId;
        lock (_gate)
        {
            if (!_watched.Remove(connectionId, out sessionId))
                return;

            var audience = _audiences[sessionId];
            if (--audience.Size == 0)
            {
                _audiences.Remove(sessionId);
                audience.Dispose();
            }
        }

        await hub.Groups.RemoveFromGroupAsync(connectionId, sessionId);
    }

    private Audience Join(string connectionId, string sessionId)
    {
        lock (_gate)
        {
            if (!_audiences.TryGetValue(sessionId, out var audience))
                _audiences[sessionId] = audience = new Audience(sessionId, feed, TellAsync);

            audience.Size++;
            _watched[connectionId] = sessionId;
            return audience;
        }
    }

    private async Task TellAsync(Audience audience)
    {
        var view = await ViewAsync(audience);
        if (ReferenceEquals(audience.Told, view))
            return; // a held wall does not stir, however much happens

        audience.Told = view;

        // Not awaited: a screen that hangs must not hold back the others. Each keeps the newest view it was given.
        _ = SendAsync(audience.SessionId, view);
    }

    private async Task SendAsync(string sessionId, ScreenView view)
    {
        try
        {
            await hub.Clients.Group(sessionId).Show(view);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            SendFailed(log, sessionId, failure);
        }
    }

    private async Task<ScreenView> ViewAsync(Audience audience)
    {
        // The session first, then its wall: what is read here as not held was the newest before anyone held it.
        var now = await FindAsync(audience.SessionId);
        var (turn, hold) = await wall.ReadAsync(audience.SessionId, now);
        if (audience.Latest is { } latest && latest.Turn == turn && (hold is null ? ReferenceEquals(latest.State, now) : latest.Held))
            return latest.View;

        // All that is held comes from the session as it was: an agenda that counts on would tell what is kept back.
        var state = hold is null ? now : await FindAsync(audience.SessionId, hold.Version);
        var view = ScreenViews.Of(audience.SessionId, desk.Scoreboard, state) with
        {
            Turn = turn,
            Held = hold is null ? null : ScreenWords.Held(hold.Since),
        };
        audience.Latest = new Shot(turn, hold is not null, state, view);
        return view;
    }

    private async Task<SessionState> FindAsync(string sessionId, int? version = null)
    {
        try
        {
            return (version is { } past ? await desk.AtAsync(sessionId, past) : await desk.FindAsync(sessionId))
                ?? throw new HubException($"{TallyHub.UnknownSession}: Không có phiên họp này.");
        }
        catch (RecordDamagedException damage)
        {
            throw new HubException($"{TallyHub.DamagedRecord}: Hồ sơ của phiên họp này không còn nguyên vẹn.", damage);
        }
    }

    /// <summary>The screens of one session.</summary>
    private sealed class Audience : IDisposable
    {
        private readonly IDisposable _subscription;
        private volatile Shot? _latest;

        public Audience(string sessionId, SessionFeed feed, Func<Audience, Task> tell)
        {
            SessionId = sessionId;
            _subscription = feed.Subscribe(Topic.Record(sessionId), () => tell(this));
        }

        public string SessionId { get; }

        /// <summary>How many connections watch; changed under the broadcaster's lock.</summary>
        public int Size { get; set; }

        /// <summary>What was worked out last.</summary>
        public Shot? Latest
        {
            get => _latest;
            set => _latest = value;
        }

        /// <summary>What all screens were told last; only the telling itself asks, and that never runs twice at once.</summary>
        public ScreenView? Told { get; set; }

        public void Dispose() => _subscription.Dispose();
    }

    private sealed record Shot(int Turn, bool Held, SessionState State, ScreenView View);
}
