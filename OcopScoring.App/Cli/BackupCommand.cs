using System.Globalization;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Operation;
using OcopScoring.App.Store;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>backup FILE [--data FOLDER] [--demo] [--force]</c>: copies the database into one file, as it is at one moment. The web program may go
/// on working.
/// </summary>
public sealed class BackupCommand(BackupOrder order, Terminal terminal) : ICommand
{
    /// <summary>The command, or null when the arguments are none of it.</summary>
    public static ICommand? Find(IReadOnlyList<string> args, Terminal terminal) =>
        CommandOptions.Read(args, ["--demo", "--force"], ["--data"]) is { Subjects: [var file] } options
            ? new BackupCommand(new BackupOrder(file, options["--data"], options.Has("--demo"), options.Has("--force")), terminal)
            : null;

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var error = Terminal.Writer(terminal.Error);
        if (await DataFolder.FindExistingAsync(order.Data, order.Demonstration, error) is not { } folder)
            return ExitCode.NotRun;

        if (!order.Force && File.Exists(order.File))
        {
            await error.WriteLineAsync($"Đã có tệp {order.File}. Hãy chọn tên khác, hoặc thêm --force để ghi đè.");
            return ExitCode.NotRun;
        }

        try
        {
            await SayAsync(await new BackupWriter(folder, TimeProvider.System).WriteAsync(order.File, order.Force));
            return ExitCode.Good;
        }
        catch (BackupFlawedException flawed)
        {
            await error.WriteLineAsync($"Không sao lưu: {folder.DatabaseFile} đã hỏng. Hãy phục hồi từ bản sao lưu gần nhất. ({flawed.Message})");
        }
        catch (SqliteException failure)
        {
            await error.WriteLineAsync($"Không sao lưu được {folder.DatabaseFile}. ({failure.Message})");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Không ghi được {order.File}: {failure.Message}");
        }

        return ExitCode.NotRun;
    }

    private async Task SayAsync(Backup backup)
    {
        await using var output = Terminal.Writer(terminal.Out);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Đã sao lưu: {backup.Manifest.Sessions.Count} phiên họp, {backup.Manifest.Events} sự kiện → {backup.File}"));
        await output.WriteLineAsync($"SHA-256: {backup.Sha256}");
        await output.WriteLineAsync("Bản sao lưu không chứa khóa bảo mật (thư mục “khoa”): phục hồi ở máy khác thì mọi người đăng nhập lại.");
    }
}

/// <summary>What is to be backed up, and where to.</summary>
/// <param name="File">The file to write.</param>
/// <param name="Data">The data folder given, if any.</param>
/// <param name="Demonstration">Whether the database of demonstrations is meant.</param>
/// <param name="Force">Whether a file that is there already is written over.</param>
public sealed record BackupOrder(string File, string? Data, bool Demonstration, bool Force);
