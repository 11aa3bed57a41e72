using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Views;

/// <summary>Rows as sessions leave them, without the sessions: a statistic is a function of rows alone.</summary>
internal static class BookRows
{
    public static SessionRow Session(
        string id, SessionPurpose purpose = SessionPurpose.Official, SessionPhase phase = SessionPhase.Sealed, int campaign = 1) => new()
    {
        Id = id,
        Version = 1,
        Shape = SessionRows.Shape,
        Title = "Hội đồng",
        Purpose = purpose,
        Form = SessionForm.InPerson,
        Level = CouncilLevel.Province,
        Year = 2026,
        Campaign = campaign,
        SittingOn = new DateOnly(2026, 9, 1),
        Deadline = null,
        Place = "Phòng họp",
        Phase = phase,
        Edition = 1,
        Seats = 5,
        Products = 1,
        Settled = 1,
    };

    public static ProductRow Product(string session, int position, StarRating? stars = null, ProductStage stage = ProductStage.Rated) => new()
    {
        SessionId = session,
        Id = "p" + position.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Position = position,
        Code = "HD-TH-1-2026",
        Name = "Vải thiều",
        Producer = "Hợp tác xã",
        SetId = "qd-26-2026/01",
        EditionId = "qd-26-2026",
        EditionSha256 = LawOnDisk.Edition("qd-26-2026").Instrument.Sha256,
        Stage = stage,
        Counted = stage == ProductStage.Rated ? 5 : null,
        Sum = stage == ProductStage.Rated ? 400 : null,
        Outcome = stage == ProductStage.Rated ? stars is null ? RatingOutcome.NotRecognised : RatingOutcome.Rated : null,
        Stars = stars,
    };
}
