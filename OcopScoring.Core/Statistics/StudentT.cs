namespace OcopScoring.Core.Statistics;

/// <summary>
/// Student's t distribution with an integer number of degrees of freedom, by its closed form: a finite sum of powers of a cosine, no
/// table and no approximation but that of the machine's arithmetic.
/// </summary>
internal static class StudentT
{
    private const double Share = 0.95;

    /// <summary>The value that 95 % of the distribution lies within on both sides of zero.</summary>
    /// <param name="degrees">Degrees of freedom, at least one.</param>
    public static double Within95(int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        var (low, high) = (0d, Math.PI / 2);

        // The share within grows with the angle; sixty halvings leave less than the machine can tell apart.
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Within(middle, degrees) < Share ? (middle, high) : (low, middle);
        }

        return Math.Sqrt(degrees) * Math.Tan(low);
    }

    // Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4: t = √ν · tan θ.
    private static double Within(double angle, int degrees)
    {
        var (sine, cosine) = (Math.Sin(angle), Math.Cos(angle));
        var odd = degrees % 2 == 1;
        var term = odd ? cosine : 1d;
        var sum = degrees == 1 ? 0d : term;
        for (var power = odd ? 3 : 2; power <= degrees - 2; power += 2)
        {
            term *= cosine * cosine * (power - 1) / power;
            sum += term;
        }

        return odd ? 2 / Math.PI * (angle + (sine * sum)) : sine * sum;
    }
}
