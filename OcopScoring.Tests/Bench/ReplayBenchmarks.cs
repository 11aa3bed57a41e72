using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OcopScoring.App.Replay;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Bench;

/// <summary>Laying out a session of 60,000 events, and going to any moment of it.</summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private readonly Lawbook _law = BenchLaw.Read();
    private readonly Random _chance = new(5);
    private ImmutableArray<Envelope> _record = [];
    private SessionTimeline _timeline = null!;
    private ReplaySight _sight = null!;

    [GlobalSetup]
    public void Hold()
    {
        _record = BenchRecord.Large(_law);
        _timeline = SessionTimeline.Of(_record);
        _sight = new ReplaySight(new SessionDecider(_law).Scoreboard, _timeline.StateAt(_timeline.Count), Viewer.Auditor);
    }

    [Benchmark(Description = "Laying out 60,000 events")]
    public SessionTimeline LayOut() => SessionTimeline.Of(_record);

    [Benchmark(Description = "Seek: the state at a random moment")]
    public SessionState Seek() => _timeline.StateAt(_chance.Next(_timeline.Count + 1));

    [Benchmark(Description = "Seek and everything the page computes of it")]
    public object SeekAndShow()
    {
        var state = _timeline.StateAt(_chance.Next(1000, _timeline.Count + 1));
        return _sight.Of(state, state.OpenProduct ?? state.Products[0], eye: null);
    }

    [Benchmark(Description = "Drawing the time line")]
    public ReplayTrack Track() => ReplayTrack.Of(_timeline, null, 1);
}
