using System.Net;
using System.Net.Sockets;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// The cable between one browser and the program. Pulled out, it closes nothing and says nothing: bytes merely stop arriving, as when a
/// tablet walks out of the room.
/// </summary>
public sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;
    private volatile TaskCompletionSource _whole = Whole();

    public Cable(Uri server)
    {
        _server = server;
        _listener.Start();
        _work = AcceptAsync();
    }

    /// <summary>Where the browser goes.</summary>
    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public void Pull() => _whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void PlugIn() => _whole.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        PlugIn();
        _listener.Stop();
        await _work;
        _end.Dispose();
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
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server.Port, _end.Token);
            await Task.WhenAny(PumpAsync(browser.GetStream(), server.GetStream()), PumpAsync(server.GetStream(), browser.GetStream()));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException)
        {
            // Either side has gone.
        }
        finally
        {
            browser.Dispose();
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await from.ReadAsync(buffer, _end.Token)) > 0)
        {
            await _whole.Task.WaitAsync(_end.Token);
            await to.WriteAsync(buffer.AsMemory(0, count), _end.Token);
        }

        await _whole.Task.WaitAsync(_end.Token); // the end of a connection is news as well
    }
}
