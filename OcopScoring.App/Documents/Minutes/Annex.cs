using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Minutes;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>The head of an annex (Nghị định 30/2020/NĐ-CP, Phụ lục I): its number, its title in capitals, the paper it goes with.</summary>
internal static class Annex
{
    public static IEnumerable<WordBlock> Head(MinutesContent content, string number, string title) =>
    [
        new WordText("Phụ lục " + number) { Style = WordStyle.Title },
        new WordText(title) { Style = WordStyle.Subtitle },
        new WordText(new WordRun($"(Kèm theo biên bản phiên “{content.Convening.Title}”)", WordLook.Italic)) { Style = WordStyle.Plain, Align = WordAlign.Centre },
    ];
}
