using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using OcopScoring.App.Live;

namespace OcopScoring.App.Components;

/// <summary>
/// Draws pages as long as the sign-in of their circuit stands. A page is told to go when it does not; one that stays, because its script was
/// altered or its tablet sleeps, has nothing behind it any more that could tell it what happens next.
/// </summary>
public sealed class WhileSignedIn : ComponentBase, IDisposable
{
    /// <summary>The pages.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;

    [Inject]
    private SignInGuard Guard { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => Guard.Left -= Clear;

    /// <inheritdoc />
    protected override void OnInitialized() => Guard.Left += Clear;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!Guard.HasLeft)
            builder.AddContent(0, ChildContent);
    }

    private void Clear(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);
}
