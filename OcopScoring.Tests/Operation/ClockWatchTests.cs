using Microsoft.Extensions.Logging.Abstractions;
using OcopScoring.App.Operation;

namespace OcopScoring.Tests.Operation;

/// <summary>A clock that is set, or a machine that slept, is noticed; time that only passes is not.</summary>
public sealed class ClockWatchTests
{
    private readonly TwoClocks _clocks = new();

    [Theory]
    [InlineData(-3600)]
    [InlineData(61)]
    public void A_jump_is_known_for_a_day(int seconds)
    {
        using var watch = new ClockWatch(_clocks, NullLogger<ClockWatch>.Instance);
        _clocks.Pass(TimeSpan.FromSeconds(30));
        watch.Look();
        Assert.Null(watch.Recent);

        _clocks.Set(TimeSpan.FromSeconds(seconds));
        _clocks.Pass(TimeSpan.FromSeconds(30));
        watch.Look();
        Assert.Equal(TimeSpan.FromSeconds(seconds), watch.Recent?.By);

        _clocks.Pass(TimeSpan.FromHours(25));
        watch.Look();
        Assert.Null(watch.Recent);
    }

    [Fact]
    public void A_clock_that_is_corrected_by_seconds_has_not_jumped()
    {
        using var watch = new ClockWatch(_clocks, NullLogger<ClockWatch>.Instance);
        _clocks.Set(TimeSpan.FromSeconds(-20));
        watch.Look();
        Assert.Null(watch.Recent);
    }

    /// <summary>The clock on the wall, which can be set, and the one that counts.</summary>
    private sealed class TwoClocks : TimeProvider
    {
        private DateTimeOffset _wall = new(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);
        private long _count;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _wall;

        public override long GetTimestamp() => _count;

        public void Pass(TimeSpan time)
        {
            _wall += time;
            _count += time.Ticks;
        }

        public void Set(TimeSpan by) => _wall += by;
    }
}
