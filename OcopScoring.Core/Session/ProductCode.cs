using System.Globalization;

namespace OcopScoring.Core.Session;

/// <summary>
/// The code of a product's dossier: province, commune, ordinal number, year (T-X-STT-năm), such as "HD-THANHHA-012-2026".
/// </summary>
public static class ProductCode
{
    private const int LongestPart = 12;

    /// <summary>The code in its one spelling, or null when the text is not one.</summary>
    /// <param name="text">What was written; small letters and spaces around it are forgiven.</param>
    /// <param name="judgedIn">The year in which the product is judged; a code of a later year is none.</param>
    public static string? Read(string text, int judgedIn)
    {
        ArgumentNullException.ThrowIfNull(text);
        var code = RecordText.Clean(text).ToUpperInvariant();
        return code.Split('-') is [{ } province, { } commune, { } ordinal, { } year]
            && IsPlace(province) && IsPlace(commune)
            && ordinal.Length is >= 1 and <= 4 && ordinal.All(char.IsAsciiDigit) && ordinal.Any(digit => digit != '0')
            && year.Length == 4 && year.All(char.IsAsciiDigit) && int.Parse(year, CultureInfo.InvariantCulture) is >= 2000 and var number && number <= judgedIn
                ? code
                : null;
    }

    private static bool IsPlace(string part) => part.Length is >= 1 and <= LongestPart && part.All(char.IsLetterOrDigit);
}
