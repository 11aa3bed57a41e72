namespace OcopScoring.App.Verification;

/// <summary>Puts verification together.</summary>
public static class VerificationSetup
{
    public static void AddVerification(this IServiceCollection services)
    {
        services.AddSingleton<AuditList>();
    }
}
