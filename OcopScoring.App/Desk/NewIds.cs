using System.Globalization;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Desk;

/// <summary>Ids for what is about to enter a session: short, readable, and never one that is or was another's.</summary>
public static class NewIds
{
    /// <summary>For a product its code in small letters, for addresses; with a number where a corrected product has kept that id.</summary>
    /// <param name="state">The session.</param>
    /// <param name="code">The product's code.</param>
    public static string Product(SessionState state, string code)
    {
        ArgumentNullException.ThrowIfNull(state);
        var words = FoldedText.Of(code, keepMarks: false).Words.Trim().Replace(' ', '-');
        var id = words.Length == 0 ? "san-pham" : words;
        return Enumerable.Range(1, state.Products.Length + 1)
            .Select(number => number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}"))
            .First(candidate => state.FindProduct(candidate) is null);
    }

    /// <summary>For a seat the least "g" and number that no seat has, nor had: a replaced seat keeps its id in the record.</summary>
    /// <param name="taken">The ids that are taken.</param>
    public static string Seat(IEnumerable<string> taken)
    {
        var ids = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, ids.Count + 1).Select(number => "g" + number.ToString(CultureInfo.InvariantCulture)).First(id => !ids.Contains(id));
    }
}
