using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>classify FILE|-</c>: one case a line in, one result a line out, nothing else on standard output. A bad line gets its
/// problems and the run goes on.
/// </summary>
public sealed class ClassifyCommand(string file, string? criteria, Terminal terminal) : ICommand
{
    private const string StandardInput = "-";

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var error = Terminal.Writer(terminal.Error);
        if (CriteriaShelf.Open(criteria, error) is not { } shelf)
            return ExitCode.NotRun;

        try
        {
            await using var input = file == StandardInput ? terminal.In : File.OpenRead(file);
            return await ClassifyAsync(shelf.Law.Criteria, input);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            await error.WriteLineAsync($"Không có tệp {file}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Không đọc được {file}, hoặc không ghi được kết quả: {exception.Message}");
        }

        return ExitCode.NotRun;
    }

    private async Task<int> ClassifyAsync(CriteriaLibrary library, Stream input)
    {
        var cases = new CaseReader(library);
        await using var output = new BufferedStream(terminal.Out, 64 * 1024);
        await using var results = new CaseWriter(output);
        var exitCode = ExitCode.Good;
        await foreach (var line in JsonLines.ReadAsync(input))
        {
            if (line is { } bytes && IsBlank(bytes.Span))
                continue;

            var reading = line is { } whole ? cases.Read(whole) : TooLong;
            results.Write(reading);
            if (reading.Result is null)
                exitCode = ExitCode.Bad;
        }

        return exitCode;
    }

    private static CaseReading TooLong { get; } =
        new(null, null, [new CaseProblem("", CaseCode.BadJson, $"Dòng quá dài (hơn {JsonLines.MaxLength / 1024 / 1024} MB).")]);

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
