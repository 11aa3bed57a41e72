using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>verify --data FOLDER [--demo] [--criteria FOLDER] [SESSION …] [--head COUNT:HASH]</c>: verifies the sealed sessions of a database, or
/// those named, at all five levels. What does not hold is said on standard output, one JSON object a line with its session; what the levels
/// came to, on standard error. The database is only read, also a copy that cannot be written, and the web program may go on working; what
/// came of it is kept where the program shows it, if there is a place for it.
/// </summary>
public sealed class VerifyDatabaseCommand(DatabaseOrder order, Terminal terminal) : ICommand
{
    /// <summary>The command, or null when the arguments are none of it: a database is meant when its folder or kind is named.</summary>
    public static ICommand? Find(IReadOnlyList<string> args, Terminal terminal)
    {
        if (CommandOptions.Read(args, ["--demo"], ["--data", "--criteria", "--head"]) is not { } options || !(options.Has("--data") || options.Has("--demo")))
            return null;

        // A head belongs to one session.
        var head = RecordHead.Read(options["--head"]);
        return options.Has("--head") && (head is null || options.Subjects.Count != 1)
            ? null
            : new VerifyDatabaseCommand(new DatabaseOrder(options["--data"], options.Has("--demo"), options["--criteria"], options.Subjects, head), terminal);
    }

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
        var reading = new ReadOnlyDatabases(folder);
        await using var provider = Store(folder);
        var results = await ResultsAsync(reading, provider);
        using var verifier = new SessionVerifier(reading, shelf, results, TimeProvider.System, NullLogger<SessionVerifier>.Instance);
        var known = new SealedSessions(reading);
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

            if (await ExamineAsync(verifier, sessionId, order.Head ?? await results.FindHeadAsync(sessionId), error) is not { } verified)
            {
                examined = false;
                continue;
            }

            foreach (var finding in verified.Report.Findings)
                findings.Write(finding, verified.Names, sessionId);

            await ReportSummary.WriteAsync(verified.Report, error);
            if (!verified.IsKept)
                await error.WriteLineAsync("Chưa lưu được kết quả đối chiếu này vào dữ liệu; kết quả ở trên vẫn đúng.");

            intact &= verified.Report.IsIntact;
        }

        return !intact ? ExitCode.Tampered : examined ? ExitCode.Good : ExitCode.NotExamined;
    }

    // One record the program fails on must not keep the others from being examined.
    private static async Task<Verified?> ExamineAsync(SessionVerifier verifier, string sessionId, RecordHead? head, StreamWriter error)
    {
        try
        {
            return await verifier.RunAsync(sessionId, head, VerificationCause.CommandLine);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            await error.WriteLineAsync($"Không xem xét được phiên “{sessionId}”: {failure.Message}");
            await verifier.GiveUpAsync(sessionId, VerificationCause.CommandLine, failure);
            return null;
        }
    }

    private static ServiceProvider Store(DataFolder folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStore(folder);
        return services.BuildServiceProvider();
    }

    // What is examined is only read, also its history. A result is kept where there is a place for it; none is made for it.
    private static async Task<VerificationStore> ResultsAsync(ReadOnlyDatabases reading, ServiceProvider provider)
    {
        await using var database = reading.CreateDbContext();
        IDbContextFactory<OcopDb> keeping = reading.MayBeWritten && await database.HasVerificationsAsync()
            ? provider.GetRequiredService<IDbContextFactory<OcopDb>>()
            : reading;
        return new VerificationStore(reading, new StoreWriter(keeping));
    }
}

/// <summary>Which sessions of which database are to be verified.</summary>
/// <param name="Data">The data folder given, if any.</param>
/// <param name="Demonstration">Whether the database of demonstrations is meant.</param>
/// <param name="Criteria">The folder of law given, if any.</param>
/// <param name="Sessions">The sessions named; none for all that are sealed.</param>
/// <param name="Head">The head the one session that is named must carry; null for what it carried when it last held.</param>
public sealed record DatabaseOrder(string? Data, bool Demonstration, string? Criteria, IReadOnlyList<string> Sessions, RecordHead? Head);
