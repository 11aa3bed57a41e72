using OcopScoring.App.Documents.Word;
using OcopScoring.App.Words;
using OcopScoring.Core.Minutes;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>Remarks about the session as a whole; those about a product stand with it.</summary>
internal static class RemarkPart
{
    public static IEnumerable<WordBlock> Of(MinutesContent content)
    {
        var remarks = content.State.Notes.Where(note => note.ProductId is null).ToList();
        return remarks.Count == 0
            ? [new WordText("Không có ý kiến nào khác.")]
            : remarks.Select(note => new WordText(new WordRun($"– {Moments.DayAndTime(content.MomentOf(note.Version))}: {note.Text}") { From = note.Version }));
    }
}
