using System.Globalization;
using Microsoft.Extensions.Localization;

namespace OcopScoring.App.Words;

/// <summary>
/// The words in Vietnamese whatever language the reader of the page has chosen: papers are legal papers. The keys are the Vietnamese
/// texts, so there is nothing to look up.
/// </summary>
public sealed class VietnameseWords : IStringLocalizer<AppWords>
{
    private VietnameseWords()
    {
    }

    public static IStringLocalizer<AppWords> Instance { get; } = new VietnameseWords();

    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.InvariantCulture, name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
