using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OcopScoring.App.Components.Layout;

/// <summary>
/// The light/dark switch. wwwroot/theme.js owns the choice, because the page must be painted right before a circuit
/// exists; this component only shows it and passes the click on.
/// </summary>
public partial class ThemeToggle
{
    private readonly DotNetObjectReference<ThemeToggle> _self;
    private bool _isDark;

    /// <summary>Makes the handle through which the browser reports a change of theme.</summary>
    public ThemeToggle() => _self = DotNetObjectReference.Create(this);

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <summary>Called by theme.js: at the start, on a click, when the system changes, when another tab chooses.</summary>
    [JSInvokable]
    public Task ShowAsync(bool isDark) => InvokeAsync(() =>
    {
        _isDark = isDark;
        StateHasChanged();
    });

    /// <inheritdoc />
    public void Dispose()
    {
        _self.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Js.InvokeVoidAsync("ocopTheme.watch", _self);
    }

    private async Task ToggleAsync() => await Js.InvokeVoidAsync("ocopTheme.toggle");
}
