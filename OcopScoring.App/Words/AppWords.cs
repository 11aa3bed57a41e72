namespace OcopScoring.App.Words;

/// <summary>
/// The words of the program. The key is the Vietnamese text itself, so that a page reads as it looks; AppWords.en.resx holds the
/// English. A house test keeps the two complete.
/// </summary>
public sealed class AppWords
{
    private AppWords()
    {
    }

    /// <summary>Marks a text that a page translates later, for the house test to find.</summary>
    /// <param name="vietnamese">The Vietnamese text.</param>
    public static string Key(string vietnamese) => vietnamese;
}
