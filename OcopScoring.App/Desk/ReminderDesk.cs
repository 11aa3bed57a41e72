using OcopScoring.Core.Session;

namespace OcopScoring.App.Desk;

/// <summary>A gentle word to a seat that its form is not in yet.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Round">Its round.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Reached">Whether any page of the seat was open and connected then.</param>
/// <param name="ReadAt">When the seat said that it has read it; null before.</param>
public sealed record Reminder(string ProductId, int Round, DateTimeOffset At, bool Reached, DateTimeOffset? ReadAt);

/// <summary>What asking for a reminder came to.</summary>
public abstract record ReminderReply
{
    private ReminderReply()
    {
    }

    /// <summary>It stands on every open page of the seat.</summary>
    /// <param name="Reminder">The reminder.</param>
    public sealed record Sent(Reminder Reminder) : ReminderReply;

    /// <summary>The seat was reminded a moment ago.</summary>
    /// <param name="Again">When it can be reminded again.</param>
    public sealed record TooSoon(DateTimeOffset Again) : ReminderReply;

    /// <summary>There is nothing to remind of, or whoever asks is not the one who does.</summary>
    public sealed record NothingToSay : ReminderReply;
}

/// <summary>The secretary's reminders. No event of the record, and gone with the program: a courtesy, not an act.</summary>
public sealed class ReminderDesk(SessionDesk sessions, DeviceBoard devices, SessionFeed feed, TimeProvider clock)
{
    /// <summary>How long a seat is left in peace.</summary>
    public static readonly TimeSpan Peace = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Session, string Seat, string Product), Reminder> _latest = [];

    /// <summary>Reminds a seat of a form that is missing.</summary>
    public async Task<ReminderReply> SendAsync(string sessionId, string productId, string seatId, string by)
    {
        if (await sessions.FindAsync(sessionId) is not { Phase: SessionPhase.Open } state
            || state.FindSeat(by) is not { Role: SeatRole.Secretary }
            || state.FindProduct(productId) is not { } product
            || product.IsRecused(by)
            || !Misses(state, product, seatId))
        {
            return new ReminderReply.NothingToSay();
        }

        var now = clock.GetUtcNow();
        Reminder reminder;
        lock (_gate)
        {
            if (_latest.GetValueOrDefault((sessionId, seatId, productId)) is { } last && now - last.At < Peace)
                return new ReminderReply.TooSoon(last.At + Peace);

            reminder = new Reminder(productId, product.CurrentRound!.Number, now, devices.Of(sessionId, seatId).Connected > 0, null);
            _latest[(sessionId, seatId, productId)] = reminder;
        }

        Announce(sessionId, seatId);
        return new ReminderReply.Sent(reminder);
    }

    /// <summary>What a seat was last reminded of about a product, while that form is still missing.</summary>
    public Reminder? Find(string sessionId, SessionState state, ProductState product, string seatId)
    {
        lock (_gate)
        {
            return _latest.GetValueOrDefault((sessionId, seatId, product.Product.Id)) is { } reminder
                && reminder.Round == product.CurrentRound?.Number
                && Misses(state, product, seatId)
                    ? reminder
                    : null;
        }
    }

    /// <summary>The seat has read a reminder: it goes from all its pages.</summary>
    public void Read(string sessionId, string seatId, string productId)
    {
        lock (_gate)
        {
            if (_latest.GetValueOrDefault((sessionId, seatId, productId)) is not { ReadAt: null } reminder)
                return;

            _latest[(sessionId, seatId, productId)] = reminder with { ReadAt = clock.GetUtcNow() };
        }

        Announce(sessionId, seatId);
    }

    private void Announce(string sessionId, string seatId)
    {
        feed.Announce(Topic.Reminders(sessionId, seatId));
        feed.Announce(Topic.Devices(sessionId));
    }

    private static bool Misses(SessionState state, ProductState product, string seatId) =>
        product is { Progress: ProductProgress.Scoring, CurrentRound: { } round } && state.Missing(product, round).Contains(seatId);
}
