using System.Globalization;

namespace OcopScoring.Core.Criteria;

/// <summary>What is wrong with a target.</summary>
public enum TargetProblem
{
    /// <summary>The year is none of the programme.</summary>
    Year,

    /// <summary>A number is missing or out of range.</summary>
    Number,

    /// <summary>More products with five stars than products with three or more.</summary>
    FiveStars,

    /// <summary>It does not say where it comes from, or at too great length.</summary>
    Source,
}

/// <summary>How many products are to be recognised in a year, as the office set it.</summary>
public sealed record YearTarget
{
    /// <summary>The first year of the programme (490/QĐ-TTg of 2018).</summary>
    public const int FirstYear = 2018;

    /// <summary>The last year taken.</summary>
    public const int LastYear = 2100;

    /// <summary>The most products.</summary>
    public const int Most = 100_000;

    /// <summary>The longest source, in characters.</summary>
    public const int LongestSource = 300;

    private YearTarget(int year, int recognised, int fiveStars, string source)
    {
        Year = year;
        Recognised = recognised;
        FiveStars = fiveStars;
        Source = source;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Products to be recognised with three stars or more.</summary>
    public int Recognised { get; }

    /// <summary>Of these, with five.</summary>
    public int FiveStars { get; }

    /// <summary>Where the figures come from.</summary>
    public string Source { get; }

    /// <summary>A number of products as it was typed, or null for what is none that a target may have.</summary>
    /// <param name="typed">What was typed.</param>
    public static int? NumberIn(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;

    /// <summary>The target, or null with what is wrong.</summary>
    /// <param name="year">The year; null when what was written is no number.</param>
    /// <param name="recognised">Products with three stars or more.</param>
    /// <param name="fiveStars">Of these, with five.</param>
    /// <param name="source">Where the figures come from, cleaned.</param>
    /// <param name="problem">What is wrong.</param>
    public static YearTarget? Read(int? year, int? recognised, int? fiveStars, string source, out TargetProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(source);
        problem = (year, recognised, fiveStars) switch
        {
            (not (>= FirstYear and <= LastYear), _, _) => TargetProblem.Year,
            (_, not (>= 0 and <= Most), _) or (_, _, not (>= 0 and <= Most)) => TargetProblem.Number,
            var (_, all, five) when five > all => TargetProblem.FiveStars,
            _ when source.Length is 0 or > LongestSource => TargetProblem.Source,
            _ => null,
        };
        return problem is null ? new YearTarget(year!.Value, recognised!.Value, fiveStars!.Value, source) : null;
    }
}
