using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace OcopScoring.App.Live;

internal static class LiveSetup
{
    public static void AddLive(this IServiceCollection services)
    {
        // A screen must notice within seconds that its figures are no longer live; wwwroot/screen.js waits three of these.
        // Anyone may connect, so what they may send is short: the name of a session.
        services.AddSignalR().AddHubOptions<TallyHub>(options =>
        {
            options.KeepAliveInterval = TimeSpan.FromSeconds(3);
            options.MaximumReceiveMessageSize = 4 * 1024;
            options.MaximumParallelInvocationsPerClient = 1;
            options.AddFilter<HubGate>();
        });
        services.AddSingleton<Wall>();
        services.AddSingleton<TallyBroadcaster>();
        services.AddSingleton<Farewell>();
        services.AddScoped<TabLine>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<TabLine>());
        services.AddScoped<SignInGuard>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<SignInGuard>());
    }

    /// <summary>
    /// The line of a page. A tab that vanishes without goodbye must be noticed within seconds: wwwroot/line.js speaks every few of
    /// them, and whoever misses several in a row is gone. A shorter wait would call a busy machine lost.
    /// </summary>
    public static void ConfigureLine(HubOptions options)
    {
        options.KeepAliveInterval = TimeSpan.FromSeconds(4);
        options.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
        options.MaximumReceiveMessageSize = 128 * 1024;
    }

    public static void MapLive(this WebApplication app) => app.MapHub<TallyHub>(TallyHub.Address);
}
