using System.Diagnostics;
using System.Text;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Cli;

/// <summary>The program as a shell sees it.</summary>
public sealed class BuiltProgramTests
{
    [Fact]
    public async Task Criteria_check_succeeds()
    {
        var (exitCode, output, error) = await RunAsync("", "criteria", "check");

        Assert.Equal(0, exitCode);
        Assert.EndsWith("không có lỗi.\n", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task Classify_reads_standard_input_and_writes_nothing_but_results()
    {
        var examples = File.ReadLines(Repository.FullPath("OcopScoring.Tests/Law/cases.jsonl"))
            .Select(line => line["{\"input\": ".Length..line.IndexOf(", \"expected\": ", StringComparison.Ordinal)])
            .ToList();

        var (exitCode, output, error) = await RunAsync(string.Join('\n', examples), "classify", "-");

        Assert.Equal(0, exitCode);
        Assert.Empty(error);
        Assert.Equal(examples.Count, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("{\"id\":", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_program_refuses_to_start_on_a_broken_folder_and_says_why()
    {
        using var law = new LawCopy();
        law.Replace("qd-26-2026/01.json", "\"format\": \"criteria-set/1\"", "\"format\": \"criteria-set/9\"");

        var (exitCode, output, error) = await RunAsync("", "--urls", "http://127.0.0.1:0", "--criteria", law.Folder);

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("qd-26-2026/01.json: $.format: ", error, StringComparison.Ordinal);
        Assert.Contains("criteria check", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string input, params string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
