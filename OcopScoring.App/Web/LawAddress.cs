using System.Globalization;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Web;

/// <summary>Addresses in the criteria library.</summary>
public static class LawAddress
{
    /// <summary>The library's first page.</summary>
    public const string Index = "/bo-tieu-chi";

    /// <summary>The page of a set.</summary>
    /// <param name="set">The set.</param>
    public static string Of(CriteriaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return string.Create(CultureInfo.InvariantCulture, $"{Index}/{set.EditionId}/{set.Number}");
    }

    /// <summary>A criterion on the page of its set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="number">The number of the criterion.</param>
    public static string Of(CriteriaSet set, string number) => $"{Of(set)}#{IdOf(number)}";

    /// <summary>A part on the page of its set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="part">The part.</param>
    public static string Of(CriteriaSet set, PartCode part) => $"{Of(set)}#{IdOf(part)}";

    /// <summary>The id of a criterion's element.</summary>
    /// <param name="number">The number of the criterion.</param>
    public static string IdOf(string number) => $"tc-{number}";

    /// <summary>The id of a part's element.</summary>
    /// <param name="part">The part.</param>
    public static string IdOf(PartCode part) => $"phan-{part}";
}
