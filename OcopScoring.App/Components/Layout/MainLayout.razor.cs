using Microsoft.AspNetCore.Components;

namespace OcopScoring.App.Components.Layout;

/// <summary>The frame of every live page: theme, dialogs, header, and one main landmark.</summary>
public partial class MainLayout
{
    private ElementReference _main;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string SkipHref => PageAddress.Anchor(Navigation, "main");

    // Following the link would scroll but leave the keyboard where it was.
    private async Task SkipToContentAsync() => await _main.FocusAsync();
}
