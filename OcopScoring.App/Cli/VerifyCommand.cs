using OcopScoring.App.Bundles;
using OcopScoring.App.Verification;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>verify FILE.zip [--head COUNT:HASH]</c>: examines a bundle by nothing but what is in it. What does not hold is said on standard
/// output, one JSON object a line, and nothing else; what the levels came to, on standard error.
/// </summary>
public sealed class VerifyCommand(string file, RecordHead? head, Terminal terminal) : ICommand
{
    /// <summary>The command, or null when the arguments are none of it.</summary>
    public static ICommand? Find(IReadOnlyList<string> args, Terminal terminal)
    {
        if (CommandOptions.Read(args, [], ["--head"]) is not { Subjects: [var file] } options)
            return null;

        var head = RecordHead.Read(options["--head"]);
        return options.Has("--head") && head is null ? null : new VerifyCommand(file, head, terminal);
    }

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var error = Terminal.Writer(terminal.Error);
        try
        {
            await using var archive = File.OpenRead(file);
            switch (BundleReader.Read(archive, BundleBounds.Default))
            {
                case BundleReading.Opened { Bundle: var bundle }:
                    return await ExamineAsync(bundle, error);
                case BundleReading.Refused { Reason: var reason }:
                    await error.WriteLineAsync(VietnameseWords.Instance.Say(reason));
                    break;
            }
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            await error.WriteLineAsync($"Không có tệp {file}.");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Không đọc được {file}, hoặc không ghi được kết quả: {closed.Message}");
        }

        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            // Whatever was done to the file, an abort must never be taken for a verdict.
            await error.WriteLineAsync($"Không xét được {file} đến cùng, chưa kết luận gì: {unforeseen.Message}");
        }

        return ExitCode.NotExamined;
    }

    private async Task<int> ExamineAsync(Bundle bundle, StreamWriter error)
    {
        var report = await BundleVerifier.RunAsync(bundle, head);
        if (!report.IsIntact)
        {
            var names = SessionNames.Of(ReadFact.Of(BundleRecord.Read(bundle.Events).Events));
            await using var findings = new FindingWriter(terminal.Out);
            foreach (var finding in report.Findings)
                findings.Write(finding, names);
        }

        await ReportSummary.WriteAsync(report, error);
        return report.IsIntact ? ExitCode.Good : ExitCode.Tampered;
    }
}
