using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Simulation;

/// <summary>What one simulated council sets out to do: how it is called, who sits in it and what is on its agenda.</summary>
internal sealed record Plan(ConveneSession Call, ImmutableArray<Seat> Seats, ImmutableArray<EnterProduct> Products)
{
    public const string Chair = "ct";
    public const string Vice = "pct";
    public const string Secretary = "tk";

    private static readonly string[] Offices = ["Sở Công Thương", "Sở Y tế"];

    /// <summary>The day on which every simulation begins.</summary>
    public static DateOnly FirstDay => Hall.Day;

    public static Plan Of(Chance chance)
    {
        var form = chance.Of(SessionForm.InPerson, SessionForm.InPerson, SessionForm.Hybrid, SessionForm.WrittenOpinion);
        var purpose = chance.Of(SessionPurpose.Official, SessionPurpose.Practice);

        // The eve of a change of the law: a session that is moved over it may no longer judge what it has on its agenda.
        var heldOn = chance.Percent(15) ? new DateOnly(2026, 7, 20) : FirstDay;
        var call = Hall.Call with
        {
            Purpose = purpose,
            Form = form,
            HeldOn = heldOn,
            Campaign = new Campaign(heldOn.Year, chance.Between(1, 2)),
            Deadline = form == SessionForm.WrittenOpinion ? FirstDay.AddDays(chance.Between(0, 2)) : null,
        };
        return new Plan(call, SeatsOf(chance), [.. Enumerable.Range(1, chance.Between(1, 2)).Select(number => ProductOf(chance, number))]);
    }

    public static EnterProduct ProductOf(Chance chance, int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new EnterProduct(
            "sp" + text,
            $"HD-TH-{text}-2026",
            "Sản phẩm " + text,
            "Hợp tác xã " + text,
            chance.Of(FilledForm.SetNumbers),
            chance.Of(DossierKind.First, DossierKind.First, DossierKind.ReRating),
            chance.Of(new DateOnly(2026, 5, 1), new DateOnly(2026, 7, 1)))
        {
            Facts = new DossierFacts("Thanh Hà ", Phrases.Good(chance), ["Giấy chứng nhận"]),
        };
    }

    private static ImmutableArray<Seat> SeatsOf(Chance chance) =>
    [
        new(Chair, "Ủy ban nhân dân tỉnh", SeatRole.Chair),
        new(Vice, "Sở Nông nghiệp và Môi trường", SeatRole.ViceChair),
        .. Offices.Take(chance.Between(1, 2)).Select((office, number) =>
            new Seat("tv" + (number + 1).ToString(CultureInfo.InvariantCulture), office, SeatRole.Member)),
        new(Secretary, "Văn phòng Điều phối nông thôn mới", SeatRole.Secretary),
        new("tk2", "Chi cục Phát triển nông thôn", SeatRole.Secretary),
        new("tvan", "Tổ tư vấn", SeatRole.AdvisoryTeam),
    ];
}
