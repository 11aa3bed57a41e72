using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OcopScoring.App.Words;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Components.Pages.Replay;

/// <summary>Playing by recorded time, and what the script of the time line asks for.</summary>
public sealed partial class ReplayScreen
{
    private static readonly int[] Speeds = [1, 10, 60, 600];

    private CancellationTokenSource? _play;
    private DotNetObjectReference<ReplayScreen>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _line;
    private ElementReference _root;
    private int _speed = 60;
    private string? _note;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool Playing => _play is not null;

    public async ValueTask DisposeAsync()
    {
        Pause();
        await TidyUp.InBrowserAsync(async () =>
        {
            if (_line is not null)
                await _line.InvokeVoidAsync("stop");

            if (_module is not null)
                await _module.DisposeAsync();
        });
        _self?.Dispose();
    }

    /// <summary>The knob was moved. The script asks for the next place only when this one is shown, so a drag never queues up.</summary>
    [JSInvokable]
    public void Seek(int version)
    {
        Pause();
        Go(version);
        StateHasChanged();
    }

    /// <summary>The knob rests.</summary>
    [JSInvokable]
    public void Settle() => WriteAddress(chosen: false);

    /// <summary>A key on the time line asks for the marker before or after.</summary>
    [JSInvokable]
    public void Jump(int direction)
    {
        Mark(direction);
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Components/Pages/Replay/ReplayScreen.razor.js"]);
        _line = await _module.InvokeAsync<IJSObjectReference>("start", _root, _self);
    }

    private void TogglePlay()
    {
        if (Playing)
        {
            Pause();
            WriteAddress(chosen: false);
            return;
        }

        _play = new CancellationTokenSource();
        _ = PlayAsync(_play.Token);
    }

    private void Pause()
    {
        _play?.Cancel();
        _play?.Dispose();
        _play = null;
        _note = null;
    }

    private async Task PlayAsync(CancellationToken stopped)
    {
        while (PlayStep.After(Timeline, _moment.Version, _speed) is { } step)
        {
            _note = step.Skipped is { } gap ? L["Bỏ qua {0} không có sự kiện nào.", L.Span(gap)].Value : null;
            StateHasChanged();
            await Task.Delay(step.Wait, Time, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (stopped.IsCancellationRequested)
                return;

            Go(step.Version);
        }

        Pause();
        _note = L["Đã phát đến sự kiện cuối."];
        WriteAddress(chosen: false);
        StateHasChanged();
    }

    private async Task CopyAsync()
    {
        var address = Navigation.ToAbsoluteUri(AddressOf(_moment)).ToString();
        _said = _module is not null && await _module.InvokeAsync<bool>("copy", address)
            ? L["Đã chép liên kết đến đúng thời điểm này."]
            : L["Trình duyệt không cho chép. Hãy chép tay: {0}", address];
    }
}
