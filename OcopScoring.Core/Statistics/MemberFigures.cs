using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Statistics;

/// <summary>
/// How one office has marked across sessions. A type for each degree of what can honestly be said, so that a page that was given counts
/// has no figures to show.
/// </summary>
/// <param name="Level">The level of the councils it sat in.</param>
/// <param name="Office">The office.</param>
/// <param name="Products">Products it has scored together with at least one other member.</param>
/// <param name="Sessions">Sessions in which it did.</param>
public abstract record MemberFigures(CouncilLevel Level, string Office, int Products, int Sessions)
{
    /// <summary>From how many products on anything but counts is said.</summary>
    public const int Enough = 10;

    /// <summary>Too few products to say anything of the office.</summary>
    /// <param name="Level">The level of the councils it sat in.</param>
    /// <param name="Office">The office.</param>
    /// <param name="Products">Products it has scored.</param>
    /// <param name="Sessions">Sessions in which it did.</param>
    public sealed record OfFew(CouncilLevel Level, string Office, int Products, int Sessions) : MemberFigures(Level, Office, Products, Sessions);

    /// <summary>Enough products for figures.</summary>
    /// <param name="Level">The level of the councils it sat in.</param>
    /// <param name="Office">The office.</param>
    /// <param name="Products">Products it has scored.</param>
    /// <param name="Sessions">Sessions in which it did.</param>
    /// <param name="Severity">
    /// The mean, over products, of its total less the mean of the other members' totals, in points: below zero it gave less than they.
    /// </param>
    /// <param name="Variance">The sample variance of that difference, in points squared.</param>
    /// <param name="Agreed">Criteria in which it marked an option that no other was marked more often than.</param>
    /// <param name="Criteria">Criteria it answered.</param>
    public sealed record OfEnough(
        CouncilLevel Level, string Office, int Products, int Sessions, Ratio Severity, Ratio Variance, int Agreed, int Criteria)
        : MemberFigures(Level, Office, Products, Sessions)
    {
        /// <summary>The standard deviation of the difference, in points.</summary>
        public double Spread => Math.Sqrt(Variance.Approximate);

        /// <summary>Half the width of the 95 % t-interval of the severity, in points.</summary>
        public double Margin => StudentT.Within95(Products - 1) * Spread / Math.Sqrt(Products);

        /// <summary>Whether zero lies outside the interval: only then the products seen tell the office apart from the others at all.</summary>
        public bool Apart => Math.Abs(Severity.Approximate) > Margin;
    }

    /// <summary>The figures of every office, by level and office.</summary>
    /// <param name="products">Rated products of any sessions.</param>
    public static ImmutableArray<MemberFigures> Of(IEnumerable<JudgedProduct> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        return
        [
            .. products.SelectMany(Comparison.In)
                .GroupBy(comparison => (comparison.Level, comparison.Office))
                .OrderBy(office => office.Key.Level)
                .ThenBy(office => office.Key.Office, StringComparer.Ordinal)
                .Select(office => Of(office.Key.Level, office.Key.Office, [.. office])),
        ];
    }

    private static MemberFigures Of(CouncilLevel level, string office, ImmutableArray<Comparison> comparisons)
    {
        var count = comparisons.Length;
        var sessions = comparisons.Select(comparison => comparison.SessionId).Distinct(StringComparer.Ordinal).Count();
        if (count < Enough)
        {
            return new OfFew(level, office, count, sessions);
        }

        var severity = comparisons.Aggregate(default(Ratio), (sum, comparison) => sum + comparison.Difference) / count;
        var squares = comparisons.Select(comparison => comparison.Difference - severity).Aggregate(default(Ratio), (sum, off) => sum + (off * off));
        return new OfEnough(
            level, office, count, sessions, severity, squares / (count - 1), comparisons.Sum(each => each.Agreed), comparisons.Sum(each => each.Criteria));
    }
}

/// <summary>One form beside the others for the same product in the same round.</summary>
/// <param name="Level">The level of the council.</param>
/// <param name="Office">The office.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Difference">Its total less the mean of the others' totals, in points.</param>
/// <param name="Agreed">Criteria in which it marked what the others marked most often; with a tie among them, any of those counts.</param>
/// <param name="Criteria">Criteria of the form; none where fewer than two others stand beside it.</param>
internal sealed record Comparison(CouncilLevel Level, string Office, string SessionId, Ratio Difference, int Agreed, int Criteria)
{
    // One other form has no usual answer, only its own.
    private const int EnoughOthers = 2;

    // Nothing ticked is an answer as well; an option has an id, so this stands for no option.
    private const string NothingTicked = "";

    /// <summary>Every form of a product beside the others; none where there is only one.</summary>
    /// <param name="product">A rated product.</param>
    public static IEnumerable<Comparison> In(JudgedProduct product)
    {
        var forms = product.Forms;
        if (forms.Length < 2)
        {
            return [];
        }

        var sum = forms.Sum(form => form.Total);
        return forms.Select((form, index) =>
        {
            var others = forms.RemoveAt(index);
            var criteria = others.Length < EnoughOthers ? 0 : form.Answers.Length;
            return new Comparison(
                product.Level,
                form.Office,
                product.SessionId,
                new Ratio((form.Total * forms.Length) - sum, others.Length),
                Enumerable.Range(0, criteria).Count(place => UsualIn(others, place).Contains(form.Answers[place] ?? NothingTicked)),
                criteria);
        });
    }

    private static ImmutableHashSet<string> UsualIn(ImmutableArray<JudgedForm> forms, int place)
    {
        var marked = forms.GroupBy(form => form.Answers[place] ?? NothingTicked, StringComparer.Ordinal).ToList();
        var most = marked.Max(answer => answer.Count());
        return [.. marked.Where(answer => answer.Count() == most).Select(answer => answer.Key)];
    }
}
