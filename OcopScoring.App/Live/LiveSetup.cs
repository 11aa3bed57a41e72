namespace OcopScoring.App.Live;

internal static class LiveSetup
{
    public static void AddLive(this IServiceCollection services)
    {
        // A screen must notice within seconds that its figures are no longer live; wwwroot/screen.js waits three of these.
        services.AddSignalR().AddHubOptions<TallyHub>(options => options.KeepAliveInterval = TimeSpan.FromSeconds(3));
        services.AddSingleton<TallyBroadcaster>();
    }

    public static void MapLive(this WebApplication app) => app.MapHub<TallyHub>(TallyHub.Address);
}
