using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Words;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Chair;

/// <summary>The chair's choice when the totals lie too far apart.</summary>
public partial class SpreadDecision
{
    private Classification? _compared;
    private ImmutableArray<Disagreement> _disagreements = [];
    private ImmutableHashSet<string> _chosen = [];
    private bool? _left;

    /// <summary>What the forms come to.</summary>
    [Parameter, EditorRequired]
    public Classification Classification { get; set; } = null!;

    /// <summary>Whether a re-score can be ordered now, and if not, why.</summary>
    [Parameter]
    public Offer? Rescore { get; set; }

    /// <summary>The session.</summary>
    [Parameter, EditorRequired]
    public SessionState State { get; set; } = null!;

    /// <summary>The product.</summary>
    [Parameter, EditorRequired]
    public string ProductId { get; set; } = string.Empty;

    /// <summary>Gives a command.</summary>
    [Parameter, EditorRequired]
    public Func<SessionCommand, Task<bool>> Give { get; set; } = null!;

    /// <summary>Whether the criteria are being chosen.</summary>
    [Parameter]
    public bool Rescoring { get; set; }

    /// <summary>Whether the reason for accepting is being asked for.</summary>
    [Parameter]
    public bool Accepting { get; set; }

    /// <summary>Begins with one of the two ways: true for a re-score.</summary>
    [Parameter, EditorRequired]
    public EventCallback<bool> Ask { get; set; }

    /// <summary>Leaves both.</summary>
    [Parameter, EditorRequired]
    public EventCallback Cancel { get; set; }

    /// <summary>Why the last command was refused.</summary>
    [Parameter]
    public string? Refused { get; set; }

    /// <summary>Whether a command is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Inject]
    private RefusalWords Words { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_compared, Classification))
            return;

        // Something else moved in the session: what the chair has chosen stays while the same criteria are disputed.
        _compared = Classification;
        var before = _disagreements.Select(item => item.Criterion.Number).ToList();
        _disagreements = Disagreement.In(Classification.Tally);
        if (!before.SequenceEqual(_disagreements.Select(item => item.Criterion.Number)))
            _chosen = [.. Disagreement.Suggested(_disagreements)];
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender) => _left = null;

    // The keyboard goes back to the button of the form that was left.
    private Task LeaveAsync()
    {
        _left = Rescoring;
        return Cancel.InvokeAsync();
    }

    private void Toggle(string number) => _chosen = _chosen.SymmetricExcept([number]);

    private Task<bool> RescoreAsync(string reason) => Give(new OrderRescore(ProductId, [.. _chosen], reason));
}
