namespace OcopScoring.App.Cli;

/// <summary>Says which commands there are.</summary>
public sealed class UsageCommand(Stream stream, int exitCode) : ICommand
{
    private const string Text = """
        Cách dùng:
          (không có lệnh)              mở trang chấm điểm; tùy chọn: --urls ĐỊA_CHỈ, --criteria THƯ_MỤC
          criteria check [THƯ_MỤC]     kiểm tra thư mục bộ tiêu chí
          classify TỆP.jsonl|-         xếp hạng từng dòng, ghi kết quả ra màn hình; "-" là đọc từ đầu vào chuẩn
                                       tùy chọn: --criteria THƯ_MỤC
          views rebuild                dựng lại danh sách, thống kê từ hồ sơ các phiên họp
                                       tùy chọn: --data THƯ_MỤC, --demo (dữ liệu trình diễn)
        """;

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var writer = Terminal.Writer(stream);
        await writer.WriteLineAsync(Text);
        return exitCode;
    }
}
