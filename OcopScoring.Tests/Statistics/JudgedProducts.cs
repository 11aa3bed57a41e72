using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Core.Statistics;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Statistics;

/// <summary>Rated products for statistics, without the sessions they came of.</summary>
internal static class JudgedProducts
{
    public static JudgedProduct Of(CouncilLevel level, ImmutableArray<JudgedForm> forms) => new(
        "phien",
        Hall.Day,
        level,
        Hall.Entered().Product,
        SetNumber: 1,
        new Mean(forms.Sum(form => form.Total), forms.Length),
        LawOnDisk.Bands,
        RatingOutcome.Rated,
        StarRating.Four,
        forms);

    /// <summary>A result of a council: so many points in all of so many forms.</summary>
    public static JudgedProduct Result(CouncilLevel level, int sum, int count, StarRating? stars, string code = "HD-TH-001-2026", string name = "Rau an toàn", int day = 1) =>
        Of(level, [new("Cơ quan", sum, [])]) with
        {
            SessionId = FormattableString.Invariant($"phien-{level}-{day}"),
            SittingOn = new DateOnly(2026, 8, day),
            Mean = new Mean(sum, count),
            Stars = stars,
            Outcome = stars is null ? RatingOutcome.NotRecognised : RatingOutcome.Rated,
            Product = Hall.Entered(code: code).Product with { Name = name },
        };
}
