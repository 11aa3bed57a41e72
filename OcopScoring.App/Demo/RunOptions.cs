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
            EnvironmentName = named["environment"] ?? GivenEnvironment() ?? (PublishedFolder() is null ? Environments.Development : null),
        });
    }

    private static string? GivenEnvironment() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");

    // A published program brings its pages and settings along, wherever it is started from. One without them is a development run;
    // a launch profile could say so too, but then "dotnet run" would write a line of its own before a command's output.
    private static string? PublishedFolder() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
}
