using OcopScoring.App.Documents.Word;
using OcopScoring.App.Words;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>What happened apart from scoring, one sentence an event, with its time.</summary>
internal static class CoursePart
{
    public static IEnumerable<WordBlock> Of(MinutesContent content) =>
        content.Course.Select(entry => new WordText(new WordRun($"– {Moments.DayAndTime(entry.At)}: {Say(content, entry)}") { From = content.VersionOf(entry.Fact) }));

    private static string Say(MinutesContent content, CourseEntry entry) => entry.Fact switch
    {
        SessionOpened fact when content.Convening.Form == SessionForm.WrittenOpinion =>
            FormattableString.Invariant($"bắt đầu lấy ý kiến bằng văn bản của {fact.Seated} thành viên chấm điểm."),
        SessionOpened fact => FormattableString.Invariant($"khai mạc, {fact.Present}/{fact.Seated} thành viên chấm điểm có mặt."),
        SessionPaused { Cause: PauseCause.QuorumLost } => "tạm dừng vì không còn đủ số thành viên.",
        SessionPaused fact => $"tạm dừng: {fact.Reason}.",
        SessionResumed fact => FormattableString.Invariant($"họp tiếp, {fact.Present}/{fact.Seated} thành viên chấm điểm có mặt."),
        SessionAdjourned fact => $"hoãn đến {PaperTime.Day(fact.ToDay)}: {fact.Reason}.",
        MeetingCalled fact => $"chuyển từ lấy ý kiến bằng văn bản sang họp {PaperTime.Day(fact.OnDay)} tại {content.Convening.Place}: {fact.Reason}.",
        SessionClosed { Reason: null } => "bế mạc.",
        SessionClosed fact => $"bế mạc; chưa quyết định {string.Join(", ", fact.UnratedProducts.Select(content.Product))}: {fact.Reason}.",
        SessionReopened fact => $"mở lại phiên họp: {fact.Reason}.",
        MemberReplaced fact => $"{fact.Replacement.Office} thay {content.Office(fact.SeatId)}: {fact.Reason}.",
        ChairDelegated fact => $"{content.Office(fact.SeatId)} được ủy quyền chủ trì khi Chủ tịch vắng: {fact.Reason}.",
        ProductEntered fact => $"đưa {content.Product(fact.Product.Id)} vào chương trình.",
        ProductCorrected fact => $"sửa thông tin {content.Product(fact.Product.Id)}{Because(fact.Reason)}.",
        AgendaOrdered => "đổi thứ tự chương trình.",
        ProductWithdrawn fact => $"chủ thể rút {content.Product(fact.ProductId)}: {fact.Reason}.",
        RecusalLifted fact => $"bỏ việc {content.Office(fact.SeatId)} không tham gia chấm {content.Product(fact.ProductId)}: {fact.Reason}.",
        RatingContested fact => $"{content.Office(fact.SeatId)} khiếu nại kết quả {content.Product(fact.ProductId)}: {fact.Reason}.",
        RatingUpheld fact => $"Hội đồng giữ nguyên kết quả {content.Product(fact.ProductId)}: {fact.Reason}.",
        CorrectionRecorded fact => $"Hội đồng hủy kết quả {content.Product(fact.ProductId)} để chấm lại: {fact.Reason}.",
        var other => throw new ArgumentOutOfRangeException(nameof(entry), other.GetType().Name, "No words for this."),
    };

    private static string Because(string? reason) => reason is null ? string.Empty : ": " + reason;
}
