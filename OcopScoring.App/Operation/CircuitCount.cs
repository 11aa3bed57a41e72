using Microsoft.AspNetCore.Components.Server.Circuits;

namespace OcopScoring.App.Operation;

/// <summary>Counts the pages that are open.</summary>
internal sealed class CircuitCount : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Instruments.Circuits.Add(1);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Instruments.Circuits.Add(-1);
        return Task.CompletedTask;
    }
}
