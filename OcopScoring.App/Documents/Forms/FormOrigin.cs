using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Documents.Forms;

/// <summary>Small print below the table: where its text comes from, and which places of it wait to be compared with the signed text.</summary>
internal static class FormOrigin
{
    public static IEnumerable<WordBlock> Of(CriteriaSet set)
    {
        yield return Line($"Nguồn của bản văn ({FormPaper.Headline(set.Provenance.Status)}): {set.Provenance.Source}");
        var criteria = set.Criteria.Where(criterion => criterion.ReviewFlags.Length + criterion.Doubts.Length > 0).Select(criterion => criterion.Number).ToList();
        if (criteria.Count > 0)
            yield return Line($"Các tiêu chí có chỗ cần đối chiếu với bản có chữ ký: {string.Join(", ", criteria)}.");
        if (set.ReviewFlags.Length + set.Doubts.Length > 0)
            yield return Line("Có điểm của cả bộ tiêu chí cần đối chiếu với bản có chữ ký; xem trang của bộ tiêu chí trong chương trình.");
        yield return Line($"SHA-256 của tệp bộ tiêu chí: {set.Sha256}");
    }

    private static WordText Line(string text) => new(new WordRun(text, WordLook.Plain, 10)) { Style = WordStyle.Small };
}
