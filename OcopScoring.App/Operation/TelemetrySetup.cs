using System.Diagnostics;
using Microsoft.AspNetCore.Components.Server.Circuits;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OcopScoring.App.Operation;

/// <summary>Sends figures and traces to a collector, when one is named; otherwise nothing leaves the machine.</summary>
public static class TelemetrySetup
{
    public static void AddTelemetry(this IServiceCollection services, Uri? collector)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<CircuitHandler, CircuitCount>();
        if (collector is null)
            return;

        void Send(OtlpExporterOptions options) => options.Endpoint = collector;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Instruments.Name, serviceVersion: BackupManifest.ThisProgram))
            .WithMetrics(metrics => metrics.AddMeter(Instruments.Name).AddAspNetCoreInstrumentation().AddOtlpExporter(Send))
            .WithTracing(traces => traces
                .AddSource(Instruments.Name)
                .AddAspNetCoreInstrumentation()
                .AddProcessor(new SecretAddresses())
                .AddOtlpExporter(Send));
    }

    /// <summary>Takes codes and questions out of the addresses that traces carry.</summary>
    private sealed class SecretAddresses : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var (name, value) in data.TagObjects.ToArray())
            {
                if (value is string text)
                    data.SetTag(name, name == "url.query" ? null : LogRedaction.Of(text));
            }
        }
    }
}
