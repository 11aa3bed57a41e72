using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;

namespace OcopScoring.App.Web;

/// <summary>
/// How much of the server one page or screen may take. How large a message may be stands in Live/LiveSetup.cs, how many lines may be open in
/// <see cref="RateLimits"/>.
/// </summary>
internal static class CircuitLimits
{
    public static void AddCircuitLimits(this IServiceCollection services)
    {
        services.Configure<CircuitOptions>(options =>
        {
            // A room of two hundred may fall asleep together, and a tablet's page is some megabyte here.
            options.DisconnectedCircuitMaxRetained = 400;
            options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
            options.MaxBufferedUnacknowledgedRenderBatches = 10;
            options.DetailedErrors = false;
        });
        services.AddSingleton<LinePace>();
        services.Configure<HubOptions>(options => options.AddFilter<LinePace>());
    }
}

/// <summary>
/// Lets one line say only so much a second. It is slowed, not cut: a page that has much to deliver after a break delivers it a little later,
/// and who floods the server waits for themselves alone.
/// </summary>
internal sealed class LinePace : IHubFilter, IDisposable
{
    /// <summary>At once: more than the largest form, ticked while there was no line.</summary>
    public const int AtOnce = 500;

    /// <summary>And then a second: a large file comes in pieces of some twenty kilobytes.</summary>
    public const int PerSecond = 200;

    private readonly PartitionedRateLimiter<string> _lines = PartitionedRateLimiter.Create<string, string>(line =>
        RateLimitPartition.GetTokenBucketLimiter(line, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = PerSecond / 5,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1) / 5,
            QueueLimit = int.MaxValue,
        }));

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var gone = invocation.Context.ConnectionAborted;
        try
        {
            using var turn = await _lines.AcquireAsync(invocation.Context.ConnectionId, 1, gone);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return null; // nobody is there to hear an answer
        }

        return await next(invocation);
    }

    public void Dispose() => _lines.Dispose();
}
