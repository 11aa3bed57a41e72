using OcopScoring.App.Cli;

namespace OcopScoring.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:5099")]
    [InlineData("--data", "somewhere", "--demo")]
    [InlineData("--criteria", "classify")]
    public void Options_are_for_the_web_program(params string[] args) => Assert.Null(CommandLine.Find(args));

    [Theory]
    [InlineData("xep-hang")]
    [InlineData("criteria")]
    [InlineData("criteria", "list")]
    [InlineData("classify")]
    [InlineData("classify", "a.jsonl", "b.jsonl")]
    [InlineData("views")]
    [InlineData("views", "rebuild", "--data")]
    [InlineData("views", "rebuild", "somewhere")]
    public async Task Anything_else_gets_the_usage_on_standard_error(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.StartsWith("Cách dùng:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_mistake()
    {
        var run = await CommandRun.OfAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("criteria check", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }
}
