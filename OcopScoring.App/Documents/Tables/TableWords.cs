using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Tables;

/// <summary>What stands in tables in words: Vietnamese always.</summary>
internal static class TableWords
{
    /// <summary>How a product was decided, or how far it has come.</summary>
    public static string Outcome(ProductResult result) => result switch
    {
        { Outcome: { } outcome, State.Progress: ProductProgress.Contested } => VietnameseWords.Instance.Verdict(outcome, result.Stars) + ", đang có ý kiến về kết quả",
        { Outcome: { } outcome } => VietnameseWords.Instance.Verdict(outcome, result.Stars),
        { State.Progress: ProductProgress.Waiting } => "Chưa chấm",
        { State.Progress: ProductProgress.Scoring } => "Đang chấm",
        { State.Progress: ProductProgress.Closed } => "Đã đóng lượt chấm, chưa xếp hạng",
        { State.Progress: ProductProgress.Withdrawn } => "Rút hồ sơ",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    /// <summary>Why a product is rated.</summary>
    public static string Kind(DossierKind kind) => VietnameseWords.Instance.Kind(kind);

    /// <summary>How far the text of a set may be trusted.</summary>
    public static string Status(CriteriaSet set) => LawWords.Of(set.Provenance.Status);

    /// <summary>What this council does with a product next.</summary>
    public static string Next(NextStep step) => VietnameseWords.Instance.Say(step);

    /// <summary>Star minimums with how many forms hold each met.</summary>
    public static string Minimums(IEnumerable<MinimumFinding> findings) => string.Join("; ", findings.Select(finding => FormattableString.Invariant(
        $"{(int)finding.Minimum.Star} sao – tiêu chí {finding.Minimum.Criterion.Number} ({finding.Support}/{finding.Counted} phiếu)")));

    /// <summary>Where a session's record stood, for the foot of a page.</summary>
    public static string Foot(SessionResults results) => results.Head is { } head
        ? FormattableString.Invariant($"Phiên {results.SessionId} · {head.Count} sự kiện · mã băm {head.ShortHash}")
        : FormattableString.Invariant($"Phiên {results.SessionId} · phiên bản {results.State.Version}");
}
