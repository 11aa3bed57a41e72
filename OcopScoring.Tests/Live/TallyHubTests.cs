using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Live;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Live;

public sealed class TallyHubTests : IAsyncLifetime
{
    private readonly AppServer _server = new();
    private Council _council = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _ = _server.Address;
        _council = new Council(_server.Services.GetRequiredService<SessionDesk>(), DemonstrationSession.Id);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_screen_gets_what_is_and_then_every_change()
    {
        await using var screen = await WallScreen.ConnectAsync(_server.Address);
        var first = await screen.WatchAsync(DemonstrationSession.Id);
        Assert.Equal((ScreenStage.Convened, "TRÌNH DIỄN"), (first.Stage, first.Mark));

        await _council.MustAsync(new OpenSession(), "ct");
        Assert.Equal(first.Version + 1, (await screen.NextAsync()).Version);

        await _council.MustAsync(new OpenRound("vai-thieu"), "ct");
        Assert.Equal("Vải thiều Thanh Hà", (await screen.NextAsync()).Product!.Name);
    }

    [Fact]
    public async Task Nothing_is_sent_that_the_room_may_not_see()
    {
        await using var screen = await WallScreen.ConnectAsync(_server.Address);
        await screen.WatchAsync(DemonstrationSession.Id);
        await _council.OpenAsync("vai-thieu");
        await _council.CastAllAsync("vai-thieu");

        var view = await screen.UntilAsync(view => view.Product?.Submitted == 8);
        Assert.All(screen.Seen, seen => Assert.Null(seen.Product?.Scores));
        Assert.Equal(8, view.Product!.Expected);

        await _council.MustAsync(new CloseRound("vai-thieu", null), "ct");
        Assert.NotNull((await screen.UntilAsync(view => view.Stage == ScreenStage.Closed)).Product!.Scores);

        await _council.MustAsync(new RateProduct("vai-thieu"), "ct");
        Assert.Equal("5 SAO", (await screen.UntilAsync(view => view.Stage == ScreenStage.Rated)).Product!.Result!.Headline);
        Assert.DoesNotContain("Sở", JsonSerializer.Serialize(screen.Seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_does_not_exist_is_an_error_and_leaves_nothing_behind()
    {
        await using var screen = await WallScreen.ConnectAsync(_server.Address);

        var error = await Assert.ThrowsAsync<HubException>(() => screen.WatchAsync("khong-co"));

        Assert.Contains(TallyHub.UnknownSession, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, Broadcaster.SessionsWatched);
    }

    [Fact]
    public async Task A_name_too_long_for_a_session_is_not_looked_up_nor_repeated()
    {
        await using var screen = await WallScreen.ConnectAsync(_server.Address);
        var name = new string('x', TallyHub.LongestSessionId + 1);

        var error = await Assert.ThrowsAsync<HubException>(() => screen.WatchAsync(name));

        Assert.Contains(TallyHub.UnknownSession, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, Broadcaster.SessionsWatched);
    }

    [Fact]
    public async Task A_message_too_large_ends_the_connection()
    {
        await using var screen = await WallScreen.ConnectAsync(_server.Address);

        await Assert.ThrowsAnyAsync<Exception>(() => screen.WatchAsync(new string('x', 5000)));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => screen.WatchAsync(DemonstrationSession.Id));
    }

    [Fact]
    public async Task A_session_nobody_watches_any_more_is_let_go()
    {
        await using (var one = await WallScreen.ConnectAsync(_server.Address))
        await using (var two = await WallScreen.ConnectAsync(_server.Address))
        {
            await one.WatchAsync(DemonstrationSession.Id);
            await one.WatchAsync(DemonstrationSession.Id);
            await two.WatchAsync(DemonstrationSession.Id);
            Assert.Equal(1, Broadcaster.SessionsWatched);
        }

        for (var patience = 0; Broadcaster.SessionsWatched > 0 && patience < 100; patience++)
            await Task.Delay(20, Cancel);

        Assert.Equal(0, Broadcaster.SessionsWatched);
    }

    private TallyBroadcaster Broadcaster => _server.Services.GetRequiredService<TallyBroadcaster>();
}
