using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Documents.Tables;

/// <summary>What stands in one cell of a table: a number is a number and a text a text, in every kind of file.</summary>
public abstract record Cell
{
    private const int MostDecimals = 15;

    private Cell()
    {
    }

    /// <summary>Nothing.</summary>
    public static Cell None { get; } = new Empty();

    /// <summary>A text; nothing for null.</summary>
    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? None : new Text(text);

    /// <summary>A whole number; nothing for null.</summary>
    public static Cell Of(int? number) => number is { } value ? new Number(value, 0, value.ToString(CultureInfo.InvariantCulture)) : None;

    /// <summary>A day.</summary>
    public static Cell Of(DateOnly day) => new Date(day);

    /// <summary>A mean: the number itself, shown with as many decimals as it needs not to read as if it had crossed a band.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="bands">The bands that must not seem to have been crossed.</param>
    /// <param name="decimals">Decimals shown otherwise.</param>
    public static Cell Of(Mean mean, ImmutableArray<StarBand> bands, int decimals)
    {
        // A spreadsheet rounds what it shows and cannot be told to cut off, so it is given one decimal more until the rounding is honest.
        var value = (decimal)mean.Sum / mean.Count;
        var shown = decimals;
        while (shown < MostDecimals && bands.Any(band => !mean.Reaches(band.From) && Math.Round(value, shown, MidpointRounding.AwayFromZero) >= band.From))
            shown++;

        return new Number(value, shown, mean.Display(bands, decimals));
    }

    /// <summary>Nothing.</summary>
    public sealed record Empty : Cell;

    /// <summary>A text, never a formula.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : Cell;

    /// <summary>A number.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Decimals">Decimals a spreadsheet shows.</param>
    /// <param name="Shown">The number as it is read, with a decimal comma.</param>
    public sealed record Number(decimal Value, int Decimals, string Shown) : Cell;

    /// <summary>A day.</summary>
    /// <param name="Value">The day.</param>
    public sealed record Date(DateOnly Value) : Cell
    {
        /// <summary>Such as 23/11/2026.</summary>
        public string Shown => Moments.Day(Value);
    }
}
