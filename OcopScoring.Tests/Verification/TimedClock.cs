namespace OcopScoring.Tests.Verification;

/// <summary>A clock that goes on when it is told to, and whose timers go off then.</summary>
internal sealed class TimedClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    public void GoOn(TimeSpan time)
    {
        _now += time;
        foreach (var timer in _timers.ToList())
            timer.GoOffIfDue();
    }

    private sealed class Timer(TimedClock clock, Action goOff) : ITimer
    {
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
            _period = period;
            return true;
        }

        public void GoOffIfDue()
        {
            if (_due is not { } due || due > clock._now)
                return;

            _due = _period == Timeout.InfiniteTimeSpan ? null : clock._now + _period;
            goOff();
        }

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
