using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Minutes;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>The places to sign: those of the template, then one for each member who took part; below, who gets a copy.</summary>
internal static class Signing
{
    public static IEnumerable<WordBlock> Of(MinutesContent content) =>
    [
        new WordSignatures(WordPage.Portrait.TextWidthMm, 2, content.Template.Minutes.Signatures),
        new WordText("CÁC THÀNH VIÊN HỘI ĐỒNG") { Style = WordStyle.Subtitle },
        new WordTable([10, 75, 80],
        [
            .. content.TookPart.Select((seat, index) => new WordRow(
                WordCell.Number(PaperWords.Number(index + 1)), seat.Office, new WordCell("", "", ""))),
        ])
        {
            Head = [new WordRow(WordCell.Bold("TT"), WordCell.Bold("Cơ quan"), WordCell.Bold("Ký, ghi rõ họ tên"))],
            Caption = "Chữ ký của các thành viên",
        },
        .. content.Template.Minutes.Recipients.Select(recipient => new WordText("- " + recipient) { Style = WordStyle.Small })
            .Prepend(new WordText(new WordRun("Nơi nhận:", WordLook.Bold | WordLook.Italic, 12)) { Style = WordStyle.Small, KeepWithNext = true })
            .Take(content.Template.Minutes.Recipients.IsEmpty ? 0 : int.MaxValue),
    ];
}
