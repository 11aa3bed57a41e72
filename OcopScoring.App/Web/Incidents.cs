using System.Security.Cryptography;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;

namespace OcopScoring.App.Web;

/// <summary>
/// The number that stands on a page of trouble and beside the same trouble in the log. It is all a browser is told of what went wrong.
/// </summary>
public static class Incident
{
    // Read out over a telephone: nothing that looks or sounds like something else.
    private const string Letters = "23456789ABCDEFGHKMNPQRSTUVWXYZ";

    private static readonly object Key = new();

    /// <summary>A new number, such as "7F3K-2M9Q".</summary>
    public static string New() => $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";

    /// <summary>The number of what has gone wrong, or may yet, with this request.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items[Key] is not string number)
            context.Items[Key] = number = New();
        return number;
    }
}

/// <summary>Writes what went wrong with a request into the log, under the number its error page shows.</summary>
internal sealed partial class IncidentLog(ILogger<IncidentLog> log) : IExceptionHandler
{
    /// <inheritdoc />
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        LogFailed(log, Incident.Of(httpContext), httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName, exception);
        return ValueTask.FromResult(false); // the error page follows
    }

    // Which endpoint, not which address: addresses name sessions and seats.
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Incident {Number}: {Method} {Endpoint} failed.")]
    private static partial void LogFailed(ILogger log, string number, string method, string? endpoint, Exception exception);
}

/// <summary>
/// The number a live page was served with: its notice of trouble shows it. The framework's own log of a failed circuit names the circuit; this
/// log says which page that was.
/// </summary>
public sealed partial class CircuitIncident(ILogger<CircuitIncident> log) : CircuitHandler
{
    private string _circuit = "-";

    /// <summary>Called with the number that the served page carries.</summary>
    public void Carries(string number) => LogServes(log, number, _circuit);

    /// <inheritdoc />
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        _circuit = circuit.Id;
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "A page with the number {Number} lives on circuit {Circuit}.")]
    private static partial void LogServes(ILogger log, string number, string circuit);
}

internal static class IncidentSetup
{
    public static void AddIncidents(this IServiceCollection services)
    {
        services.AddExceptionHandler<IncidentLog>();
        services.AddScoped<CircuitIncident>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitIncident>());
    }
}
