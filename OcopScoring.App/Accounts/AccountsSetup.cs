using Microsoft.AspNetCore.Identity;

namespace OcopScoring.App.Accounts;

/// <summary>Puts accounts together.</summary>
public static class AccountsSetup
{
    /// <summary>How many wrong passwords in a row lock an account, and for how long.</summary>
    public const int MostFailures = 5;

    /// <summary>For how long.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    public static void AddAccounts(this IServiceCollection services)
    {
        // Before Identity puts its own there: this one is asked by services that live as long as the program.
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<IUserStore<Account>, ProtectedAccountStore>();
        services.AddIdentityCore<Account>(options =>
        {
            options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_@";
            options.Lockout.MaxFailedAccessAttempts = MostFailures;
            options.Lockout.DefaultLockoutTimeSpan = LockedFor;

            // Identity's own rules about kinds of signs make passwords that are easy to guess and hard to keep in mind.
            options.Password.RequiredLength = 1;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        })
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<PasswordStrength>()
            .AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The telephone or the key asks for finger, face or its own number: so it stands for both steps. And it knows whose it is.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<SecretBox>();
        services.AddSingleton<AdminLog>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<Authenticator>();
        services.AddSingleton<Passkeys>();
        services.AddSingleton<PasskeyChallenges>();
        services.AddSingleton<Councils>();
        services.AddSingleton<Duties>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<SignInLog>();
        services.AddSingleton<SeatCodes>();
        services.AddSingleton<ScreenLinks>();
        services.AddSingleton<SeatCandidates>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<AccountKeeping>();
        services.AddSingleton<Assignments>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<FreshPasswords>();
    }
}
