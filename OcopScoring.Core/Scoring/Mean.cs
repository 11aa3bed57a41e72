using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// The arithmetic mean of the members' totals (tổng điểm trung bình), kept as the exact ratio of two integers: bands are compared
/// without rounding, so 89.996 is four stars (148/QĐ-TTg and 26/2026/QĐ-TTg, classification of products).
/// </summary>
public readonly record struct Mean
{
    /// <summary>Makes a mean.</summary>
    /// <param name="sum">The sum of the totals, in points; not negative.</param>
    /// <param name="count">The number of forms counted; at least one.</param>
    public Mean(int sum, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sum);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Sum = sum;
        Count = count;
    }

    /// <summary>The sum of the totals, in points.</summary>
    public int Sum { get; }

    /// <summary>The number of forms counted. Zero only in <c>default(Mean)</c>, which stands for no mean at all.</summary>
    public int Count { get; }

    /// <summary>Whether the mean reaches this many points, exactly.</summary>
    /// <param name="points">Points, 0–100.</param>
    /// <exception cref="InvalidOperationException">This is <c>default(Mean)</c>: no mean reaches anything.</exception>
    public bool Reaches(int points) => Count > 0
        ? Sum >= points * (long)Count
        : throw new InvalidOperationException("There is no mean without a form."); // 0 ≥ 0 would make it five stars

    /// <summary>The band the mean falls into.</summary>
    /// <param name="bands">Bands from the highest to the lowest.</param>
    public StarRating BandIn(ImmutableArray<StarBand> bands)
    {
        foreach (var band in bands)
        {
            if (Reaches(band.From))
            {
                return band.Star;
            }
        }

        throw new ArgumentException("The lowest band must begin at 0 points.", nameof(bands));
    }

    /// <summary>
    /// The mean for reading: rounded half up, decimal comma. Where rounding would show the points of a band that was not reached,
    /// it is cut off instead, so 89.996 reads "89,99" and never "90,00".
    /// </summary>
    /// <param name="bands">The bands that must not seem to have been crossed.</param>
    /// <param name="decimals">Decimals shown, 0–4.</param>
    public string Display(ImmutableArray<StarBand> bands, int decimals = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 4);
        var scale = (long)Math.Pow(10, decimals);
        var scaled = Sum * scale;
        var rounded = ((2 * scaled) + Count) / (2L * Count);
        foreach (var band in bands)
        {
            if (!Reaches(band.From) && rounded >= band.From * scale)
            {
                rounded = scaled / Count;
            }
        }

        return PointText.Format(rounded, scale, decimals);
    }
}

/// <summary>Points as text, always with a decimal comma, whatever the culture of the machine.</summary>
internal static class PointText
{
    public static string Format(long scaled, long scale, int decimals)
    {
        var whole = (scaled / scale).ToString(CultureInfo.InvariantCulture);
        return decimals == 0
            ? whole
            : $"{whole},{(scaled % scale).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0')}";
    }
}
