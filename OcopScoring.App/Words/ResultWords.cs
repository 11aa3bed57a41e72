using System.Globalization;
using Microsoft.Extensions.Localization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>Says what a result is and why. Everything said here was found by Core.</summary>
public static class ResultWords
{
    /// <summary>Such as "4 sao".</summary>
    public static string Star(this IStringLocalizer<AppWords> L, StarRating star) => L["{0} sao", (int)star];

    /// <summary>The star, or why there is none.</summary>
    public static string Verdict(this IStringLocalizer<AppWords> L, RatingOutcome outcome, StarRating? stars) => outcome switch
    {
        RatingOutcome.Rated => L.Star(stars!.Value),
        RatingOutcome.NotRecognised => L["Không công nhận"],
        RatingOutcome.Eliminated => L["Bị loại"],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>How the points and the minimums led to the result, in one sentence.</summary>
    public static string Because(this IStringLocalizer<AppWords> L, Classification classification)
    {
        ArgumentNullException.ThrowIfNull(classification);
        var band = (int)classification.Band;
        return classification switch
        {
            { Outcome: RatingOutcome.Eliminated } => L["Hội đồng xác nhận có căn cứ loại nên sản phẩm không được xếp hạng sao."],
            { Outcome: RatingOutcome.NotRecognised } => L["Đủ điểm {0} sao nhưng chưa đạt {1} yêu cầu tối thiểu; theo Quy chế của Hội đồng, thiếu yêu cầu thì không được công nhận.",
                band,
                classification.Unmet.Count(finding => finding.Minimum.Star <= classification.Band)],
            { Stars: { } stars } when stars < classification.Band => L["Đủ điểm {0} sao nhưng chưa đạt {1} yêu cầu tối thiểu của {2} sao nên xếp {3} sao.",
                band,
                classification.Unmet.Count(finding => finding.Minimum.Star == stars + 1),
                (int)stars + 1,
                (int)stars],
            { Recognised: false } => L["Đủ điểm {0} sao; từ 3 sao trở lên mới được công nhận và cấp giấy chứng nhận.", band],
            _ => L["Đủ điểm {0} sao và đạt mọi yêu cầu tối thiểu của hạng này.", band],
        };
    }

    /// <summary>What happens to the product next.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, NextStep step) => step switch
    {
        NextStep.Recognise next => L["Công nhận {0} sao và cấp giấy chứng nhận ở cấp này.", (int)next.Star],
        NextStep.Forward next => L["Từ {0} điểm trở lên: chuyển hồ sơ lên Hội đồng {1} đánh giá.", next.FromPoints, Level(L, next.To)],
        NextStep.SendBack next => L["Dưới {0} điểm: trả hồ sơ về Hội đồng {1}.", next.BelowPoints, Level(L, next.To)],
        NextStep.ReturnToProducer => L["Không ra quyết định công nhận, không cấp giấy chứng nhận; trả hồ sơ để chủ thể hoàn thiện."],
        NextStep.NoCompetence => L["Hội đồng cấp này không có thẩm quyền công nhận kết quả này."],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.GetType().Name, "No words for this step."),
    };

    /// <summary>Why a written opinion is to go to a meeting.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, MeetingGround ground) => ground switch
    {
        MeetingGround.Spread => L["điểm lệch quá giới hạn"],
        MeetingGround.Minimum => L["còn ý kiến khác nhau về yêu cầu tối thiểu"],
        MeetingGround.Elimination => L["có đề nghị loại"],
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    /// <summary>A rule in plain words.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, GateRule rule) => rule switch
    {
        GateRule.Majority => L["Một yêu cầu tối thiểu là đạt khi quá nửa số phiếu chọn mức được đánh dấu hoặc mức nhiều điểm hơn."],
        GateRule.All => L["Một yêu cầu tối thiểu là đạt khi mọi phiếu chọn mức được đánh dấu hoặc mức nhiều điểm hơn."],
        GateRule.Mean => L["Một yêu cầu tối thiểu là đạt khi điểm trung bình của tiêu chí ít nhất bằng điểm của mức được đánh dấu."],
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>A rule in plain words.</summary>
    public static string Say(this IStringLocalizer<AppWords> L, StarRule rule) => rule switch
    {
        StarRule.Fallback => L["Đủ điểm mà thiếu yêu cầu tối thiểu thì xếp hạng cao nhất trong các hạng thấp hơn có đủ yêu cầu."],
        StarRule.Refuse => L["Đủ điểm mà thiếu yêu cầu tối thiểu thì không được công nhận."],
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>An option as the form prints it, or its points where the form prints no words.</summary>
    public static string Option(this IStringLocalizer<AppWords> L, Option option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option.Text ?? L["{0} điểm", option.Points.ToString(CultureInfo.InvariantCulture)];
    }

    private static string Level(IStringLocalizer<AppWords> L, CouncilLevel level) => new RefusalWords(L).Level(level);
}
