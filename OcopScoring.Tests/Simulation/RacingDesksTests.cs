using System.Collections.Immutable;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Simulation;

/// <summary>
/// Two programs that really race for one file. Who is first is the machine's choice, so no seed repeats such a run; what must hold
/// afterwards is the same.
/// </summary>
public sealed class RacingDesksTests : IAsyncLifetime
{
    private const int Turns = 12;
    private static readonly string[] Members = ["ct", "a", "b", "c"];

    private readonly Journal _journal = new();
    private DeskRoom _here = null!;
    private DeskRoom _there = null!;

    public async ValueTask InitializeAsync()
    {
        _here = await DeskRoom.OpenAsync();
        _there = await DeskRoom.OpenAsync(_here.Folder);
        await GiveAsync(_here.Desk, Actor.Office, new ConveneSession(
            "Hội đồng thử", "01/QĐ", OcopScoring.Core.Criteria.CouncilLevel.Province, SessionPurpose.Practice, Council.Day, "Phòng họp", "default", 1));
        await GiveAsync(_here.Desk, Actor.Office, new SeatCouncil(Council.Seats));
        await GiveAsync(_here.Desk, Actor.Office, new EnterProduct(
            Council.Litchi, "HD-TH-1-2026", "Vải thiều", "Hợp tác xã", 1, OcopScoring.Core.Criteria.DossierKind.First, Council.Day));
        foreach (var seat in Council.Seats)
            await GiveAsync(_here.Desk, Actor.Office, new RecordAttendance(seat.Id, Present: true));

        await GiveAsync(_here.Desk, Actor.InSeat("ct"), new OpenSession());
        await GiveAsync(_here.Desk, Actor.InSeat("ct"), new OpenRound(Council.Litchi));
    }

    public async ValueTask DisposeAsync()
    {
        await _there.DisposeAsync();
        await _here.DisposeAsync();
    }

    [Fact]
    public async Task Every_command_is_carried_out_once_or_refused_and_the_record_holds()
    {
        var council = new Council(_here.Desk);
        ImmutableArray<ImmutableSortedDictionary<string, string?>> forms = [await council.FormAsync(), await council.FormAsync(lost: 4), await council.FormAsync(lost: 15)];
        for (var turn = 0; turn < Turns; turn++)
        {
            // Each member at both programs at once, the second time with the same command; the chair closes into the middle of it.
            var casts = Members.Select((seat, number) => Commanded(Actor.InSeat(seat), new CastBallot(
                Council.Litchi, forms[(turn + number) % forms.Length], ImmutableSortedDictionary<string, string>.Empty, null))).ToList();
            var close = Commanded(Actor.InSeat("ct"), new CloseRound(Council.Litchi, "Hết giờ"));
            await Task.WhenAll([
                .. casts.Select(sent => SendAsync(_here.Desk, sent)),
                .. casts.Select(sent => SendAsync(_there.Desk, sent)),
                SendAsync(_here.Desk, close),
                SendAsync(_there.Desk, Commanded(Actor.InSeat("ct"), new CloseRound(Council.Litchi, "Đủ giờ"))),
            ]);
            await Task.WhenAll(
                GiveAsync(_here.Desk, Actor.InSeat("ct"), new OrderRescore(Council.Litchi, ["1.1"], "Trao đổi lại")),
                GiveAsync(_there.Desk, Actor.InSeat("ct"), new OrderRescore(Council.Litchi, ["1.2"], "Trao đổi lại")),
                GiveAsync(_there.Desk, Actor.InSeat("ct"), new AcceptSpread(Council.Litchi, "Đã thảo luận")));
        }

        _journal.Remembered.Add((DeskRoom.Session, (await _here.Desk.FindAsync(DeskRoom.Session))!));
        _journal.Remembered.Add((DeskRoom.Session, (await _there.Desk.FindAsync(DeskRoom.Session))!));
        Assert.Empty(Evidence.Of(_here.DatabaseFile, [DeskRoom.Session], _journal).SelectMany(Invariants.BreachedIn));
        Assert.Contains(_journal.Commands, sent => sent.Heard.Exists(told => told is Hearing.Refused)); // someone was second
    }

    private Sent Commanded(Actor actor, SessionCommand command)
    {
        var sent = new Sent(DeskRoom.Session, Guid.CreateVersion7(), new Request(command, actor));
        _journal.Commands.Add(sent);
        return sent;
    }

    private Task GiveAsync(SessionDesk desk, Actor actor, SessionCommand command) => SendAsync(desk, Commanded(actor, command));

    private static async Task SendAsync(SessionDesk desk, Sent sent)
    {
        var answer = await desk.DoAsync(sent.Session, sent.Request.Command, sent.Request.Actor, sent.Id);
        lock (sent.Heard)
            sent.Heard.Add(Hearing.Of(answer, Store.DiskFault.None));
    }
}
