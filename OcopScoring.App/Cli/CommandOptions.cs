namespace OcopScoring.App.Cli;

/// <summary>What follows a command: what it is about, and its options in any order.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _subjects = [];

    private CommandOptions()
    {
    }

    /// <summary>What is no option, in order.</summary>
    public IReadOnlyList<string> Subjects => _subjects;

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? this[string option] => _values.GetValueOrDefault(option);

    /// <summary>Whether an option without a value was given.</summary>
    public bool Has(string option) => _values.ContainsKey(option);

    /// <summary>Reads arguments; null when an option is unknown, stands twice or lacks its value.</summary>
    /// <param name="args">The arguments after the command.</param>
    /// <param name="flags">Options without a value.</param>
    /// <param name="valued">Options with one.</param>
    public static CommandOptions? Read(IReadOnlyList<string> args, string[] flags, string[] valued)
    {
        var options = new CommandOptions();
        for (var index = 0; index < args.Count; index++)
        {
            var arg = args[index];
            if (!arg.StartsWith("--", StringComparison.Ordinal))
                options._subjects.Add(arg);
            else if (flags.Contains(arg, StringComparer.Ordinal) && options._values.TryAdd(arg, arg))
                continue;
            else if (!valued.Contains(arg, StringComparer.Ordinal) || index + 1 == args.Count || !options._values.TryAdd(arg, args[++index]))
                return null;
        }

        return options;
    }
}
