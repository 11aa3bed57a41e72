using System.Collections.Immutable;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Bench;

/// <summary>Records of whole simulated sessions, always the same: what is laid out, looked for and verified.</summary>
internal static class BenchRecord
{
    /// <summary>Some 60,000 events: 400 products before 110 members.</summary>
    public static ImmutableArray<Envelope> Large(Lawbook law) => Hold(law, new SimulationSize(400, 110));

    /// <summary>Some 6,000 events: 100 products before 50 members.</summary>
    public static ImmutableArray<Envelope> Middling(Lawbook law) => Hold(law, new SimulationSize(100, 50));

    private static ImmutableArray<Envelope> Hold(Lawbook law, SimulationSize size) => [.. SimulatedSession.Hold(law, seed: 5, size).Record];
}
