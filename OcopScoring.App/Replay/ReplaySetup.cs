namespace OcopScoring.App.Replay;

/// <summary>Puts the replay together. Another source is one more registration of <see cref="IReplaySource"/>.</summary>
public static class ReplaySetup
{
    public static void AddReplay(this IServiceCollection services)
    {
        services.AddSingleton<ReplayLibrary>();
        services.AddSingleton<IReplaySource, SessionReplays>();
    }
}
