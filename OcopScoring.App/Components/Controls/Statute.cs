using System.Globalization;

namespace OcopScoring.App.Components.Controls;

/// <summary>What statutory text needs in a page of another language.</summary>
public static class Statute
{
    /// <summary>"vi" for the text of the law inside an English page, and nothing where the whole page is Vietnamese.</summary>
    public static string? Lang => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi" ? null : "vi";
}
