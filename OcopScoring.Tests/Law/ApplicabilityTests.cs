using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Law;

/// <summary>Every dossier has exactly one edition, and it is the one the five steps of the transition name.</summary>
public sealed class ApplicabilityTests
{
    private static readonly DateOnly Beginning = new(2023, 2, 24);

    private static readonly DossierKind[] Kinds = Enum.GetValues<DossierKind>();

    // The day itself, the one before and the one after, for every day the transition speaks of.
    private static readonly DateOnly[] Boundaries =
    [
        .. new[] { Beginning, new(2025, 7, 6), new(2026, 5, 22), new(2026, 6, 21), new(2026, 7, 21), new(2026, 12, 31) }
            .SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }),
    ];

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[-900, 2500].Select(Beginning.AddDays);

    [Fact]
    public void On_every_boundary_day_exactly_one_rule_of_one_edition_speaks()
    {
        foreach (var (kind, filed, evaluated) in from k in Kinds from f in Boundaries from e in Boundaries select (k, f, e))
            Check(kind, filed, evaluated);
    }

    [Fact]
    public void On_any_day_exactly_one_rule_of_one_edition_speaks() =>
        Gen.Select(Gen.OneOf(Kinds), AnyDay, AnyDay).Sample(Check, iter: 5000);

    [Theory]
    [InlineData("2023-02-23", "2022-12-01")]
    [InlineData("2020-01-01", "2020-01-01")]
    public void Before_148_the_answer_names_the_first_day(string evaluated, string filed)
    {
        var ruling = LawOnDisk.Book.Criteria.RuleEdition(DossierKind.First, Day(filed), Day(evaluated));
        Assert.Equal(new EditionRuling.OutsideTheLaw(Day(evaluated), Beginning), ruling);
    }

    [Fact]
    public void A_dossier_filed_after_its_evaluation_is_refused() => Assert.Equal(
        new EditionRuling.FiledAfterEvaluation(Day("2026-08-02"), Day("2026-08-01")),
        LawOnDisk.Book.Criteria.RuleEdition(DossierKind.ReRating, Day("2026-08-02"), Day("2026-08-01")));

    private static void Check(DossierKind kind, DateOnly filed, DateOnly evaluated)
    {
        var library = LawOnDisk.Book.Criteria;
        var expected = filed > evaluated ? null : FiveSteps(kind, filed, evaluated);
        var covering = library.Editions.SelectMany(edition => edition.Applicability.Where(rule => rule.Covers(kind, filed, evaluated)));

        if (filed <= evaluated)
            Assert.Equal(expected is null ? 0 : 1, covering.Count());
        Assert.Equal(expected, (library.RuleEdition(kind, filed, evaluated) as EditionRuling.Applies)?.Edition.Id);
    }

    // As the law's page says it, step by step.
    private static string? FiveSteps(DossierKind kind, DateOnly filed, DateOnly evaluated)
    {
        if (evaluated < new DateOnly(2023, 2, 24))
            return null;
        if (evaluated < new DateOnly(2026, 5, 22))
            return "qd-148-2023";
        if (filed < new DateOnly(2026, 5, 22) && kind is (DossierKind.First or DossierKind.Upgrade) && evaluated <= new DateOnly(2026, 7, 21))
            return "qd-148-2023";
        if (filed < new DateOnly(2026, 5, 22) && kind == DossierKind.ReRating && evaluated <= new DateOnly(2026, 6, 21))
            return "qd-148-2023";
        return "qd-26-2026";
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
