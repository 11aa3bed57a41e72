using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OcopScoring.App.Operation;

/// <summary>What the program measures of itself. Nobody listens unless telemetry is switched on; then measuring is all it costs.</summary>
public static class Instruments
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "OcopScoring";

    private static readonly Meter Meter = new(Name);

    /// <summary>Commands, from the desk's door until they are on disk.</summary>
    internal static ActivitySource Commands { get; } = new(Name);

    /// <summary>Pages that are open.</summary>
    internal static UpDownCounter<int> Circuits { get; } = Meter.CreateUpDownCounter<int>("ocop.circuits", "{circuit}");

    /// <summary>From the arrival of a tick until it is on disk.</summary>
    internal static Histogram<double> TickToAck { get; } = Meter.CreateHistogram<double>("ocop.tick.ack", "s");

    /// <summary>Changes that wait to be written.</summary>
    internal static UpDownCounter<int> Waiting { get; } = Meter.CreateUpDownCounter<int>("ocop.store.waiting", "{change}");

    /// <summary>Writing a group of changes.</summary>
    internal static Histogram<double> Commit { get; } = Meter.CreateHistogram<double>("ocop.store.commit", "s");

    /// <summary>Verifying a session.</summary>
    internal static Histogram<double> Verification { get; } = Meter.CreateHistogram<double>("ocop.verification", "s");

    internal static void Record(this Histogram<double> histogram, long since) => histogram.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
}
