using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;
using OcopScoring.App.Live;

namespace OcopScoring.Bench.Room;

/// <summary>The screen on the wall: which versions of the record it was shown, and when each arrived.</summary>
internal sealed class Wall : IAsyncDisposable
{
    private readonly HubConnection _line;
    private readonly ConcurrentQueue<(int Version, int Submitted, long At)> _seen = new();

    private Wall(Uri server)
    {
        _line = new HubConnectionBuilder().WithUrl(new Uri(server, TallyHub.Address)).Build();
        _line.On<ScreenView>(nameof(ITallyScreen.Show), view => _seen.Enqueue((view.Version, view.Product?.Submitted ?? 0, Stopwatch.GetTimestamp())));
    }

    public IReadOnlyCollection<(int Version, int Submitted, long At)> Seen => _seen;

    public static async Task<Wall> OpenAsync(Uri server, string session)
    {
        var wall = new Wall(server);
        await wall._line.StartAsync();
        await wall._line.InvokeAsync<ScreenView>(nameof(TallyHub.Watch), session);
        return wall;
    }

    public ValueTask DisposeAsync() => _line.DisposeAsync();
}
