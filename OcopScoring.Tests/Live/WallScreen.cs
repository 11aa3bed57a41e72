using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using OcopScoring.App.Live;

namespace OcopScoring.Tests.Live;

/// <summary>A screen on the wall, without the pictures: a client of the hub that notes what it is told.</summary>
internal sealed class WallScreen(HubConnection connection) : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    private readonly Channel<ScreenView> _views = Channel.CreateUnbounded<ScreenView>();

    /// <summary>Every view that was taken off the line, in order.</summary>
    public List<ScreenView> Seen { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WallScreen> ConnectAsync(Uri address)
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(address, TallyHub.Address)).Build();
        var screen = new WallScreen(connection);
        connection.On<ScreenView>(nameof(ITallyScreen.Show), view => screen._views.Writer.TryWrite(view));
        await connection.StartAsync(Cancel);
        return screen;
    }

    public Task<ScreenView> WatchAsync(string sessionId) => connection.InvokeAsync<ScreenView>("Watch", sessionId, Cancel);

    public async Task<ScreenView> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Moment);
        var view = await _views.Reader.ReadAsync(patience.Token);
        Seen.Add(view);
        return view;
    }

    public async Task<ScreenView> UntilAsync(Func<ScreenView, bool> isThere)
    {
        ScreenView view;
        do
            view = await NextAsync();
        while (!isThere(view));
        return view;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
