using System.Text;
using OcopScoring.App.Cli;

namespace OcopScoring.Tests.Cli;

/// <summary>What a command wrote and told the shell.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> OfAsync(params string[] args) => FeedAsync([], args);

    public static Task<CommandRun> FeedAsync(string input, params string[] args) => FeedAsync(Encoding.UTF8.GetBytes(input), args);

    public static async Task<CommandRun> FeedAsync(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var from = new MemoryStream(input);
        var command = CommandLine.Find(args, new Terminal(from, output, error));
        Assert.NotNull(command);
        var exitCode = await command.RunAsync();
        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
