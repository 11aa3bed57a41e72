namespace OcopScoring.Tests.Simulation;

/// <summary>A clock that moves only when it is told to.</summary>
internal sealed class SimulatedClock(DateTimeOffset begins) : TimeProvider
{
    private DateTimeOffset _now = begins;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
