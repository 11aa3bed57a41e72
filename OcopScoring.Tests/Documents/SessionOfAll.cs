using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Documents;

/// <summary>A session with a product in every state, whose facts are what a session makes: its products have names that would harm a careless table.</summary>
internal static class SessionOfAll
{
    public static readonly EliminationGround Ground = Set.EliminationGrounds[0];

    public static ImmutableArray<SessionEvent> Facts { get; } =
    [
        Convened, Seated,
        .. new[] { ("p1", "=1+1"), ("p2", "-Miến"), ("p3", "@Bánh; \"đậu\""), ("p4", "+Chè"), ("p5", "Rau"), ("p6", "Gạo") }
            .Select((product, index) => Named(product.Item1, product.Item2, FormattableString.Invariant($"HD-TH-00{index + 1}-2026"))),
        .. Came("chair", "vice", "m1", "m2", "m3", "sec"), Opened,

        // Scored too far apart without one form, scored again, rated.
        new RoundOpened("p1", 1), .. Round("p1", 1, 90, 60, 80, 80), new RoundClosed("p1", 1, ["m3"], "Phải đi họp khác"), new SpreadExceeded("p1", 1, 60, 90, 10),
        new RescoreOrdered("p1", 2, ["1.1", "2.1"], "Hiểu khác nhau về tiêu chí"), .. Round("p1", 2, 84, 80, 80, 81), new RoundClosed("p1", 2, [], null),
        new ProductRated("p1", 2, RatingOf(84, 80, 80, 81)),

        // Someone stood aside; eliminated after scoring.
        new RecusalDeclared("m2", "p2", "Có góp vốn"),
        new RoundOpened("p2", 1), Cast("chair", Forms.Worth(Set, 70), product: "p2"), Cast("m1", Forms.Worth(Set, 71), product: "p2"), new RoundClosed("p2", 1, ["vice", "m3"], "Hết giờ"),
        new EliminationProposed("p2", Ground, "m1", "Hồ sơ giả"), new EliminationRuled("p2", true, 3, 0, 4, "Đã xác minh"),

        // Closed and not rated; still being scored; taken off the agenda; not begun.
        new RoundOpened("p3", 1), .. Round("p3", 1, 95, 94, 96, 95, 95), new RoundClosed("p3", 1, [], null),
        new RoundOpened("p4", 1), .. Round("p4", 1, 77, 78),
        new ProductWithdrawn("p5", "Chủ thể xin rút"),
    ];

    public static SessionState State { get; } = SessionState.Initial.Evolve(Facts);

    private static ProductEntered Named(string id, string name, string code) =>
        Entered(id, code) is var entered ? new ProductEntered(entered.Product with { Name = name }) : entered;

    private static IEnumerable<SessionEvent> Round(string product, int round, params int[] totals) =>
        Seats.Where(seat => seat.Scores).Zip(totals, (seat, total) => Cast(seat.Id, Forms.Worth(Set, total), round, product));
}
