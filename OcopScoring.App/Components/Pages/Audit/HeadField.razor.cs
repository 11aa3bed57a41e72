using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OcopScoring.App.Components.Pages.Audit;

/// <summary>The field for the printed pair. Nothing is filled in beforehand: what is held against the record must come from the paper.</summary>
public sealed partial class HeadField
{
    private ElementReference _root;
    private DotNetObjectReference<HeadField>? _self;
    private IJSObjectReference? _module;
    private string? _said;

    /// <summary>What stands in the field.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = string.Empty;

    [Parameter]
    public EventCallback<string> TextChanged { get; set; }

    /// <summary>What is wrong with it; null for nothing.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>Whether nothing may be changed now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>Called by the script with what a code says.</summary>
    [JSInvokable]
    public async Task ReadAsync(string text)
    {
        _said = L["Đã đọc mã QR."];
        await TextChanged.InvokeAsync(text);
        StateHasChanged();
    }

    /// <summary>Called by the script when there was nothing to read.</summary>
    /// <param name="what">"camera" when it may not be used, "nothing" when a picture holds no code.</param>
    [JSInvokable]
    public void Failed(string what)
    {
        _said = what == "camera"
            ? L["Không mở được máy ảnh. Hãy cho phép trình duyệt dùng máy ảnh, hoặc gõ cặp số."]
            : L["Không thấy mã QR trong ảnh này. Hãy chụp gần và thẳng hơn, hoặc gõ cặp số."];
        StateHasChanged();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Components/Pages/Audit/HeadField.razor.js"]);
        await _module.InvokeVoidAsync("start", _root, _self);
    }

    public async ValueTask DisposeAsync()
    {
        await TidyUp.InBrowserAsync(async () =>
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("stop", _root);
                await _module.DisposeAsync();
            }
        });
        _self?.Dispose();
    }
}
