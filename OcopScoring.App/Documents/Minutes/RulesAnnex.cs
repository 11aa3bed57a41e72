using OcopScoring.App.Documents.Word;
using OcopScoring.App.Words;
using OcopScoring.Core.Minutes;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>What the law leaves open, and how this council's rules answer it.</summary>
internal static class RulesAnnex
{
    public static IEnumerable<WordBlock> Of(MinutesContent content) =>
    [
        .. Annex.Head(content, "III", "QUY CHẾ ÁP DỤNG"),
        new WordText(FormattableString.Invariant($"{content.Rules.Name}, phiên bản {content.Rules.Version}, SHA-256 {content.Rules.Sha256}.")) { Style = WordStyle.Small },
        new WordTable([45, 147, 60],
        [
            .. content.Rules.Rulings.Select(ruling => new WordRow(WordCell.Bold(VietnameseWords.Instance.Subject(ruling.Subject)), ruling.Text, ruling.Source)),
        ])
        {
            Head = [new WordRow(WordCell.Bold("Vấn đề"), WordCell.Bold("Quy định"), WordCell.Bold("Nguồn"))],
            Caption = "Quy chế áp dụng",
        },
    ];
}
