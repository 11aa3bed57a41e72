namespace OcopScoring.App.Cli;

/// <summary>A job that is done at the command line, without the web program.</summary>
public interface ICommand
{
    /// <summary>Does it and returns the exit code.</summary>
    Task<int> RunAsync();
}

/// <summary>Tells commands from the web program.</summary>
public static class CommandLine
{
    /// <summary>The command the arguments name, or null when they only carry options of the web program (--urls, --data, …).</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="terminal">Where to read and write; the process's own when null.</param>
    public static ICommand? Find(string[] args, Terminal? terminal = null)
    {
        var console = terminal ?? Terminal.Process;
        return args switch
        {
            ["--help" or "-h" or "help"] => new UsageCommand(console.Out, ExitCode.Good),
            [] => null,
            [['-', ..], ..] => null,
            ["criteria", "check"] => new CriteriaCheckCommand(null, console),
            ["criteria", "check", var folder] => new CriteriaCheckCommand(folder, console),
            ["classify", var file] => new ClassifyCommand(file, null, console),
            ["classify", var file, "--criteria", var folder] => new ClassifyCommand(file, folder, console),
            ["views", "rebuild"] => new ViewsRebuildCommand(null, false, console),
            ["views", "rebuild", "--demo"] => new ViewsRebuildCommand(null, true, console),
            ["views", "rebuild", "--data", var folder] => new ViewsRebuildCommand(folder, false, console),
            ["views", "rebuild", "--data", var folder, "--demo"] => new ViewsRebuildCommand(folder, true, console),
            ["views", "rebuild", "--demo", "--data", var folder] => new ViewsRebuildCommand(folder, true, console),
            ["backup", .. var rest] when BackupCommand.Find(rest, console) is { } backup => backup,
            ["accounts", .. var rest] when AccountsCommand.Find(rest, console) is { } accounts => accounts,
            ["export", .. var rest] when ExportCommand.Find(rest, console) is { } export => export,
            ["verify", .. var rest] => VerifyDatabaseCommand.Find(rest, console) ?? VerifyCommand.Find(rest, console) ?? new UsageCommand(console.Error, ExitCode.NotExamined),
            ["restore", .. var rest] when RestoreCommand.Find(rest, console) is { } restore => restore,
            ["simulate", .. var rest] when SimulateCommand.Find(rest, console) is { } simulate => simulate,
            _ => new UsageCommand(console.Error, ExitCode.NotRun),
        };
    }
}

/// <summary>What a command tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Done, nothing wrong.</summary>
    public const int Good = 0;

    /// <summary>Done, and something was wrong with what it looked at.</summary>
    public const int Bad = 1;

    /// <summary>Could not be done at all.</summary>
    public const int NotRun = 2;

    /// <summary><c>verify</c>: something does not hold.</summary>
    public const int Tampered = 2;

    /// <summary><c>verify</c>: there was nothing that could be examined; never said of a record that was.</summary>
    public const int NotExamined = 3;
}
