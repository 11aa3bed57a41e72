using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// A provincial council in its hall: a chair, a vice-chair, three members and a secretary, one or two products of set 1, judged
/// on 1 August 2026 by the default rules. Facts come in the order in which a session makes them.
/// </summary>
internal static class Hall
{
    public static readonly DateOnly Day = new(2026, 8, 1);

    public static readonly Actor Office = Actor.Office;
    public static readonly Actor Chair = Actor.InSeat("chair");
    public static readonly Actor ViceChair = Actor.InSeat("vice");
    public static readonly Actor Secretary = Actor.InSeat("sec");
    public static readonly Actor Member = Actor.InSeat("m1");
    public static readonly Actor Stranger = Actor.InSeat("nobody");

    public static readonly ImmutableArray<Seat> Seats =
    [
        new("chair", "Phó Chủ tịch UBND tỉnh", SeatRole.Chair),
        new("vice", "Giám đốc Sở Nông nghiệp và Môi trường", SeatRole.ViceChair),
        new("m1", "Sở Công Thương", SeatRole.Member),
        new("m2", "Sở Y tế", SeatRole.Member),
        new("m3", "Sở Khoa học và Công nghệ", SeatRole.Member),
        new("sec", "Chi cục Phát triển nông thôn", SeatRole.Secretary),
    ];

    public static CriteriaSet Set => LawOnDisk.Set("qd-26-2026/01");

    public static CouncilRules Rules(string id = "default") => LawOnDisk.Book.FindRules(id, 1)!;

    public static ConveneSession Call { get; } = new(
        "Phiên đợt 2", "123/QĐ-UBND", CouncilLevel.Province, SessionPurpose.Official, Day, "Hải Dương", "default", 1);

    public static SessionConvened Convened { get; } = new(
        Call.Title, Call.DecisionNumber, Call.Level, Call.Purpose, Call.Form, Call.Campaign, Call.HeldOn, Call.Deadline, Call.Place, new RulesPin("default", 1, Rules().Sha256),
        new TemplatePin("default", 2, LawOnDisk.Book.FindTemplate("default", 2)!.Sha256));

    public static CouncilSeated Seated { get; } = new(Seats);

    public static ChairDelegated Delegated { get; } = new("vice", "Giấy ủy quyền 7");

    public static SessionOpened Opened { get; } = new(5, 5);

    public static EnterProduct Enter(string id = "p1", string code = "HD-TH-001-2026") =>
        new(id, code, "Rau an toàn", "HTX Đức Chính", 1, DossierKind.First, new DateOnly(2026, 7, 1));

    public static ProductEntered Entered(string id = "p1", string code = "HD-TH-001-2026") => new(new Product(
        id, code, "Rau an toàn", "HTX Đức Chính", new SetPin(Set.Id, Set.Sha256), Edition, DossierKind.First, new DateOnly(2026, 7, 1),
        "26/2026/QĐ-TTg, Điều 11–12 (chuyển tiếp)", DossierFacts.None));

    public static EditionPin Edition { get; } =
        new("qd-26-2026", LawOnDisk.Book.Criteria.Editions.Single(edition => edition.Id == "qd-26-2026").Instrument.Sha256);

    public static IEnumerable<SessionEvent> Came(params string[] seats) => seats.Select(seat => new AttendanceRecorded(seat, Attendance.In, false));

    public static IEnumerable<SessionEvent> Left(params string[] seats) => seats.Select(seat => new AttendanceRecorded(seat, Attendance.Out, false));

    /// <summary>Called, seated, with an agenda; nobody in the room yet.</summary>
    public static IEnumerable<SessionEvent> Prepared(params string[] products) =>
        [Convened, Seated, .. (products is [] ? ["p1"] : products).Select((id, i) => Entered(id, i == 0 ? "HD-TH-001-2026" : $"HD-TH-00{id[1..]}-2026"))];

    /// <summary>Everyone is in the room and the session is open.</summary>
    public static IEnumerable<SessionEvent> Sitting(params string[] products) =>
        [.. Prepared(products), .. Came("chair", "vice", "m1", "m2", "m3", "sec"), Opened];

    /// <summary>The first product is being scored.</summary>
    public static IEnumerable<SessionEvent> Scoring(params string[] products) => [.. Sitting(products), new RoundOpened("p1", 1)];

    public static BallotCast Cast(string seat, Ballot form, int round = 1, string product = "p1") => new(
        product, round, seat, form.Choices, NoComments, null);

    public static CastBallot Submit(Ballot form, string product = "p1") => new(product, form.Choices, NoComments, null);

    public static ImmutableSortedDictionary<string, string> NoComments { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Scored by these totals (chair, vice, m1, m2, m3) and closed.</summary>
    public static IEnumerable<SessionEvent> Closed(params int[] totals) =>
        [.. Scoring(), .. Casts(totals), new RoundClosed("p1", 1, [.. Seats.Where(s => s.Scores).Skip(totals.Length).Select(s => s.Id)], null)];

    /// <summary>As <see cref="Closed"/>, with a spread from 60 to 90.</summary>
    public static IEnumerable<SessionEvent> Disputed() => [.. Closed(90, 60, 80, 80, 80), new SpreadExceeded("p1", 1, 60, 90, 10)];

    public static IEnumerable<SessionEvent> Casts(params int[] totals) =>
        Seats.Where(seat => seat.Scores).Zip(totals, (seat, total) => Cast(seat.Id, Forms.Worth(Set, total)));

    public static Rating RatingOf(params int[] totals) => Rating.Of(Classification.Of(
        Tally.Of(Set, totals.Select(total => Forms.Worth(Set, total))), LawOnDisk.Bands, Rules().Rating));
}
