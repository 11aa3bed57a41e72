using System.Globalization;
using OcopScoring.App.Words;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Cli;

/// <summary>What verification came to, for people: level by level, and what it could not show.</summary>
internal static class ReportSummary
{
    private static readonly FindingWords Words = new(VietnameseWords.Instance);

    public static async Task WriteAsync(ReplayReport report, TextWriter writer)
    {
        await writer.WriteLineAsync(report.Head is { } head
            ? string.Create(CultureInfo.InvariantCulture, $"Phiên {Printable(report.SessionId)}: {head.Count} sự kiện, mã băm cuối {head.Hash}")
            : "Không có sự kiện nào.");
        foreach (var level in Enum.GetValues<ReplayLevel>())
            await writer.WriteLineAsync($"  {Words.Level(level)}: {Verdict(report.Levels.FirstOrDefault(one => one.Level == level))}");

        await writer.WriteLineAsync(report.Demanded is { } demanded
            ? string.Create(CultureInfo.InvariantCulture, $"Đã đòi mã băm {demanded.Hash} ở sự kiện {demanded.Count}.")
            : "Không có mã băm nào để đòi (--head): phần cuối bị cắt, hoặc chuỗi bị làm lại cho hợp lệ, không phát hiện được.");
        await writer.WriteLineAsync(report.IsIntact ? "Không phát hiện sửa đổi." : "PHÁT HIỆN SỬA ĐỔI.");
    }

    // Whoever made the record chose its id; it must not steer the terminal.
    private static string Printable(string? id) => string.Concat((id ?? string.Empty).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));

    private static string Verdict(LevelReport? level) => level switch
    {
        null => "chỉ xét được trong cơ sở dữ liệu",
        { Findings.IsEmpty: true, Unexamined: 0 } => string.Create(CultureInfo.InvariantCulture, $"đạt ({level.Examined})"),
        { Findings.IsEmpty: true } => string.Create(CultureInfo.InvariantCulture, $"không thấy lỗi, {level.Unexamined} sự kiện không xét được"),
        { Unexamined: 0 } => string.Create(CultureInfo.InvariantCulture, $"KHÔNG ĐẠT, {level.Findings.Length} lỗi"),
        _ => string.Create(CultureInfo.InvariantCulture, $"KHÔNG ĐẠT, {level.Findings.Length} lỗi, {level.Unexamined} sự kiện không xét được"),
    };
}
