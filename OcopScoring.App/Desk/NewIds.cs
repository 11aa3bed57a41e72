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

    /// <summary>For a seat the least "g" and number that no seat has, nor had: the record speaks of those that went by their ids.</summary>
    /// <param name="state">The session.</param>
    /// <param name="beside">Seats that are about to be named with it.</param>
    public static string Seat(SessionState state, params IEnumerable<string> beside)
    {
        ArgumentNullException.ThrowIfNull(state);
        var ids = state.SeatIds.Union(beside);
        return Enumerable.Range(1, ids.Count + 1).Select(number => "g" + number.ToString(CultureInfo.InvariantCulture)).First(id => !ids.Contains(id));
    }
}
