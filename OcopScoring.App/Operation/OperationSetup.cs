using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Operation.Preflight;
using OcopScoring.App.Store;
using OcopScoring.App.Web;

namespace OcopScoring.App.Operation;

/// <summary>Puts together what keeps the program running and its data safe.</summary>
public static class OperationSetup
{
    public static void AddOperation(this IServiceCollection services, OperationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options.Backups);
        services.AddSingleton<BackupShelf>();
        services.AddSingleton<BackupState>();
        services.AddSingleton<BackupWriter>();
        services.AddSingleton<BackupExaminer>();
        services.AddSingleton<BackupRound>();
        services.AddHostedService<BackupSchedule>();
        services.AddSingleton<ClockWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ClockWatch>());
        services.AddHealthChecks()
            .AddCheck<StoreHealth>("store")
            .AddCheck<CriteriaHealth>("criteria")
            .AddCheck<DiskHealth>("disk")
            .AddCheck<ClockHealth>("clock")
            .AddCheck<BackupHealth>("backup");
        services.AddScoped<PreflightProbe>();
        services.AddTelemetry(options.Telemetry);
        services.ProtectKeys(options.KeyCertificate);
        services.AddWindowsService();
        services.AddSystemd();
    }

    /// <summary>
    /// Takes the database for this program, beside others but not beside a restore, and brings it up to date; or says why that cannot be.
    /// </summary>
    public static async Task<bool> OpenStoreAsync(this WebApplication app, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(error);
        var folder = app.Services.GetRequiredService<DataFolder>();
        try
        {
            if (DatabaseLock.Share(folder) is { } held)
            {
                app.Lifetime.ApplicationStopped.Register(held.Dispose);
                await app.Services.MigrateStoreAsync();
                return true;
            }

            await error.WriteLineAsync($"Dữ liệu {folder.DatabaseFile} đang được phục hồi. Hãy đợi lệnh restore xong rồi chạy lại.");
        }
        catch (UpgradeRefusedException refused)
        {
            await error.WriteLineAsync(refused.Message);
        }
        catch (Exception failure) when (failure is SqliteException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Không mở được dữ liệu {folder.DatabaseFile}. Hãy xem thư mục có ghi được không; nếu tệp đã hỏng, phục hồi từ bản sao lưu bằng lệnh restore. ({failure.Message})");
        }

        return false;
    }

    // Asking is all there is to it; nothing can be sent there.
    private static readonly HttpMethodMetadata OnlyRead = new([HttpMethods.Get, HttpMethods.Head]);

    /// <summary>What a service manager or a watching program asks: whether it lives, and whether it can work. Neither says anything of a session.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/suc-khoe/song", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthJson.WriteAsync }).WithMetadata(OnlyRead).AllowAnonymous();
        app.MapHealthChecks("/suc-khoe/san-sang", new HealthCheckOptions { ResponseWriter = HealthJson.WriteAsync }).WithMetadata(OnlyRead).AllowAnonymous().RequireRateLimiting(RateLimits.Health);
    }
}
