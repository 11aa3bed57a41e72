using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using OcopScoring.App.Web;

namespace OcopScoring.App.Components.Layout;

/// <summary>
/// Keeps what goes wrong in one page from taking the circuit with it: header, language and way back stay, and the page says a number that the
/// log says too. The next page begins anew.
/// </summary>
public sealed partial class TroubleFence : ErrorBoundaryBase
{
    private string _number = string.Empty;
    private string _page = string.Empty;

    /// <summary>What stands in the place of the page; given the number.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<string> Instead { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<TroubleFence> Log { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_page != Navigation.Uri)
            Recover();
        _page = Navigation.Uri;
    }

    /// <inheritdoc />
    protected override Task OnErrorAsync(Exception exception)
    {
        _number = Incident.New();
        LogFailed(Log, _number, exception);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        if (CurrentException is null)
            builder.AddContent(0, ChildContent);
        else
            builder.AddContent(1, Instead(_number));
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Incident {Number}: a live page failed.")]
    private static partial void LogFailed(ILogger log, string number, Exception exception);
}
