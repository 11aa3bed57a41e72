using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace OcopScoring.App.Components;

/// <summary>The document every page is served in.</summary>
public partial class App
{
    // No prerendering: a live page that renders twice reads the record twice and flickers when the circuit arrives.
    private static readonly InteractiveServerRenderMode Live = new(prerender: false);

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    /// <summary>Null for pages marked [ExcludeFromInteractiveRouting]: the error page must not need a circuit.</summary>
    private InteractiveServerRenderMode? RenderMode => HttpContext.AcceptsInteractiveRouting() ? Live : null;
}
