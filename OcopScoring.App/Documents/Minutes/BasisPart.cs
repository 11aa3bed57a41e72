using OcopScoring.App.Documents.Word;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Minutes;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>By which instruments and rules the council judged, each with the bytes it is pinned to.</summary>
internal static class BasisPart
{
    public static IEnumerable<WordBlock> Of(MinutesContent content)
    {
        foreach (var edition in content.Editions)
        {
            var instrument = edition.Instrument;
            yield return Item($"Quyết định số {instrument.Number} {PaperTime.Day(instrument.Issued)} của {instrument.Issuer} (bộ tiêu chí: {instrument.CriteriaAnnex}){Amended(instrument, content)};");
            var unsure = content.Products.Where(product => product.Edition == edition && !product.Set.Provenance.FitForOfficialUse)
                .Select(product => product.Set.Number).Distinct().Order().ToList();
            if (unsure.Count > 0)
                yield return new WordText($"Văn bản của bộ {string.Join(", ", unsure.Select(PaperWords.Number))} chưa được đối chiếu với bản gốc, không dùng cho phiên chính thức.") { Style = WordStyle.Remark };
        }

        yield return Item(FormattableString.Invariant($"{content.Rules.Name}, phiên bản {content.Rules.Version} (ghi đầy đủ ở Phụ lục);"));
        var revision = content.State.Template is { } revised ? FormattableString.Invariant($", lời văn sửa lần {revised.Revision} trong phiên") : string.Empty;
        yield return Item(FormattableString.Invariant($"Mẫu giấy tờ “{content.Template.Name}”, phiên bản {content.Template.Version}{revision}."));
    }

    private static string Amended(Instrument instrument, MinutesContent content) =>
        string.Concat(instrument.Amendments.Where(amendment => amendment.InForceFrom <= content.State.SittingOn)
            .Select(amendment => $", sửa đổi bởi {amendment.Number} {PaperTime.Day(amendment.Issued)}"));

    private static WordText Item(string text) => new("– " + text);
}
