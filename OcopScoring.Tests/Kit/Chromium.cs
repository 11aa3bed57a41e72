using Microsoft.Playwright;
using OcopScoring.Tests.Kit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace OcopScoring.Tests.Kit;

/// <summary>The machine's own Chromium or Chrome, driven by Playwright; Playwright's browser download is not needed.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string NotRun =
        "NOT RUN: no Chromium or Chrome was found. Install one, or set OCOP_CHROMIUM to its path, and run dotnet test again.";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", // containers and CI run as root, where Chromium's sandbox refuses to start
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _running = new(LaunchAsync);

    /// <summary>Skips the calling test, in plain words, where there is no browser; fails it where CI promised one.</summary>
    public async Task<IBrowser> BrowserAsync() => (await _running.Value).Browser;

    /// <summary>A whole browser with a profile on disk, which is what is left of it once it is closed.</summary>
    public async Task<IBrowserContext> OpenAsync(string profile, Uri home)
    {
        await BrowserAsync(); // says so where there is none
        return await (await _running.Value).Driver.Chromium.LaunchPersistentContextAsync(
            profile, new() { ExecutablePath = Find(), Args = Arguments, BaseURL = home.ToString(), Locale = "vi-VN" });
    }

    public async ValueTask DisposeAsync()
    {
        if (!_running.IsValueCreated || !_running.Value.IsCompletedSuccessfully)
            return;

        var (driver, browser) = await _running.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> LaunchAsync()
    {
        var executable = Find();
        if (executable is null && Environment.GetEnvironmentVariable("OCOP_CI") == "1")
            Assert.Fail(NotRun);
        if (executable is null)
            Assert.Skip(NotRun);

        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
        return (driver, browser);
    }

    private static string? Find()
    {
        // A path given by hand is believed: if it is wrong, the launch says so, instead of a quiet skip.
        if (Environment.GetEnvironmentVariable("OCOP_CHROMIUM") is { Length: > 0 } given)
            return given;

        return UsualPlaces().FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> UsualPlaces()
    {
        yield return "/usr/bin/chromium";
        yield return "/usr/bin/chromium-browser";
        yield return "/usr/bin/google-chrome";
        yield return "/Applications/Chromium.app/Contents/MacOS/Chromium";
        yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

        Environment.SpecialFolder[] windows =
        [
            Environment.SpecialFolder.ProgramFiles,
            Environment.SpecialFolder.ProgramFilesX86,
            Environment.SpecialFolder.LocalApplicationData,
        ];
        foreach (var folder in windows)
        {
            yield return Path.Combine(Environment.GetFolderPath(folder), "Google", "Chrome", "Application", "chrome.exe");
            yield return Path.Combine(Environment.GetFolderPath(folder), "Chromium", "Application", "chrome.exe");
        }
    }
}
