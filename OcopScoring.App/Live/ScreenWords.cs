using System.Globalization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Live;

/// <summary>The words on the wall. It hangs in a Vietnamese council room and speaks one language to everyone in it.</summary>
internal static class ScreenWords
{
    // 6.1 before 10.
    private static readonly StringComparer ByNumber = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    public static string? Mark(SessionPurpose purpose) => purpose switch
    {
        SessionPurpose.Official => null,
        SessionPurpose.Practice => "TẬP HUẤN",
        SessionPurpose.Demonstration => "TRÌNH DIỄN",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    // Read on another day too: the note says which day it was.
    public static ScreenHold Held(DateTimeOffset since)
    {
        var local = since.ToOffset(OfficialTime.Offset);
        return new ScreenHold(
            Text($"MÀN HÌNH ĐANG GIỮ – từ {local:HH:mm}"), Text($"Ngày {local:dd/MM/yyyy}. Diễn biến sau đó chưa hiển thị."));
    }

    public static string Agenda(int rated, int products) => Text($"Đã xếp hạng {rated}/{products} sản phẩm");

    public static string Place(int number, int products) => Text($"Sản phẩm {number}/{products}");

    public static string Set(CriteriaSet set) => Text($"Bộ tiêu chí số {set.Number}: {set.Name}");

    // A text that is not the law's own says so wherever it is scored, on the wall too.
    public static string Instrument(CriteriaSet set) => set.Provenance switch
    {
        { FitForOfficialUse: true, Instrument: var instrument } => $"Quyết định số {instrument}",
        { Status: TextStatus.SecondHand, Instrument: var instrument } => $"Quyết định số {instrument} – bản chép gián tiếp, không dùng cho phiên họp chính thức",
        { Instrument: var instrument } => $"Quyết định số {instrument} – bản phục dựng, không dùng cho phiên họp chính thức",
    };

    public static string Result(StarRating? stars) => stars is { } given ? Text($"{(int)given} sao") : "chưa xếp hạng sao";

    public static string Headline(Rating rating) => rating switch
    {
        { Outcome: RatingOutcome.Eliminated } => "HỒ SƠ BỊ LOẠI",
        { Stars: { } stars } => Text($"{(int)stars} SAO"),
        _ => "CHƯA ĐƯỢC XẾP HẠNG",
    };

    public static string Reason(Rating rating)
    {
        // Requirements of stars above the band were out of reach by points alone; they did not decide anything.
        var missed = rating.Unmet.Where(unmet => unmet.Star <= rating.Band).ToList();
        return rating.Outcome switch
        {
            RatingOutcome.Eliminated => "Hội đồng đã xác nhận căn cứ loại hồ sơ.",
            _ when missed.Count == 0 => Text($"Điểm trung bình thuộc khung {(int)rating.Band} sao; các yêu cầu tối thiểu đều đạt."),
            RatingOutcome.NotRecognised => Text($"Điểm trung bình thuộc khung {(int)rating.Band} sao nhưng chưa đạt yêu cầu tối thiểu {Criteria(missed)}."),
            _ => Text($"Điểm trung bình thuộc khung {(int)rating.Band} sao; xếp hạng thấp hơn vì chưa đạt yêu cầu tối thiểu {Criteria(missed)}."),
        };
    }

    public static string Next(NextStep next) => next switch
    {
        NextStep.Recognise step => Text($"Hội đồng đề nghị công nhận {(int)step.Star} sao."),
        NextStep.Forward step => $"Hồ sơ chuyển lên Hội đồng {Level(step.To)}.",
        NextStep.SendBack step => $"Hồ sơ chuyển về Hội đồng {Level(step.To)}.",
        NextStep.ReturnToProducer => "Hồ sơ trả lại chủ thể để hoàn thiện.",
        NextStep.NoCompetence => "Hội đồng này không có thẩm quyền công nhận hạng sao này.",
        _ => throw new ArgumentOutOfRangeException(nameof(next), next.GetType().Name, "No words for this step."),
    };

    private static string Criteria(List<UnmetMinimum> missed)
    {
        const int Most = 4;
        var numbers = missed.Select(unmet => unmet.Criterion).Distinct(StringComparer.Ordinal).Order(ByNumber).ToList();
        return numbers.Count <= Most
            ? $"ở tiêu chí {string.Join(", ", numbers)}"
            : Text($"ở {numbers.Count} tiêu chí ({string.Join(", ", numbers.Take(Most))}…)");
    }

    private static string Level(CouncilLevel level) => level switch
    {
        CouncilLevel.District => "cấp huyện",
        CouncilLevel.Province => "cấp tỉnh",
        CouncilLevel.Central => "cấp trung ương",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
