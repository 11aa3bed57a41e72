using Microsoft.AspNetCore.Components;

namespace OcopScoring.App.Components;

/// <summary>
/// A part of a page that depends on the record, not on every tick of a draft: it takes in new parameters, and is drawn anew only when
/// what it shows has changed. With two hundred members at their forms a desk would otherwise ask Core hundreds of questions a tick.
/// </summary>
public abstract class SteadyComponent : ComponentBase
{
    private object?[]? _shown;

    /// <summary>What it is drawn from. Compared one by one; what is no value is the same only when it is the same object.</summary>
    protected abstract object?[] Shows { get; }

    /// <inheritdoc />
    public override Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var shows = Shows;
        if (_shown is not null && _shown.AsSpan().SequenceEqual(shows))
            return Task.CompletedTask;

        _shown = shows;
        return base.SetParametersAsync(ParameterView.Empty);
    }
}
