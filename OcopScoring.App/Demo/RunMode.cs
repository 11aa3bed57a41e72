namespace OcopScoring.App.Demo;

/// <summary>
/// Whether this run is a demonstration: asked for with <c>--demo</c>, and the default of a development run. Only a demonstration lets
/// people choose a seat without an account.
/// </summary>
public sealed record RunMode(bool Demonstration)
{
    public static RunMode Of(RunOptions options, IHostEnvironment environment) =>
        new(options.Demonstration || environment.IsDevelopment());
}
