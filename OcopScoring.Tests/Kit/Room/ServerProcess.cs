using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OcopScoring.App.Store;

namespace OcopScoring.Tests.Kit.Room;

/// <summary>
/// The program itself as a process of its own, built as this one is (Release with Release), in production mode. It is killed when this is
/// disposed or when this program ends, whatever happened.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int LinesKept = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>How much of the processors it has used since it started.</summary>
    public TimeSpan Work
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="folder">Where its data are.</param>
    /// <param name="at">Where it listens: where another was that is gone; null for a free port.</param>
    /// <param name="forBrowsers">
    /// Whether browsers come: what a published program brings along for them, a built one finds by its manifest, and looks for it in
    /// development only.
    /// </param>
    public static async Task<ServerProcess> StartAsync(DataFolder folder, Uri? at = null, bool forBrowsers = false)
    {
        var address = at ?? FreeAddress();
        var start = new ProcessStartInfo("dotnet",
            [typeof(DataFolder).Assembly.Location, "--demo", "--environment", forBrowsers ? "Development" : "Production", "--data", folder.Path, "--urls", address.ToString()])
        {
            WorkingDirectory = AppContext.BaseDirectory, // where its settings are, as beside a published program
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new ServerProcess(Process.Start(start)!, address);
        try
        {
            await server.AnswersAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The last lines it wrote, for when something went wrong.</summary>
    public string Said() => string.Join(Environment.NewLine, _said);

    /// <summary>Kills it, as a power cut would, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        Kill(null, EventArgs.Empty);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a system that shuts down does (SIGTERM), and waits until it is gone.</summary>
    public async Task StopAsync()
    {
        using var asking = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await asking.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        _process.Dispose();
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }

    private async Task AnswersAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(100))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException($"The server did not start:{Environment.NewLine}{Said()}");

            try
            {
                using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException refused) when (refused.StatusCode is null)
            {
                // Not listening yet.
            }
        }
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;

        _said.Enqueue(line);
        while (_said.Count > LinesKept)
            _said.TryDequeue(out _);
    }
}
