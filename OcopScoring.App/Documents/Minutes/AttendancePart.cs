using OcopScoring.App.Documents.Word;
using OcopScoring.App.Words;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>Who sat in the council, and how each came and went; who steps aside from which product.</summary>
internal static class AttendancePart
{
    public static IEnumerable<WordBlock> Of(MinutesContent content)
    {
        yield return new WordTable([10, 72, 33, 50],
        [
            .. content.State.Seats.Concat(content.State.FormerSeats).Select((seat, index) => new WordRow(
                WordCell.Number(PaperWords.Number(index + 1)), seat.Office, PaperWords.Role(seat.Role), new WordCell([.. Lines(content, seat)]))),
        ])
        {
            Head = [new WordRow(WordCell.Bold("TT"), WordCell.Bold("Cơ quan"), WordCell.Bold("Tư cách"), WordCell.Bold(content.State.IsWritten ? "Phiếu" : "Có mặt"))],
            Caption = "Thành phần Hội đồng",
        };
        var absent = content.State.ScoringSeats.Except(content.TookPart).Select(seat => seat.Office).ToList();
        yield return new WordText(absent.Count == 0 ? content.State.IsWritten ? "Mọi thành viên đã gửi phiếu." : "Không có thành viên nào vắng suốt phiên." : $"{(content.State.IsWritten ? "Không gửi phiếu" : "Vắng suốt phiên")}: {string.Join("; ", absent)}.");

        var recusals = content.Products.SelectMany(product => product.State.Recusals.Select(recusal => (product, recusal))).ToList();
        yield return new WordText(recusals.Count == 0 ? "Không thành viên nào từ chối chấm sản phẩm." : "Không tham gia chấm:");
        foreach (var (product, (seatId, reason)) in recusals)
            yield return new WordText($"– {content.Office(seatId)} không tham gia chấm {content.Product(product.Product.Id)}; lý do: {reason}.");
    }

    private static IEnumerable<WordLine> Lines(MinutesContent content, Seat seat)
    {
        if (content.State.FormerSeats.Contains(seat))
            yield return "đã được thay";

        foreach (var entry in content.State.AttendancesOf(seat))
            yield return new WordText(new WordRun($"{How(entry)} {Moments.DayAndTime(content.MomentOf(entry.Version))}") { From = entry.Version });

        if (Otherwise(content, seat) is { } words)
            yield return words;
    }

    // To a written opinion nobody comes, and a secretary hands in no form: nothing is said of what nobody recorded.
    private static string? Otherwise(MinutesContent content, Seat seat) => content.State.IsWritten switch
    {
        true when !seat.Scores => null,
        true => content.TookPart.Contains(seat) ? "đã gửi phiếu" : "không gửi phiếu",
        false when content.State.AttendancesOf(seat).Any() => null,
        false => content.TookPart.Contains(seat) ? "đã gửi phiếu bằng văn bản" : "vắng",
    };

    private static string How(AttendanceEntry entry) => (entry.Attendance, entry.Remote) switch
    {
        (Attendance.Out, _) => "rời phiên",
        (Attendance.Late, false) => "đến muộn",
        (Attendance.Late, true) => "đến muộn, qua mạng,",
        (Attendance.Back, false) => "trở lại",
        (Attendance.Back, true) => "trở lại, qua mạng,",
        (_, false) => "có mặt",
        (_, true) => "có mặt, qua mạng,",
    };
}
