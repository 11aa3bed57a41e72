using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Live;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Live;

/// <summary>A wall that is held shows one moment of the session to everybody, and nothing that came after it.</summary>
public sealed class HeldWallTests : IAsyncLifetime
{
    private const string Session = DemonstrationSession.Id;
    private const string Product = "vai-thieu";

    private readonly AppServer _server = new();
    private Council _council = null!;

    private Wall Wall => _server.Services.GetRequiredService<Wall>();

    public async ValueTask InitializeAsync()
    {
        _ = _server.Address;
        _council = new Council(_server.Services.GetRequiredService<SessionDesk>(), Session);
        await _council.OpenAsync(Product);
        await _council.CastAsync("ct", Product);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Held_it_shows_what_was_and_let_go_what_is()
    {
        await using var screen = await WallScreen.ConnectAsync(_server.Address);
        var before = await screen.WatchAsync(Session);

        Assert.Null(await Wall.HoldAsync(Session, "ct"));
        var held = await screen.NextAsync();
        Assert.StartsWith("MÀN HÌNH ĐANG GIỮ – từ ", held.Held!.Sign, StringComparison.Ordinal);
        Assert.Equal(Contents(before), Contents(held));

        await RateAsync();
        await using var late = await WallScreen.ConnectAsync(_server.Address);
        Assert.Equal(JsonSerializer.Serialize(held), JsonSerializer.Serialize(await late.WatchAsync(Session)));

        Assert.Null(await Wall.LetGoAsync(Session, "tk"));
        var now = await screen.NextAsync(); // the very next one: in between nothing was sent at all
        Assert.Null(now.Held);
        Assert.Equal((ScreenStage.Rated, (await _council.StateAsync()).Version), (now.Stage, now.Version));
        Assert.Equal("Đã xếp hạng 1/6 sản phẩm", now.Agenda);
    }

    [Fact]
    public async Task A_restart_lets_nothing_newer_onto_it()
    {
        await Wall.HoldAsync(Session, "tk");
        string held;
        await using (var screen = await WallScreen.ConnectAsync(_server.Address))
            held = JsonSerializer.Serialize(await screen.WatchAsync(Session));
        await RateAsync();

        // Another program on the same data, as after a restart.
        await using var restarted = AppServer.Again(_server.DataFolder, AppServer.FreeAddress());
        await using var again = await WallScreen.ConnectAsync(restarted.Address);

        Assert.Equal(held, JsonSerializer.Serialize(await again.WatchAsync(Session)));
    }

    [Fact]
    public async Task A_member_can_neither_hold_it_nor_let_it_go()
    {
        await using var screen = await WallScreen.ConnectAsync(_server.Address);
        await screen.WatchAsync(Session);

        Assert.IsType<Refusal.NotYourRole>(await Wall.HoldAsync(Session, "sct"));
        Assert.IsType<Refusal.NotYourRole>(await Wall.HoldAsync(Session, "pct"));
        Assert.IsType<Refusal.NotYourRole>(await Wall.HoldAsync("khong-co", "ct"));
        await Wall.HoldAsync(Session, "ct");
        Assert.IsType<Refusal.NotYourRole>(await Wall.LetGoAsync(Session, "sct"));

        Assert.NotNull((await screen.NextAsync()).Held);
        Assert.NotNull((await Wall.ReadAsync(Session, await _council.StateAsync())).Hold);
    }

    [Fact]
    public async Task Held_twice_it_stays_where_it_was_held_first()
    {
        await Wall.HoldAsync(Session, "ct");
        var first = await Wall.ReadAsync(Session, await _council.StateAsync());
        await _council.CastAsync("sct", Product);

        Assert.Null(await Wall.HoldAsync(Session, "tk"));

        Assert.Equal(first, await Wall.ReadAsync(Session, await _council.StateAsync()));
    }

    [Fact]
    public async Task The_seal_lets_go()
    {
        await using var screen = await WallScreen.ConnectAsync(_server.Address);
        await screen.WatchAsync(Session);
        await Wall.HoldAsync(Session, "ct");
        Assert.NotNull((await screen.NextAsync()).Held);
        await RateAsync();

        await _council.SealAsync("Chỉ thử một sản phẩm");
        var sealedView = await screen.NextAsync();
        Assert.Equal((ScreenStage.Sealed, true), (sealedView.Stage, sealedView.Held is null));

        // Reopened, it works on another result; what was held before does not come back.
        await _council.MustAsync(new ReopenSession("Sai sót"), "ct");
        Assert.Null((await screen.UntilAsync(view => view.Stage == ScreenStage.Adjourned)).Held);
    }

    private async Task RateAsync()
    {
        foreach (var seat in new[] { "pct", "sct", "skhcn", "syt", "svhttdl", "stc", "hnd" })
            await _council.CastAsync(seat, Product);
        await _council.MustAsync(new CloseRound(Product, null), "ct");
        await _council.MustAsync(new RateProduct(Product), "ct");
    }

    private static string Contents(ScreenView view) => JsonSerializer.Serialize(view with { Turn = 0, Held = null });
}
