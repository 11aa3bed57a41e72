using System.Net;
using System.Net.Sockets;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// The cable between one browser and the program. Pulled out, it closes nothing and says nothing: bytes merely stop arriving, as when a
/// tablet walks out of the room. Cut, it ends what runs over it, and nothing gets through any more, as when a tablet falls asleep.
/// </summary>
public sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;
    private volatile TaskCompletionSource _whole = Whole();
    private volatile CancellationTokenSource _uncut = new();

    public Cable(Uri server)
    {
        _server = server;
        _listener.Start();
        _work = AcceptAsync();
    }

    /// <summary>Where the browser goes.</summary>
    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public void Pull() => _whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Cut() => _uncut.Cancel();

    public void PlugIn()
    {
        _uncut = new CancellationTokenSource();
        _whole.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        PlugIn();
        _listener.Stop();
        await _work;
        _end.Dispose();
        _uncut.Dispose();
    }

    private static TaskCompletionSource Whole()
    {
        var whole = new TaskCompletionSource();
        whole.SetResult();
        return whole;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var server = new TcpClient();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, _uncut.Token);
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server.Port, end.Token);
            var (near, far) = (browser.GetStream(), server.GetStream());
            await Task.WhenAny(PumpAsync(near, far, end.Token), PumpAsync(far, near, end.Token));
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or IOException)
        {
            // Either side has gone.
        }
        finally
        {
            browser.Dispose();
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, CancellationToken end)
    {
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await from.ReadAsync(buffer, end)) > 0)
        {
            await _whole.Task.WaitAsync(end);
            await to.WriteAsync(buffer.AsMemory(0, count), end);
        }

        await _whole.Task.WaitAsync(end); // the end of a connection is news as well
    }
}
