using System.Collections.Immutable;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Statistics;

/// <summary>By what products of different sessions are held to be one.</summary>
public enum SameProductBy
{
    /// <summary>The code of the dossier, which goes with it from level to level.</summary>
    Code,

    /// <summary>Set, producer and name, letter by letter, where the codes differ.</summary>
    Name,
}

/// <summary>One product that councils of different levels have rated.</summary>
/// <param name="By">By what it is held to be the same.</param>
/// <param name="Results">What each council came to, from the lowest level up, then by the day.</param>
public sealed record LevelComparison(SameProductBy By, ImmutableArray<JudgedProduct> Results)
{
    /// <summary>What the highest level gave less what the lowest gave, each by its latest result, in points.</summary>
    public Ratio Difference => MeanOf(Highest) - MeanOf(Lowest);

    /// <summary>Whether both were judged by the same edition: otherwise the forms were others, and so are the points.</summary>
    public bool SameEdition => Lowest.Product.Edition.Id == Highest.Product.Edition.Id;

    /// <summary>By how many stars the highest level's result differs from the lowest's, none counting as 0.</summary>
    public int StarsMore => ((int?)Highest.Stars ?? 0) - ((int?)Lowest.Stars ?? 0);

    /// <summary>The latest result of the lowest level.</summary>
    public JudgedProduct Lowest => Results.Last(result => result.Level == Results[0].Level);

    /// <summary>The latest result of the highest level.</summary>
    public JudgedProduct Highest => Results[^1];

    /// <summary>The products that councils of at least two levels have rated, by code.</summary>
    /// <param name="products">Rated products of any sessions.</param>
    public static ImmutableArray<LevelComparison> Of(IEnumerable<JudgedProduct> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var all = products.ToList();
        var byCode = In(all, SameProductBy.Code, product => product.Product.Code);
        var left = all.Except(byCode.SelectMany(comparison => comparison.Results));
        var byName = In(left, SameProductBy.Name, product => (product.SetNumber, product.Product.Producer, product.Product.Name));
        return [.. byCode.Concat(byName).OrderBy(comparison => comparison.Highest.Product.Code, StringComparer.Ordinal)];
    }

    private static List<LevelComparison> In<TKey>(IEnumerable<JudgedProduct> products, SameProductBy by, Func<JudgedProduct, TKey> key) =>
    [
        .. products.GroupBy(key)
            .Where(same => same.DistinctBy(product => product.Level).Count() > 1)
            .Select(same => new LevelComparison(
                by, [.. same.OrderBy(product => product.Level).ThenBy(product => product.SittingOn).ThenBy(product => product.SessionId, StringComparer.Ordinal)])),
    ];

    private static Ratio MeanOf(JudgedProduct product) => new(product.Mean.Sum, product.Mean.Count);
}
