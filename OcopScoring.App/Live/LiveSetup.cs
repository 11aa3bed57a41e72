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
        });
        services.AddSingleton<Wall>();
        services.AddSingleton<TallyBroadcaster>();
    }

    public static void MapLive(this WebApplication app) => app.MapHub<TallyHub>(TallyHub.Address);
}
