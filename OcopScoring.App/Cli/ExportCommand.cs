using System.Globalization;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Bundles;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>export SESSION --out FILE.zip [--data FOLDER] [--demo] [--criteria FOLDER] [--force]</c>: packs a session's record with all that
/// is needed to examine it. The database is only read; the web program may go on working.
/// </summary>
public sealed class ExportCommand(ExportOrder order, Terminal terminal) : ICommand
{
    /// <summary>The command, or null when the arguments are none of it.</summary>
    public static ICommand? Find(IReadOnlyList<string> args, Terminal terminal) =>
        CommandOptions.Read(args, ["--demo", "--force"], ["--out", "--data", "--criteria"]) is { Subjects: [var session] } options && options["--out"] is { } file
            ? new ExportCommand(new ExportOrder(session, file, options["--data"], options.Has("--demo"), options["--criteria"], options.Has("--force")), terminal)
            : null;

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var error = Terminal.Writer(terminal.Error);
        if (CriteriaShelf.Open(order.Criteria, error) is not { } shelf
            || await DataFolder.FindExistingAsync(order.Data, order.Demonstration, error) is not { } folder)
        {
            return ExitCode.NotRun;
        }

        try
        {
            return await ExportAsync(folder, shelf, error);
        }
        catch (RecordDamagedException damage)
        {
            await error.WriteLineAsync($"Hồ sơ phiên {order.Session} không còn nguyên vẹn nên không xuất. Hãy đối chiếu với bản sao lưu. ({damage.Message})");
        }
        catch (SqliteException failure)
        {
            await error.WriteLineAsync($"Không đọc được {folder.DatabaseFile}. ({failure.Message})");
        }

        return ExitCode.NotRun;
    }

    private async Task<int> ExportAsync(DataFolder folder, CriteriaShelf shelf, StreamWriter error)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStore(folder);
        services.AddSingleton(shelf);
        services.AddSingleton<BundleDesk>();
        await using var provider = services.BuildServiceProvider();
        if (await provider.GetRequiredService<BundleDesk>().PackAsync(order.Session) is not { } session)
        {
            await error.WriteLineAsync($"Không có phiên “{order.Session}” trong {folder.DatabaseFile}.");
            return ExitCode.NotRun;
        }

        if (!await BundleFile.WriteAsync(order.File, session.Packed, order.Force, error))
            return ExitCode.NotRun;

        var head = session.Packed.Bundle.Manifest.Head;
        await using var output = Terminal.Writer(terminal.Out);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Đã xuất phiên {order.Session}: {head.Count} sự kiện, {session.Packed.Bundle.Files.Count + 1} tệp. {head.Pair}"));
        foreach (var sha256 in session.MissingDocuments)
            await error.WriteLineAsync($"Thiếu tài liệu mà hồ sơ ghi mã băm {sha256}; gói này đối chiếu sẽ báo thiếu.");
        foreach (var sha256 in session.Packed.MissingLaw)
            await error.WriteLineAsync($"Thiếu văn bản phiên họp đã ghim, mã băm {sha256}; gói này đối chiếu sẽ báo thiếu.");

        return session.MissingDocuments.IsEmpty && session.Packed.MissingLaw.IsEmpty ? ExitCode.Good : ExitCode.Bad;
    }
}

/// <summary>What is to be exported, and where to.</summary>
/// <param name="Session">The session.</param>
/// <param name="File">The file to write.</param>
/// <param name="Data">The data folder given, if any.</param>
/// <param name="Demonstration">Whether the session lies in the database of demonstrations.</param>
/// <param name="Criteria">The folder of law given, if any.</param>
/// <param name="Force">Whether a file that is there already is written over.</param>
public sealed record ExportOrder(string Session, string File, string? Data, bool Demonstration, string? Criteria, bool Force);
