using System.Globalization;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Desk;
using OcopScoring.App.Operation;
using OcopScoring.App.Store;
using OcopScoring.App.Words;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>restore FILE [--data FOLDER] [--demo] [--criteria FOLDER]</c>: puts a backup in the place of the database, once every session in it has
/// been verified. What does not hold is said on standard output, one JSON object a line with its session, and then nothing is replaced.
/// </summary>
public sealed class RestoreCommand(RestoreOrder order, Terminal terminal) : ICommand
{
    /// <summary>The command, or null when the arguments are none of it.</summary>
    public static ICommand? Find(IReadOnlyList<string> args, Terminal terminal) =>
        CommandOptions.Read(args, ["--demo"], ["--data", "--criteria"]) is { Subjects: [var file] } options
            ? new RestoreCommand(new RestoreOrder(file, options["--data"], options.Has("--demo"), options["--criteria"]), terminal)
            : null;

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var error = Terminal.Writer(terminal.Error);
        if (!File.Exists(order.File))
        {
            await error.WriteLineAsync($"Không có tệp {order.File}.");
            return ExitCode.NotRun;
        }

        if (CriteriaShelf.Open(order.Criteria, error) is not { } shelf)
            return ExitCode.NotRun;

        var folder = DataFolder.Find(order.Data, order.Demonstration);
        try
        {
            return await SayAsync(await new Restoration(folder, shelf, TimeProvider.System).RunAsync(order.File), folder, error);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            await error.WriteLineAsync($"Không phục hồi được vào {folder.DatabaseFile}. Dữ liệu đang có vẫn nguyên. ({failure.Message})");
            return ExitCode.NotRun;
        }
    }

    private async Task<int> SayAsync(Restored restored, DataFolder folder, StreamWriter error)
    {
        switch (restored)
        {
            case Restored.Done { Manifest: var manifest, Kept: var kept }:
                await using (var output = Terminal.Writer(terminal.Out))
                {
                    await output.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture, $"Đã phục hồi: {manifest.Sessions.Count} phiên họp, {manifest.Events} sự kiện, sao lưu lúc {manifest.MadeAt:yyyy-MM-dd HH:mm}Z → {folder.DatabaseFile}"));
                    if (kept is not null)
                        await output.WriteLineAsync($"Dữ liệu trước đó được giữ ở {kept}");
                }

                return ExitCode.Good;

            case Restored.Refused { Examination: var examination }:
                await SayAsync(examination, error);
                return ExitCode.Bad;

            case Restored.InUse:
                await error.WriteLineAsync($"Một chương trình đang mở {folder.DatabaseFile}. Hãy dừng OcopScoring (và mọi công cụ đang mở tệp này) rồi chạy lại. Chưa có gì thay đổi.");
                return ExitCode.NotRun;

            default:
                throw new ArgumentOutOfRangeException(nameof(restored));
        }
    }

    private async Task SayAsync(Examination examination, StreamWriter error)
    {
        if (examination.Problem is { } problem)
            await error.WriteLineAsync(VietnameseWords.Instance.Say(problem));

        await using var findings = new FindingWriter(terminal.Out);
        foreach (var session in examination.Sessions)
        {
            foreach (var finding in session.Findings)
                findings.Write(finding, session.Names, session.Id);
        }

        await error.WriteLineAsync("Bản sao lưu không đạt kiểm tra nên KHÔNG phục hồi; dữ liệu đang có vẫn nguyên. Hãy dùng bản sao lưu khác.");
    }
}

/// <summary>What is to be restored, and where to.</summary>
/// <param name="File">The backup.</param>
/// <param name="Data">The data folder given, if any.</param>
/// <param name="Demonstration">Whether the database of demonstrations is meant.</param>
/// <param name="Criteria">The folder of law given, if any.</param>
public sealed record RestoreOrder(string File, string? Data, bool Demonstration, string? Criteria);
