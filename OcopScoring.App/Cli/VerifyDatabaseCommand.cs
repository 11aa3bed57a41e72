using Microsoft.Data.Sqlite;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>verify --data FOLDER [--demo] [--criteria FOLDER] [SESSION …]</c>: verifies the sealed sessions of a database, or those named, at all
/// five levels. What does not hold is said on standard output, one JSON object a line with its session; what the levels came to, on
/// standard error. The web program may go on working; what came of it is kept in the database, where the program shows it.
/// </summary>
public sealed class VerifyDatabaseCommand(DatabaseOrder order, Terminal terminal) : ICommand
{
    /// <summary>The command, or null when the arguments are none of it: a database is meant when its folder or kind is named.</summary>
    public static ICommand? Find(IReadOnlyList<string> args, Terminal terminal) =>
        CommandOptions.Read(args, ["--demo"], ["--data", "--criteria"]) is { } options && (options.Has("--data") || options.Has("--demo"))
            ? new VerifyDatabaseCommand(new DatabaseOrder(options["--data"], options.Has("--demo"), options["--criteria"], options.Subjects), terminal)
            : null;

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var error = Terminal.Writer(terminal.Error);
        if (CriteriaShelf.Open(order.Criteria, error) is not { } shelf
            || await DataFolder.FindExistingAsync(order.Data, order.Demonstration, error) is not { } folder)
        {
            return ExitCode.NotExamined;
        }

        try
        {
            return await VerifyAsync(folder, shelf, error);
        }
        catch (SqliteException failure)
        {
            await error.WriteLineAsync($"Không đọc được {folder.DatabaseFile}. ({failure.Message})");
        }
        catch (IOException failure)
        {
            await error.WriteLineAsync($"Không ghi được kết quả: {failure.Message}");
        }

        return ExitCode.NotExamined;
    }

    private async Task<int> VerifyAsync(DataFolder folder, CriteriaShelf shelf, StreamWriter error)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStore(folder);
        services.AddSingleton(shelf);
        services.AddSingleton(TimeProvider.System);
        services.AddVerification(every: TimeSpan.Zero);
        await using var provider = services.BuildServiceProvider();
        await provider.MigrateTablesAsync();
        var verifier = provider.GetRequiredService<SessionVerifier>();
        var known = provider.GetRequiredService<SealedSessions>();
        var sessions = order.Sessions.Count > 0 ? order.Sessions : await known.AllAsync();
        if (sessions.Count == 0)
            await error.WriteLineAsync("Chưa có phiên nào niêm phong.");

        var (intact, examined) = (true, true);
        await using var findings = new FindingWriter(terminal.Out);
        foreach (var sessionId in sessions)
        {
            // A name typed wrong is no session that lost its record.
            if (!await known.KnowAsync(sessionId))
            {
                await error.WriteLineAsync($"Không có phiên “{sessionId}” trong {folder.DatabaseFile}.");
                examined = false;
                continue;
            }

            var verified = await verifier.RunAsync(sessionId, demanded: null, VerificationCause.CommandLine);
            foreach (var finding in verified.Report.Findings)
                findings.Write(finding, verified.Names, sessionId);

            await ReportSummary.WriteAsync(verified.Report, error);
            if (!verified.IsKept)
                await error.WriteLineAsync("Chưa lưu được kết quả đối chiếu này vào dữ liệu; kết quả ở trên vẫn đúng.");

            intact &= verified.Report.IsIntact;
        }

        return !intact ? ExitCode.Tampered : examined ? ExitCode.Good : ExitCode.NotExamined;
    }
}

/// <summary>Which sessions of which database are to be verified.</summary>
/// <param name="Data">The data folder given, if any.</param>
/// <param name="Demonstration">Whether the database of demonstrations is meant.</param>
/// <param name="Criteria">The folder of law given, if any.</param>
/// <param name="Sessions">The sessions named; none for all that are sealed.</param>
public sealed record DatabaseOrder(string? Data, bool Demonstration, string? Criteria, IReadOnlyList<string> Sessions);
