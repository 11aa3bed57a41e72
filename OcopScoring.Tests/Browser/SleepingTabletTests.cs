using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Desk;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>A tablet that falls asleep over the form: for less long than the server waits for it, and for much longer.</summary>
public sealed class SleepingTabletTests(Chromium chromium)
{
    private static readonly TimeSpan Retention = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task It_wakes_after_three_minutes_and_after_two_hours_where_it_fell_asleep_and_loses_nothing()
    {
        var circuits = new Circuits();
        await using var server = AppServer.With(services => services
            .AddSingleton<CircuitHandler>(circuits)
            .Configure<CircuitOptions>(options => options.DisconnectedCircuitRetentionPeriod = Retention));
        var sitting = await Sitting.OpenAsync(server.Services, 1);
        await using var cable = new Cable(server.Address);
        await using var visitor = await SeatedVisitor.ArriveAsync(await chromium.BrowserAsync(), server, sitting.Id, Sitting.First, by: cable.Address);
        var page = visitor.Page;
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await page.Clock.InstallAsync();
        await visitor.OpenAsync($"/phien/{sitting.Id}/phieu/{Sitting.Product(1)}");
        var ballot = new BallotScreen(page);
        await ballot.ReadyAsync();
        await ballot.ChooseAsync("2.1", "1");

        // Three minutes: the server still has the page, and it goes on as if nothing had been.
        await FallAsleepAsync();
        await SeesAsync(devices => devices.Lost == 1);
        await WakeAsync("03:00");
        await ballot.ChooseAsync("2.2", "1");
        Assert.Equal(1, circuits.Opened);

        // Two hours: the server has let go of it long since. What was ticked in the last moment is still here.
        cable.Cut();
        await ballot.Option("3.1", "1").CheckAsync();
        await Expect(ballot.Criterion("3.1")).ToHaveAttributeAsync("data-sending", "unsent");
        var before = await TopOfAsync("3.1");
        await FallAsleepAsync();
        await SeesAsync(devices => devices is { Connected: 0, Lost: 0 });
        await WakeAsync("02:00:00");
        await ballot.SavedAsync("3.1", "1");
        await ballot.SavedAsync("2.1", "1");
        Assert.InRange(await TopOfAsync("3.1"), before - 150, before + 150);
        await ballot.ChooseAsync("3.2", "1");
        Assert.Equal(2, circuits.Opened);
        Assert.Equal(["1", "1", "1", "1"], (await sitting.DraftAsync(Sitting.First, 1)).Answers.Choices.Values);

        async Task FallAsleepAsync()
        {
            cable.Cut();
            await devtools.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        }

        async Task WakeAsync(string after)
        {
            cable.PlugIn();
            await devtools.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
            await page.Clock.FastForwardAsync(after);
            await ballot.ReadyAsync();
            await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "up", new() { Timeout = 30_000 });
        }

        async Task SeesAsync(Func<SeatDevices, bool> what)
        {
            using var news = new SemaphoreSlim(0);
            using var listening = server.Services.GetRequiredService<SessionFeed>()
                .Subscribe(Topic.Devices(sitting.Id), () => Task.FromResult(news.Release()));
            while (!what(server.Services.GetRequiredService<DeviceBoard>().Of(sitting.Id, Sitting.First)))
                Assert.True(await news.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), "The server has not noticed.");
        }

        Task<double> TopOfAsync(string criterion) =>
            ballot.Criterion(criterion).EvaluateAsync<double>("place => place.getBoundingClientRect().top");
    }

    /// <summary>Counts how often the server began a page anew.</summary>
    private sealed class Circuits : CircuitHandler
    {
        private int _opened;

        public int Opened => Volatile.Read(ref _opened);

        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _opened);
            return Task.CompletedTask;
        }
    }
}
