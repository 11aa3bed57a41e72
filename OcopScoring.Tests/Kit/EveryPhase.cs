using System.Collections.Immutable;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// A session in every phase there is, each made by commands through the real decider, with every role at the table; and everybody who
/// could try something on it: each role, the office, a seat that was replaced, one of another session, one nobody has heard of.
/// </summary>
internal static class EveryPhase
{
    private static readonly ImmutableArray<Seat> Seats = [.. Hall.Seats, new Seat("team", "Tổ tư vấn cấp tỉnh", SeatRole.AdvisoryTeam)];

    private static int _made;

    /// <summary>The chair of <see cref="Elsewhere"/>.</summary>
    public const string ChairElsewhere = "chair-elsewhere";

    /// <summary>Who tries: by name, with the role their seat has in the session, or null for the office and for whoever has none.</summary>
    public static ImmutableArray<(Actor Actor, SeatRole? Role)> Everybody { get; } =
    [
        (Actor.Office, null),
        (Hall.Chair, SeatRole.Chair),
        (Hall.ViceChair, SeatRole.ViceChair),
        (Hall.Member, SeatRole.Member),
        (Hall.Secretary, SeatRole.Secretary),
        (Actor.InSeat("team"), SeatRole.AdvisoryTeam),
        (Actor.InSeat("m2-before"), null),
        (Actor.InSeat(ChairElsewhere), null),
        (Hall.Stranger, null),
    ];

    /// <summary>The sessions, from the one that is not called yet to the one that is void; the one opened again is adjourned too.</summary>
    public static IEnumerable<RecordedSession> Sessions()
    {
        yield return New("chua-co");
        yield return Convened("dang-chuan-bi");
        yield return Scoring("dang-hop");
        yield return Scoring("tam-dung").Do(new PauseSession("Giải lao"), "chair");
        yield return Scoring("tam-hoan").Do(new AdjournSession(Hall.Day.AddDays(1), "Hết giờ"), "chair");
        yield return Closed("be-mac");
        yield return Sealed("niem-phong");
        yield return Sealed("mo-lai").Do(new ReopenSession("Sửa câu chữ"), "chair");
        yield return Scoring("huy-bo").Do(new VoidSession("Sai thẩm quyền"), "chair");
    }

    /// <summary>A session of another council.</summary>
    public static RecordedSession Elsewhere() => Seated(New("phien-khac"), [new Seat(ChairElsewhere, "Ủy ban nhân dân tỉnh khác", SeatRole.Chair), .. Hall.Seats[1..]]);

    private static RecordedSession New(string id) => new(id, series: ++_made + 1000);

    private static RecordedSession Seated(RecordedSession session, ImmutableArray<Seat> seats) =>
        session.Do(Hall.Call).Do(new SeatCouncil(seats)).Do(Hall.Enter());

    private static RecordedSession Convened(string id)
    {
        var session = Seated(New(id), Seats.Replace(Hall.Seats[3], Hall.Seats[3] with { Id = "m2-before", Office = "Sở Tài chính" }));
        foreach (var seat in session.State.Seats)
            session.Do(new RecordAttendance(seat.Id, Present: true));

        return session;
    }

    private static RecordedSession Scoring(string id) => Convened(id)
        .Do(new OpenSession(), "chair")
        .Do(new ReplaceMember("m2-before", "m2", Hall.Seats[3].Office, "Công văn 12 cử người thay"), "sec")
        .Do(new RecordAttendance("m2", Present: true), "sec")
        .Do(new OpenRound("p1"), "chair");

    private static RecordedSession Closed(string id)
    {
        var session = Scoring(id);
        foreach (var seat in session.State.ScoringSeats.ToList())
            session.Cast(seat.Id, "p1");

        return session.Do(new CloseRound("p1", null), "chair").Do(new RateProduct("p1"), "chair").Conclude("chair", "sec");
    }

    private static RecordedSession Sealed(string id)
    {
        var session = Closed(id);
        return session.Do(new DrawMinutes(new string('d', 64), session.State.Version, null), "sec")
            .Do(new SignMinutes(1, new string('e', 64)), "sec")
            .Do(new SealSession(), "chair");
    }
}
