using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.Tests.Kit;

[assembly: AssemblyFixture(typeof(AppServer))]

namespace OcopScoring.Tests.Kit;

/// <summary>
/// The real program on a real port of this machine, in this process: a browser can visit it and a test can reach into
/// its services. Starts on first use. Take the shared one as a constructor parameter, or make your own with
/// <c>await using var server = new AppServer();</c> when a test kills it or needs it to itself.
/// </summary>
public sealed class AppServer : ProgramUnderTest
{
    private readonly Lazy<Uri> _address;
    private readonly Action<IServiceCollection>? _more;

    public AppServer()
    {
        UseKestrel(0);
        _address = new Lazy<Uri>(StartAndAsk);
    }

    private AppServer(Action<IServiceCollection> more)
        : this() => _more = more;

    private AppServer(string dataFolder, int port)
        : base(dataFolder, ownsFolder: false)
    {
        UseKestrel(port);
        _address = new Lazy<Uri>(StartAndAsk);
    }

    /// <summary>Where the program listens, such as http://127.0.0.1:41234/.</summary>
    public Uri Address => _address.Value;

    /// <summary>
    /// The services of the program that listens. Two tests that ask first at once would otherwise make the factory start two programs on one
    /// folder, and one would look into the program the browser is not talking to.
    /// </summary>
    public override IServiceProvider Services
    {
        get
        {
            _ = _address.Value;
            return base.Services;
        }
    }

    /// <summary>Starts again where another server was stopped: on its data, at its address.</summary>
    public static AppServer Again(string dataFolder, Uri address) => new(dataFolder, address.Port);

    /// <summary>A server of which something is set otherwise, such as how long it waits for a tablet.</summary>
    public static AppServer With(Action<IServiceCollection> more) => new(more);

    /// <summary>An address nobody listens at just now, for servers that must come back where they were.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (_more is not null)
            builder.ConfigureServices(_more);
    }

    private Uri StartAndAsk()
    {
        StartServer();
        var addresses = base.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new Uri(addresses.First());
    }
}
