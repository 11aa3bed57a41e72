using System.Globalization;

namespace OcopScoring.App.Demo;

/// <summary>
/// The program's own options. They are taken from the command line alone: a variable of the machine that happens to be called DATA
/// must not move the record.
/// </summary>
/// <param name="Data">The folder given with <c>--data</c>, or null.</param>
/// <param name="Criteria">The folder given with <c>--criteria</c>, or null.</param>
/// <param name="Demonstration">Whether <c>--demo</c> was given.</param>
/// <param name="VerifyEvery">How often sealed sessions are verified, from <c>--verify-every HOURS</c>: never when zero, null when it is no such number.</param>
/// <param name="ForTheHost">What is left for the web host, such as <c>--urls</c>.</param>
public sealed record RunOptions(string? Data, string? Criteria, bool Demonstration, TimeSpan? VerifyEvery, WebApplicationOptions ForTheHost)
{
    /// <summary>The proxies given with <c>--proxy</c>, or null.</summary>
    public string? Proxy { get; private init; }

    private const string DemoSwitch = "--demo";

    // A year: whoever wants it more seldom than that wants it never.
    private const int MostHours = 8760;

    public static RunOptions Of(string[] args)
    {
        string[] rest = [.. args.Where(arg => arg != DemoSwitch)];
        var named = new ConfigurationBuilder().AddCommandLine(rest).Build();
        return new RunOptions(named["data"], named["criteria"], args.Contains(DemoSwitch), Hours(named["verify-every"]), new WebApplicationOptions
        {
            Args = rest,
            ContentRootPath = PublishedFolder(),
            EnvironmentName = named["environment"] ?? GivenEnvironment() ?? (PublishedFolder() is null ? Environments.Development : null),
        })
        {
            Proxy = named["proxy"],
        };
    }

    private static TimeSpan? Hours(string? given) => given is null
        ? TimeSpan.FromDays(1)
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours <= MostHours ? TimeSpan.FromHours(hours) : null;

    private static string? GivenEnvironment() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");

    // A published program brings its pages and settings along, wherever it is started from. One without them is a development run;
    // a launch profile could say so too, but then "dotnet run" would write a line of its own before a command's output.
    private static string? PublishedFolder() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
}
