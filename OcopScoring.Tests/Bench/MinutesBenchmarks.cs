using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Bench;

/// <summary>Drawing the minutes of a session of 60 products and 15 members: from its envelopes to the bytes of the document.</summary>
[MemoryDiagnoser]
public class MinutesBenchmarks
{
    private const int Products = 60;
    private const int Members = 15;

    private readonly SessionDecider _decider = new(BenchLaw.Read());
    private readonly List<Envelope> _record = [];
    private SessionState _state = SessionState.Initial;

    [GlobalSetup]
    public void Hold()
    {
        var day = new DateOnly(2026, 8, 1);
        Do(new ConveneSession("Đo tốc độ", "0", CouncilLevel.Province, SessionPurpose.Practice, day, "Phòng đo", "default", 1), Actor.Office);
        Do(new SeatCouncil([.. Enumerable.Range(0, Members).Select(seat => new Seat("tv" + Text(seat), "Cơ quan số " + Text(seat), seat == 0 ? SeatRole.Chair : SeatRole.Member))]), Actor.Office);
        for (var product = 0; product < Products; product++)
            Do(new EnterProduct("sp" + Text(product), $"HD-TH-{Text(product + 1)}-2026", "Sản phẩm " + Text(product), "Hợp tác xã " + Text(product), (product % 25) + 1, DossierKind.First, day), Actor.Office);
        foreach (var seat in _state.Seats)
            Do(new RecordAttendance(seat.Id, Present: true), Actor.Office);

        var chair = Actor.InSeat("tv0");
        Do(new OpenSession(), chair);
        foreach (var id in _state.Products.Select(product => product.Product.Id).ToList())
        {
            Do(new OpenRound(id), chair);
            var forms = BenchLaw.Forms(_decider.Scoreboard.SetOf(_state.FindProduct(id)!.Product), Members).Ballots;
            for (var seat = 0; seat < Members; seat++)
                Do(new CastBallot(id, forms[seat].Choices, ImmutableSortedDictionary<string, string>.Empty, null), Actor.InSeat("tv" + Text(seat)));

            Do(new CloseRound(id, null), chair);
            if (_state.FindProduct(id)!.Progress is ProductProgress.Closed { SpreadExceeded: not null })
                Do(new AcceptSpread(id, "Đo tốc độ"), chair);
            Do(new RateProduct(id), chair);
        }

        Do(new CloseSession(null), chair);
    }

    [Benchmark(Description = "Minutes of 60 products, 15 members")]
    public byte[] Draw() => MinutesPaper.Of(MinutesContent.Of(_record, _decider.Scoreboard), null).Write();

    private void Do(SessionCommand command, Actor actor)
    {
        var context = new CommandContext(Guid.CreateVersion7(), actor, DateTimeOffset.UtcNow);
        var facts = _decider.Decide(_state, command, context) is Decision.Accepted { Events: var events }
            ? events
            : throw new InvalidOperationException($"{command} was refused.");
        foreach (var fact in facts)
        {
            _record.Add(Envelope.Wrap("do-toc-do", _record.LastOrDefault(), fact, context));
            _state = _state.Evolve(fact);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
