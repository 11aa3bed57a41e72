using System.Globalization;
using System.Numerics;

namespace OcopScoring.Core.Statistics;

/// <summary>
/// A number kept as the exact ratio of two integers, in lowest terms: means of differences of points add up without rounding.
/// <c>default(Ratio)</c> is zero.
/// </summary>
public readonly record struct Ratio
{
    private readonly BigInteger _less; // the denominator less one, so that the default is 0/1

    /// <summary>Makes a ratio.</summary>
    /// <param name="numerator">Above the line.</param>
    /// <param name="denominator">Below it; not zero.</param>
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        _less = (denominator / common) - 1;
    }

    /// <summary>Above the line; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Below the line; positive.</summary>
    public BigInteger Denominator => _less + 1;

    /// <summary>The nearest floating-point number.</summary>
    public double Approximate => (double)Numerator / (double)Denominator;

    /// <summary>Adds.</summary>
    public static Ratio operator +(Ratio one, Ratio other) =>
        new((one.Numerator * other.Denominator) + (other.Numerator * one.Denominator), one.Denominator * other.Denominator);

    /// <summary>Subtracts.</summary>
    public static Ratio operator -(Ratio one, Ratio other) => one + new Ratio(-other.Numerator, other.Denominator);

    /// <summary>Multiplies.</summary>
    public static Ratio operator *(Ratio one, Ratio other) => new(one.Numerator * other.Numerator, one.Denominator * other.Denominator);

    /// <summary>Divides by an integer that is not zero.</summary>
    public static Ratio operator /(Ratio one, int by) => new(one.Numerator, one.Denominator * by);

    /// <summary>For reading: rounded half away from zero, with its sign (a true minus) and a decimal comma, whatever the culture.</summary>
    /// <param name="decimals">Decimals shown, 0–4.</param>
    public string Display(int decimals = 2)
    {
        var scaled = Rounded(decimals);
        return scaled.Sign switch { > 0 => "+", < 0 => "−", _ => string.Empty } + Text(BigInteger.Abs(scaled), decimals);
    }

    private BigInteger Rounded(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 4);
        var twice = 2 * BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals);
        return (twice + Denominator) / (2 * Denominator) * Numerator.Sign;
    }

    private static string Text(BigInteger scaled, int decimals)
    {
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return decimals == 0 ? digits : $"{digits[..^decimals]},{digits[^decimals..]}";
    }
}
