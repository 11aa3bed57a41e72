using System.Collections.Concurrent;
using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// One person at one screen: a browser context of their own (cookies, storage, theme) with one page, and an eye on
/// everything the page should not do.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly string? ScreenshotFolder = Environment.GetEnvironmentVariable("OCOP_SCREENSHOTS");

    // What passes is most of a page and takes most of the time to describe.
    private static readonly AxeRunOptions OnlyWhatIsWrong = new() { ResultTypes = [ResultType.Violations] };

    private readonly IBrowserContext _context;
    private readonly ColorScheme _colours;
    private readonly ConcurrentQueue<string> _misdeeds = new();

    private Visitor(IBrowserContext context, IPage page, Uri home, ColorScheme colours)
    {
        _context = context;
        _colours = colours;
        Page = page;

        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _misdeeds.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => _misdeeds.Enqueue($"script error: {error}");
        context.Request += (_, request) => NoteStranger(request.Url, home);
        page.WebSocket += (_, socket) => NoteStranger(socket.Url, home);
    }

    public IPage Page { get; }

    /// <summary>Console errors, script errors and requests to other servers, in the order seen.</summary>
    public IReadOnlyCollection<string> Misdeeds => _misdeeds;

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri home, int width, ColorScheme colours)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = home.ToString(),
            ColorScheme = colours,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = new() { Width = width, Height = HeightOf(width) },
        });
        return new Visitor(context, await context.NewPageAsync(), home, colours);
    }

    /// <summary>Opens a page and waits until its circuit has rendered the main landmark and a heading.</summary>
    public async Task<Visitor> OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("main h1").WaitForAsync();
        return this;
    }

    /// <summary>What axe finds serious or critical, as readable lines.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        // Colours are judged when they have arrived: half way through a transition they are nobody's.
        // Transitions only, and not for ever: a spinner never arrives.
        await Page.EvaluateAsync("""
            () => Promise.race([
              Promise.allSettled(document.getAnimations().filter(a => a instanceof CSSTransition).map(a => a.finished)).then(() => null),
              new Promise(done => setTimeout(() => done(null), 2000)),
            ])
            """);
        var result = await Page.RunAxe(OnlyWhatIsWrong);
        return result.Violations
            .Where(v => v.Impact is "serious" or "critical")
            .SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}"))
            .ToList();
    }

    /// <summary>The page as it stands has no barriers, needs no sideways scrolling, and did nothing it should not.</summary>
    public async Task SoundAsync()
    {
        await LegibleAsync();
        Assert.Empty(Misdeeds);
    }

    /// <summary>As <see cref="SoundAsync"/> where the line was cut or the clock jumped over it: of that the console may tell.</summary>
    public async Task LegibleAsync()
    {
        Assert.Empty(await BarriersAsync());
        Assert.Empty(await TooWideAsync());
    }

    /// <summary>As <see cref="SoundAsync"/>, on a phone and on a wide screen, with a picture of each; the wide one stays.</summary>
    public async Task SoundOnBothAsync(string picture)
    {
        foreach (var width in new[] { 390, 1280 })
        {
            await Page.SetViewportSizeAsync(width, HeightOf(width));
            await PictureAsync(picture);
            await SoundAsync();
        }
    }

    /// <summary>What makes the page wider than the screen, innermost last; nothing when it fits.</summary>
    public async Task<IReadOnlyList<string>> TooWideAsync() => await Page.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= innerWidth ? [] : ["page " + document.documentElement.scrollWidth].concat(
          [...document.querySelectorAll("body *")]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest("[role=region][tabindex]"))
            .map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`).slice(0, 30))
        """);

    /// <summary>Waits for what another screen, or the record, brings here: a busy machine is slow, not wrong.</summary>
    public static Task SeeAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>Keeps a picture, such as home-390-Dark.png, when OCOP_SCREENSHOTS names a folder; otherwise does nothing.</summary>
    public async Task PictureAsync(string name)
    {
        if (ScreenshotFolder is null)
            return;

        var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{Page.ViewportSize!.Width}-{_colours}.png");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(ScreenshotFolder, file), FullPage = true });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static int HeightOf(int width) => width < 600 ? 844 : 800;

    private void NoteStranger(string url, Uri home)
    {
        var target = new Uri(url);
        if (target.Scheme is not ("data" or "blob") && target.Authority != home.Authority)
            _misdeeds.Enqueue($"request to another server: {url}");
    }
}
