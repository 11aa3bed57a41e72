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
        """;

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var writer = Terminal.Writer(stream);
        await writer.WriteLineAsync(Text);
        return exitCode;
    }
}
