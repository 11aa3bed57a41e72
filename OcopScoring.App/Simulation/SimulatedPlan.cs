using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Simulation;

/// <summary>How large a simulated session is.</summary>
/// <param name="Products">Products on its agenda.</param>
/// <param name="Members">Scoring members, the chair among them.</param>
public sealed record SimulationSize(int Products, int Members)
{
    public const int MostProducts = 1000;
    public const int MostMembers = 200;

    // With fewer, whoever is late or steps aside would take the quorum along.
    public const int FewestMembers = 7;

    public static SimulationSize Default { get; } = new(6, 9);

    /// <summary>Whether a session of this size can be held.</summary>
    public bool IsSound => Products is >= 1 and <= MostProducts && Members is >= FewestMembers and <= MostMembers;
}

/// <summary>Who sits in a simulated council and what is on its agenda. Everything says that it is simulated.</summary>
/// <param name="Call">How it is called.</param>
/// <param name="Seats">The seats.</param>
/// <param name="Products">The agenda.</param>
internal sealed record SimulatedPlan(ConveneSession Call, ImmutableArray<Seat> Seats, ImmutableArray<EnterProduct> Products)
{
    public const string Chair = "ct";
    public const string Vice = "pct";
    public const string Secretary = "tk";
    public const string SecondSecretary = "tk2";

    private const int Sets = 26;

    public static DateOnly Day { get; } = new(2026, 8, 3);

    public static SimulatedPlan Of(Chance chance, int seed, SimulationSize size) => new(
        new ConveneSession(
            string.Create(CultureInfo.InvariantCulture, $"Phiên họp mô phỏng số {seed}"),
            "Mô phỏng, không phải quyết định thật",
            CouncilLevel.Province,
            SessionPurpose.Practice,
            Day,
            "Phòng họp mô phỏng",
            "default",
            1)
        {
            Form = SessionForm.Hybrid,
        },
        [
            new(Chair, "Cơ quan chủ trì mô phỏng", SeatRole.Chair),
            new(Vice, "Cơ quan thường trực mô phỏng", SeatRole.ViceChair),
            .. Enumerable.Range(1, size.Members - 2).Select(number => new Seat(MemberId(number), "Cơ quan mô phỏng số " + Text(number), SeatRole.Member)),
            new(Secretary, "Văn phòng mô phỏng", SeatRole.Secretary),
            new(SecondSecretary, "Văn phòng mô phỏng, người thứ hai", SeatRole.Secretary),
        ],
        [.. Enumerable.Range(1, size.Products).Select(number => Product(chance, number))]);

    public static string MemberId(int number) => "tv" + Text(number);

    private static EnterProduct Product(Chance chance, int number) => new(
        "sp" + Text(number),
        $"HD-MOPHONG-{Text(number)}-2026",
        "Sản phẩm mô phỏng số " + Text(number),
        "Chủ thể mô phỏng số " + Text(number),
        chance.Between(1, Sets),
        chance.Of(DossierKind.First, DossierKind.First, DossierKind.Upgrade, DossierKind.ReRating),
        Day.AddDays(-chance.Between(5, 40)))
    {
        Facts = new DossierFacts("Xã mô phỏng", "Hồ sơ do chương trình mô phỏng lập, không phải hồ sơ thật.", ["Minh chứng mô phỏng"]),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
