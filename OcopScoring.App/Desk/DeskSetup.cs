using OcopScoring.App.Demo;
using OcopScoring.App.Words;

namespace OcopScoring.App.Desk;

/// <summary>Puts the desk together.</summary>
public static class DeskSetup
{
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SessionFeed>();
        services.AddSingleton<SessionDesk>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton<DeviceBoard>();
        services.AddSingleton<ReminderDesk>();
        services.AddSingleton<DemonstrationSession>();
        services.AddSingleton<SimulatedPast>();
        services.AddSingleton<PracticeSession>();
        services.AddScoped<RefusalWords>();
        services.AddScoped<FindingWords>();
    }
}
