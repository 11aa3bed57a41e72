using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Replay;
using OcopScoring.App.Web;

namespace OcopScoring.App.Components.Pages.Replay;

/// <summary>Opens a replay for whoever asks. Who may is decided by its source, on the server, before anything is laid out.</summary>
public sealed partial class ReplayPage
{
    private ReplayOpening? _opening;
    private string _root = string.Empty;
    private string? _asked;

    /// <summary>The session's key at its source.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = ReplayAddress.VersionKey)]
    private string? Version { get; set; }

    [SupplyParameterFromQuery(Name = ReplayAddress.EyeKey)]
    private string? Eye { get; set; }

    [SupplyParameterFromQuery(Name = ReplayAddress.ProductKey)]
    private string? ProductId { get; set; }

    [SupplyParameterFromQuery(Name = ReplayAddress.FormKey)]
    private string? FormOf { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private IEnumerable<IReplaySource> Sources { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        // A new moment of the same session is the screen's affair; only another session is opened anew.
        _root = new Uri(Navigation.Uri).Segments[1].TrimEnd('/');
        var asked = $"{_root}/{Key}";
        if (_asked == asked)
            return;

        _asked = asked;
        _opening = null;
        var user = (await Authentication).User;
        var opening = Sources.FirstOrDefault(source => source.Root == _root) is { } source
            ? await source.OpenAsync(Key, user)
            : new ReplayOpening.Unknown();
        if (_asked != asked)
            return;

        _opening = opening;
        if (opening is ReplayOpening.Damaged)
            Navigation.NavigateTo(Damaged.Address);
        else if (opening is ReplayOpening.Unnoted)
            Navigation.NavigateTo(NotLogged.Address);
    }
}
