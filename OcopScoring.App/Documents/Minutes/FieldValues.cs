using System.Globalization;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>What the fields of <see cref="PaperFields"/> come to. What the record does not tell yet is a row of dots, never a guess.</summary>
internal static class FieldValues
{
    private const string NotYet = "……";

    public static string Of(MinutesContent content, string field) => field switch
    {
        "tên phiên" => content.Convening.Title,
        "số quyết định" => content.Convening.DecisionNumber,
        "cấp" => PaperWords.Level(content.Convening.Level),
        "đợt" => FormattableString.Invariant($"đợt {content.Convening.Campaign.Number} năm {content.Convening.Campaign.Year}"),
        "địa điểm" => content.Convening.Place,
        "giờ khai mạc" => Hour(content.Opening),
        "ngày khai mạc" => Day(content.Opening),
        "giờ bế mạc" => Hour(content.Ending),
        "ngày bế mạc" => Day(content.Ending),
        "hạn lấy ý kiến" => content.Convening.Deadline is { } deadline ? "hết " + PaperTime.Day(deadline) : NotYet,
        "người chủ trì" => content.Presided.IsEmpty ? NotYet : string.Join("; ", content.Presided.Select(PaperWords.Seat)),
        "thư ký" => string.Join("; ", content.State.Seats.Where(seat => seat.Role == SeatRole.Secretary).Select(seat => seat.Office)) is { Length: > 0 } offices ? offices : NotYet,
        "số thành viên" => Count((content.Opening?.Fact as SessionOpened)?.Seated ?? content.State.ScoringSeats.Count()),
        "số có mặt" => content.Opening?.Fact is SessionOpened opened ? Count(opened.Present) : NotYet,
        "số tối thiểu" => Count(content.Needed),
        "số sản phẩm" => Count(content.Products.Length),
        "số xếp hạng" => Count(content.Products.Count(product => product.Rating?.Stars is not null)),
        "số 5 sao" => Count(content.CountOf(StarRating.Five)),
        "số 4 sao" => Count(content.CountOf(StarRating.Four)),
        "số 3 sao" => Count(content.CountOf(StarRating.Three)),
        "số 2 sao" => Count(content.CountOf(StarRating.Two)),
        "số 1 sao" => Count(content.CountOf(StarRating.One)),
        "số bị loại" => Count(content.Products.Count(product => product.State.Progress is ProductProgress.Eliminated)),
        "số rút" => Count(content.Products.Count(product => product.State.Progress is ProductProgress.Withdrawn)),
        "số chưa quyết định" => Count(content.Products.Count(product => !product.State.Progress.IsSettled)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No value for this field."),
    };

    private static string Hour(CourseEntry? entry) => entry is null ? NotYet : PaperTime.Hour(entry.At);

    private static string Day(CourseEntry? entry) => entry is null ? NotYet : PaperTime.Day(entry.At);

    // Nghị định 30/2020/NĐ-CP asks for the nought only in days and months; counts stand as they are.
    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
