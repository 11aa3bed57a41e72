using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Kit;

/// <summary>The ballot page as a member sees it.</summary>
public sealed class BallotScreen(IPage page)
{
    private const int Patience = 20_000; // a busy machine is slow, not wrong

    public ILocator Review => page.GetByRole(AriaRole.Button, new() { Name = "Xem lại và nộp" });

    public ILocator Submit => page.GetByRole(AriaRole.Button, new() { Name = "Nộp phiếu" });

    /// <summary>Keeps a picture of what fits on the screen, as a member sees it; like <see cref="Visitor.PictureAsync"/>.</summary>
    public async Task GlimpseAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("OCOP_SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    public ILocator Root => page.Locator(".ballot");

    public ILocator Opinion => page.Locator("[data-comment='opinion'] textarea");

    public ILocator Criterion(string number) => page.Locator($"[data-criterion='{number}']");

    /// <summary>Where a criterion says whether its answer is saved.</summary>
    public ILocator State(string number) => Criterion(number).Locator(".foot > .state");

    public ILocator Option(string number, string token) => Criterion(number).Locator($"input[value='{token}']");

    /// <summary>Waits until the page is drawn and its script listens.</summary>
    public Task ReadyAsync() => Expect(page.Locator(".ballot[data-listening]")).ToHaveCountAsync(1, new() { Timeout = Patience });

    /// <summary>Ticks an option and waits until the page says that it is saved.</summary>
    public async Task ChooseAsync(string number, string token)
    {
        await Option(number, token).CheckAsync();
        await SavedAsync(number, token);
    }

    /// <summary>Waits until the page shows an answer as saved.</summary>
    public async Task SavedAsync(string number, string token)
    {
        await Expect(Criterion(number)).ToHaveAttributeAsync("data-answer", token, new() { Timeout = Patience });
        await Expect(page.Locator($"[data-criterion='{number}']:not([data-sending])")).ToHaveCountAsync(1);
        await Expect(State(number).Locator(".settled")).ToContainTextAsync("Đã lưu");
        await Expect(Option(number, token)).ToBeCheckedAsync();
    }
}
