using System.Globalization;

namespace OcopScoring.Core.Criteria.Reading;

/// <summary>
/// No dossier may fall between two editions, and none may have two: from the first day any edition speaks of, every kind, day of
/// filing and day of evaluation must be covered by exactly one rule. Rules change only at their own first and last days, so
/// trying those days and their neighbours tries everything.
/// </summary>
internal static class TransitionChecks
{
    public static void Check(CriteriaLibrary library, ProblemList problems)
    {
        var rules = library.Editions.SelectMany(edition => edition.Applicability).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        var days = rules.SelectMany(rule => Days(rule.Filed).Concat(Days(rule.Evaluated))).Distinct().Order().ToList();
        var earliest = rules.Min(rule => rule.Evaluated.From ?? DateOnly.MinValue);
        foreach (var kind in Enum.GetValues<DossierKind>())
        {
            foreach (var evaluated in days.Where(day => day >= earliest))
            {
                foreach (var filed in days.Where(day => day <= evaluated))
                {
                    var covering = rules.Count(rule => rule.Covers(kind, filed, evaluated));
                    if (covering != 1)
                    {
                        problems.Add("$.editions", string.Create(
                            CultureInfo.InvariantCulture,
                            $"Hồ sơ {kind} nộp {filed:dd/MM/yyyy}, đánh giá {evaluated:dd/MM/yyyy} có {covering} quyết định áp dụng; phải đúng một. Sửa applicability trong các tệp instrument.json."));
                        return; // one gap shows up on many days; the first is enough to find it
                    }
                }
            }
        }
    }

    private static IEnumerable<DateOnly> Days(DateRange range) =>
        new[] { range.From, range.Until }.OfType<DateOnly>().SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) });
}
