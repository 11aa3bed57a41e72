namespace OcopScoring.App.Demo;

/// <summary>
/// The program's own options. They are taken from the command line alone: a variable of the machine that happens to be called DATA
/// must not move the record.
/// </summary>
/// <param name="Data">The folder given with <c>--data</c>, or null.</param>
/// <param name="Criteria">The folder given with <c>--criteria</c>, or null.</param>
/// <param name="Demonstration">Whether <c>--demo</c> was given.</param>
/// <param name="ForTheHost">What is left for the web host, such as <c>--urls</c>.</param>
public sealed record RunOptions(string? Data, string? Criteria, bool Demonstration, WebApplicationOptions ForTheHost)
{
    private const string DemoSwitch = "--demo";

    public static RunOptions Of(string[] args)
    {
        string[] rest = [.. args.Where(arg => arg != DemoSwitch)];
        var named = new ConfigurationBuilder().AddCommandLine(rest).Build();
        return new RunOptions(named["data"], named["criteria"], args.Contains(DemoSwitch), new WebApplicationOptions
        {
            Args = rest,
            ContentRootPath = PublishedFolder(),
        });
    }

    // A published program brings its pages and settings along, wherever it is started from; a development run finds them in the project.
    private static string? PublishedFolder() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
}
