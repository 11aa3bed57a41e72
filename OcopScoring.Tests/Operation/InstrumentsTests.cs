using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Operation;
using OcopScoring.Tests.Desk;
using OpenTelemetry.Metrics;

namespace OcopScoring.Tests.Operation;

/// <summary>What is measured when somebody listens, and that nobody does unless asked.</summary>
public sealed class InstrumentsTests
{
    [Fact]
    public async Task Commands_commits_and_what_waits_are_measured()
    {
        var seen = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, meter) =>
        {
            if (instrument.Meter.Name == Instruments.Name)
                meter.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.Start();
        var commands = new ConcurrentBag<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Instruments.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => commands.Add(activity.OperationName),
        };
        ActivitySource.AddActivityListener(activities);

        await using var room = await DeskRoom.OpenAsync();
        await new Council(room.Desk).OpenAsync();

        Assert.True(seen["ocop.store.commit"] > 0);
        Assert.Contains("ocop.store.waiting", seen.Keys);
        Assert.Contains("OpenSession", commands);
    }

    [Fact]
    public void Nothing_is_sent_unless_a_collector_is_named()
    {
        Assert.DoesNotContain(Services(null), service => service.ServiceType == typeof(MeterProvider));
        Assert.Contains(Services(new Uri("http://127.0.0.1:4317")), service => service.ServiceType == typeof(MeterProvider));
    }

    private static ServiceCollection Services(Uri? collector)
    {
        var services = new ServiceCollection();
        services.AddTelemetry(collector);
        return services;
    }
}
