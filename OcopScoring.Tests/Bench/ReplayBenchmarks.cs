using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OcopScoring.App.Replay;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.Bench;

/// <summary>Laying out a session of 60,000 events and going to any moment of it: 200 members who hand their forms in again and again.</summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private const int Events = 60_000;
    private const int Members = 200;

    private readonly SessionDecider _decider = new(BenchLaw.Read());
    private readonly Random _chance = new(5);
    private ImmutableArray<Envelope> _record = [];
    private SessionTimeline _timeline = null!;
    private ReplaySight _sight = null!;

    [GlobalSetup]
    public void Hold()
    {
        _record = Recorded();
        _timeline = SessionTimeline.Of(_record);
        _sight = new ReplaySight(_decider.Scoreboard, _timeline.StateAt(_timeline.Count), Viewer.Auditor);
    }

    [Benchmark(Description = "Laying out 60,000 events")]
    public SessionTimeline LayOut() => SessionTimeline.Of(_record);

    [Benchmark(Description = "Seek: the state at a random moment")]
    public SessionState Seek() => _timeline.StateAt(_chance.Next(_timeline.Count + 1));

    [Benchmark(Description = "Seek and everything the page computes of it")]
    public object SeekAndShow()
    {
        var state = _timeline.StateAt(_chance.Next(1000, _timeline.Count + 1));
        return _sight.Of(state, state.Products[0], eye: null);
    }

    [Benchmark(Description = "Drawing the time line")]
    public ReplayTrack Track() => ReplayTrack.Of(_timeline, null, 1);

    private ImmutableArray<Envelope> Recorded()
    {
        var record = ImmutableArray.CreateBuilder<Envelope>(Events);
        var state = SessionState.Initial;
        var now = new DateTimeOffset(2026, 8, 1, 1, 0, 0, TimeSpan.Zero);
        void Do(SessionCommand command, Actor actor)
        {
            now = now.AddSeconds(1);
            var context = new CommandContext(Guid.CreateVersion7(), actor, now);
            var facts = _decider.Decide(state, command, context) is Decision.Accepted { Events: var accepted }
                ? accepted
                : throw new InvalidOperationException($"{command} was refused.");
            foreach (var fact in facts)
            {
                record.Add(Envelope.Wrap("do-toc-do", record.LastOrDefault(), fact, context));
                state = state.Evolve(fact);
            }
        }

        var day = new DateOnly(2026, 8, 1);
        Do(new ConveneSession("Đo tốc độ", "0", CouncilLevel.Province, SessionPurpose.Practice, day, "Phòng đo", "default", 1), Actor.Office);
        Do(new SeatCouncil([.. Enumerable.Range(0, Members).Select(seat => new Seat(Named("tv", seat), Named("Cơ quan số ", seat), seat == 0 ? SeatRole.Chair : SeatRole.Member))]), Actor.Office);
        Do(new EnterProduct("sp", "HD-TH-1-2026", "Sản phẩm", "Hợp tác xã", 1, DossierKind.First, day), Actor.Office);
        foreach (var seat in state.Seats)
            Do(new RecordAttendance(seat.Id, Present: true), Actor.Office);

        Do(new OpenSession(), Actor.InSeat("tv0"));
        Do(new OpenRound("sp"), Actor.InSeat("tv0"));
        var forms = BenchLaw.Forms(_decider.Scoreboard.SetOf(state.Products[0].Product), Members).Ballots;
        for (var turn = 0; record.Count < Events - 1; turn++)
            Do(new CastBallot("sp", forms[(turn + (turn / Members)) % Members].Choices, ImmutableSortedDictionary<string, string>.Empty, null), Actor.InSeat(Named("tv", turn % Members)));

        Do(new CloseRound("sp", null), Actor.InSeat("tv0"));
        return record.ToImmutable();
    }

    private static string Named(string what, int number) => FormattableString.Invariant($"{what}{number}");
}
