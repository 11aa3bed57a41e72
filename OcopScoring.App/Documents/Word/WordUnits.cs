using System.Globalization;

namespace OcopScoring.App.Documents.Word;

/// <summary>Millimetres and points in the units Word counts in.</summary>
internal static class WordUnits
{
    private const decimal TwipsInMm = 1440 / 25.4m;
    private const long EmusInMm = 36000;

    /// <summary>Twentieths of a point.</summary>
    public static int Twips(decimal mm) => (int)Math.Round(mm * TwipsInMm);

    /// <summary>Twentieths of a point, as an attribute.</summary>
    public static string TwipsText(decimal mm) => Twips(mm).ToString(CultureInfo.InvariantCulture);

    /// <summary>The size of letters, in half points.</summary>
    public static string HalfPoints(decimal points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The unit of drawings.</summary>
    public static long Emus(decimal mm) => (long)(mm * EmusInMm);
}
