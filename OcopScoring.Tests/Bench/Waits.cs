using System.Diagnostics;
using System.Globalization;

namespace OcopScoring.Bench;

/// <summary>How long people waited, and the words for it.</summary>
internal static class Waits
{
    /// <summary>From one timestamp of the stopwatch to another, in milliseconds.</summary>
    public static double Between(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    /// <summary>Half of them, nearly all of them, and the longest; in milliseconds.</summary>
    public static string Say(IEnumerable<double> waits)
    {
        double[] sorted = [.. waits.Order()];
        if (sorted.Length == 0)
            return "nothing measured";

        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {At(0.50):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, longest {sorted[^1]:0.0} ms");
    }
}
