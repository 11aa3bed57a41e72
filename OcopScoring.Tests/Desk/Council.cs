using System.Collections.Immutable;
using OcopScoring.App.Desk;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Desk;

/// <summary>A council at work on a desk: a chair, three members, a secretary, two products.</summary>
public sealed class Council(SessionDesk desk, string session = DeskRoom.Session)
{
    public static readonly DateOnly Day = new(2026, 9, 1);

    public static readonly ImmutableArray<Seat> Seats =
    [
        new("ct", "Cơ quan chủ trì", SeatRole.Chair),
        new("a", "Cơ quan A", SeatRole.Member),
        new("b", "Cơ quan B", SeatRole.Member),
        new("c", "Cơ quan C", SeatRole.Member),
        new("tk", "Văn phòng", SeatRole.Secretary),
    ];

    public const string Litchi = "vai";
    public const string Cake = "banh";

    public SessionDesk Desk => desk;

    public async Task<SessionState> StateAsync() => await desk.FindAsync(session) ?? SessionState.Initial;

    public Task<Answer> DoAsync(SessionCommand command, string? seat = null, Guid? id = null) =>
        desk.DoAsync(session, command, seat is null ? Actor.Office : Actor.InSeat(seat), id ?? Guid.CreateVersion7());

    public async Task MustAsync(SessionCommand command, string? seat = null) =>
        Assert.IsType<Answer.Done>(await DoAsync(command, seat));

    public async Task<Council> ConveneAsync()
    {
        await MustAsync(new ConveneSession(
            "Hội đồng thử", "01/QĐ", CouncilLevel.Province, SessionPurpose.Practice, Day, "Phòng họp", "default", 1));
        await MustAsync(new SeatCouncil(Seats));
        await MustAsync(new EnterProduct(Litchi, "HD-TH-1-2026", "Vải thiều", "Hợp tác xã", 1, DossierKind.First, Day));
        await MustAsync(new EnterProduct(Cake, "HD-TH-2-2026", "Bánh đậu xanh", "Cơ sở", 7, DossierKind.First, Day));
        foreach (var seat in Seats)
            await MustAsync(new RecordAttendance(seat.Id, Present: true));

        return this;
    }

    public async Task<Council> OpenAsync(string product = Litchi)
    {
        if ((await StateAsync()).Phase == SessionPhase.Nothing)
            await ConveneAsync();
        if ((await StateAsync()).Phase == SessionPhase.Convened)
            await MustAsync(new OpenSession(), "ct");

        await MustAsync(new OpenRound(product), "ct");
        return this;
    }

    /// <summary>Closes the sitting, draws and signs its minutes, and seals: all that has to be said for them is said.</summary>
    public async Task SealAsync(string? reason = null)
    {
        await MustAsync(new CloseSession(reason), "ct");
        await DrawAndSignAsync();
        await MustAsync(new SealSession(), "ct");
    }

    /// <summary>Says all that has to be said for the minutes of a closed sitting, draws and signs them.</summary>
    public async Task DrawAndSignAsync()
    {
        var divided = MinutesCheck.All(await StateAsync(), desk.Scoreboard).Single(check => check.Kind == MinutesCheckKind.Minimums).Products;
        foreach (var product in divided)
            await MustAsync(new RecordNote(product, "Hội đồng đã thảo luận và thống nhất"), "tk");

        await MustAsync(new DrawMinutes(new string('a', 64), (await StateAsync()).Version, "Thay bản trước"), "tk");
        await MustAsync(new SignMinutes((await StateAsync()).Drawing!.Number, new string('c', 64)), "tk");
    }

    public Task OpenRoundAsync(string product) => MustAsync(new OpenRound(product), "ct");

    /// <summary>Every scoring seat submits; <paramref name="lost"/> points are left out by the seat of that place.</summary>
    public async Task CastAllAsync(string product = Litchi, params int[] lost)
    {
        var seats = (await StateAsync()).ScoringSeats.ToList();
        for (var place = 0; place < seats.Count; place++)
            await CastAsync(seats[place].Id, product, place < lost.Length ? lost[place] : 0);
    }

    public async Task CastAsync(string seat, string product = Litchi, int lost = 0) =>
        await MustAsync(new CastBallot(product, await FormAsync(product, lost), ImmutableSortedDictionary<string, string>.Empty, null), seat);

    /// <summary>A complete form: the best option everywhere, except that about so many points are left out, from the end.</summary>
    public async Task<ImmutableSortedDictionary<string, string?>> FormAsync(string product = Litchi, int lost = 0)
    {
        var set = desk.Scoreboard.SetOf((await StateAsync()).FindProduct(product)!.Product);
        return FormMaker.Fill(set, lost);
    }

    /// <summary>Ticks that may be made in any order: of the criteria that depend on no other.</summary>
    public async Task<ImmutableArray<(string Criterion, string Option)>> TicksAsync()
    {
        var set = desk.Scoreboard.SetOf((await StateAsync()).FindProduct(Litchi)!.Product);
        return [.. set.Leaves.Where(leaf => leaf.DependsOn is null).Select(leaf => (leaf.Number, leaf.Options[^1].Id))];
    }
}
