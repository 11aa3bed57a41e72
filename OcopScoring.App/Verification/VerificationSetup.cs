namespace OcopScoring.App.Verification;

/// <summary>Puts verification together.</summary>
public static class VerificationSetup
{
    /// <param name="services">The program's services.</param>
    /// <param name="every">How often sealed sessions are verified without being asked; zero for never.</param>
    public static void AddVerification(this IServiceCollection services, TimeSpan every)
    {
        services.AddSingleton(new VerificationPlan(every));
        services.AddSingleton<AuditList>();
        services.AddSingleton<SealedSessions>();
        services.AddSingleton<SessionVerifier>();
        services.AddSingleton<VerificationRound>();
        services.AddHostedService<VerificationSchedule>();
    }
}
