namespace OcopScoring.App.Desk;

/// <summary>How a seat's screens are connected, as far as the server can know.</summary>
/// <param name="Connected">Tabs with a line.</param>
/// <param name="Lost">Tabs whose line broke and which have not come back.</param>
/// <param name="LostSince">Since when the latest of those is gone; null with none.</param>
/// <param name="LastSeen">When a screen of the seat was last connected; null before the first since the program started.</param>
/// <param name="Unsent">What connected forms have not delivered yet; null while none has said.</param>
public sealed record SeatDevices(int Connected, int Lost, DateTimeOffset? LostSince, DateTimeOffset? LastSeen, int? Unsent)
{
    public static SeatDevices None { get; } = new(0, 0, null, null, null);
}

/// <summary>
/// Which seats have a screen open. Kept in memory only: presence is no event of the record, and nothing here says who or where
/// someone is, only that a tab of a seat has a line.
/// </summary>
public sealed class DeviceBoard(SessionFeed feed, TimeProvider clock)
{
    // A tab that is closed says goodbye as its line ends; one that vanished is only given up by the server minutes later.
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Tab> _tabs = [];
    private readonly Dictionary<(string Session, string Seat), Past> _past = [];

    /// <summary>A tab shows a page of a seat.</summary>
    public void Arrive(Guid tab, string sessionId, string seatId, bool up)
    {
        lock (_gate)
        {
            _tabs[tab] = new Tab(sessionId, seatId, up, clock.GetUtcNow(), null);
            if (up)
                _past[(sessionId, seatId)] = new Past(clock.GetUtcNow(), null);
        }

        feed.Announce(Topic.Devices(sessionId));
    }

    /// <summary>The line of a tab broke, or is back.</summary>
    public void Line(Guid tab, bool up) => Change(tab, now => now with { Up = up, Since = clock.GetUtcNow(), Unsent = null });

    /// <summary>A tab says how many changes it has not delivered; null when it shows no form any more.</summary>
    public void Unsent(Guid tab, int? count) => Change(tab, now => now with { Unsent = count });

    /// <summary>A tab shows no page of a seat any more.</summary>
    public void Leave(Guid tab)
    {
        Tab? left;
        lock (_gate)
        {
            if (!_tabs.Remove(tab, out left))
                return;

            var now = clock.GetUtcNow();
            var vanished = !left.Up && now - left.Since > Goodbye;
            _past[left.Place] = vanished ? PastOf(left.Place) with { LostSince = left.Since } : new Past(left.Up ? now : left.Since, null);
        }

        feed.Announce(Topic.Devices(left.SessionId));
    }

    /// <summary>What is known of a seat now.</summary>
    public SeatDevices Of(string sessionId, string seatId) => Of(sessionId, [seatId])[seatId];

    /// <summary>What is known of several seats now.</summary>
    public IReadOnlyDictionary<string, SeatDevices> Of(string sessionId, IEnumerable<string> seatIds)
    {
        lock (_gate)
        {
            var bySeat = _tabs.Values.Where(tab => tab.SessionId == sessionId).ToLookup(tab => tab.SeatId, StringComparer.Ordinal);
            return seatIds.ToDictionary(seatId => seatId, seatId => Known(sessionId, seatId, [.. bySeat[seatId]]), StringComparer.Ordinal);
        }
    }

    private SeatDevices Known(string sessionId, string seatId, List<Tab> tabs)
    {
        var up = tabs.Where(tab => tab.Up).ToList();
        var lost = tabs.Where(tab => !tab.Up).ToList();
        var past = PastOf((sessionId, seatId));
        return new SeatDevices(
            up.Count,
            lost.Count,
            lost.Count > 0 ? lost.Max(tab => tab.Since) : up.Count == 0 ? past.LostSince : null,
            up.Count > 0 ? clock.GetUtcNow() : past.LastSeen,
            up.Exists(tab => tab.Unsent is not null) ? up.Sum(tab => tab.Unsent) : null);
    }

    private void Change(Guid tab, Func<Tab, Tab> change)
    {
        Tab before;
        lock (_gate)
        {
            if (!_tabs.TryGetValue(tab, out before!) || change(before) is var after && after == before)
                return;

            _tabs[tab] = after;
            if (before.Up || after.Up)
                _past[after.Place] = new Past(clock.GetUtcNow(), null);
        }

        feed.Announce(Topic.Devices(before.SessionId));
    }

    private Past PastOf((string Session, string Seat) place) => _past.GetValueOrDefault(place) ?? new Past(null, null);

    private sealed record Tab(string SessionId, string SeatId, bool Up, DateTimeOffset Since, int? Unsent)
    {
        public (string Session, string Seat) Place => (SessionId, SeatId);
    }

    private sealed record Past(DateTimeOffset? LastSeen, DateTimeOffset? LostSince);
}
