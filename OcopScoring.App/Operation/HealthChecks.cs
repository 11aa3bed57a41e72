using Microsoft.Extensions.Diagnostics.HealthChecks;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>Whether a change would reach the disk: an empty one goes the way of all, through the queue and to a commit.</summary>
internal sealed class StoreHealth(StoreWriter writer) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await writer.WriteAsync(_ => Task.CompletedTask).WaitAsync(Patience, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>Which law the program works by; without any it would not have started.</summary>
internal sealed class CriteriaHealth(CriteriaShelf shelf) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HealthCheckResult.Healthy(data: new Dictionary<string, object> { ["files"] = (long)shelf.Files.Count }));
}

/// <summary>How much room the disk has. A council's year is some tens of megabytes, its scans and backups some hundreds.</summary>
internal sealed class DiskHealth(DataFolder folder) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;
    private const long TooLittle = 100, Little = 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(folder.Path).AvailableFreeSpace / Megabyte;
        var status = free < TooLittle ? HealthStatus.Unhealthy : free < Little ? HealthStatus.Degraded : HealthStatus.Healthy;
        return Task.FromResult(new HealthCheckResult(status, data: new Dictionary<string, object> { ["freeMegabytes"] = free }));
    }
}

/// <summary>Whether the clock has jumped since the program started.</summary>
internal sealed class ClockHealth(ClockWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.Recent is { } jump
            ? HealthCheckResult.Degraded(data: new Dictionary<string, object> { ["jumpedSeconds"] = (long)jump.By.TotalSeconds })
            : HealthCheckResult.Healthy());
}

/// <summary>How it stands with the backups.</summary>
internal sealed class BackupHealth(BackupState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var standing = state.Now();
        var data = standing.Age is { } age ? new Dictionary<string, object> { ["ageHours"] = (long)age.TotalHours } : null;
        return Task.FromResult(new HealthCheckResult(standing.Trouble is BackupTrouble.None ? HealthStatus.Healthy : HealthStatus.Degraded, data: data));
    }
}
