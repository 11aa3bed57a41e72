using System.Globalization;
using OcopScoring.App.Store;
using OcopScoring.App.Views;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>views rebuild [--data FOLDER] [--demo]</c>: deletes the rows that lists and statistics read and makes them anew from the record,
/// in one transaction. The web program may go on working: it waits for the moment in which the new rows are put in place, as this
/// command waits for the program's writes. The record itself is only read.
/// </summary>
public sealed class ViewsRebuildCommand(string? data, bool demonstration, Terminal terminal) : ICommand
{
    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var error = Terminal.Writer(terminal.Error);
        return await DatabaseWork.RunAsync(data, demonstration, error, folder => RebuildAsync(folder, error));
    }

    private async Task<int> RebuildAsync(DataFolder folder, StreamWriter error)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStore(folder);
        await using var provider = services.BuildServiceProvider();
        await provider.MigrateTablesAsync();
        var report = await provider.GetRequiredService<RowKeeper>().RebuildAsync();

        await using var output = Terminal.Writer(terminal.Out);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Đã dựng lại từ hồ sơ: {report.Sessions} phiên họp, {report.Products} sản phẩm."));
        foreach (var (sessionId, damage) in report.Damaged)
        {
            await error.WriteLineAsync(
                $"Phiên {sessionId}: hồ sơ không còn nguyên vẹn nên không có trong danh sách và thống kê. Hãy đối chiếu với bản sao lưu. ({damage})");
        }

        return report.Damaged.IsEmpty ? ExitCode.Good : ExitCode.Bad;
    }
}
