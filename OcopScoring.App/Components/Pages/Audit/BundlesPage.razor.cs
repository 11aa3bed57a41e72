using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using OcopScoring.App.Bundles;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Components.Pages.Audit;

/// <summary>Where whoever inspects opens bundles of other machines.</summary>
public sealed partial class BundlesPage : IDisposable
{
    /// <summary>Where it is.</summary>
    public const string Address = "/goi";

    private readonly UploadTime _time = new();
    private ClaimsPrincipal _user = new();
    private bool _allowed;
    private bool _busy;
    private string _typed = string.Empty;
    private string? _problem;
    private string? _refused;
    private ImmutableArray<OpenedBundle> _bundles = [];

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private BundleShelf Shelf { get; set; } = null!;

    [Inject]
    private AccessTrail Trail { get; set; } = null!;

    [Inject]
    private ILogger<BundlesPage> Log { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _user = (await Authentication).User;
        _allowed = AuditorBadge.IsWornBy(_user);
        if (_allowed)
            _bundles = Shelf.All();
    }

    private async Task OpenAsync(InputFileChangeEventArgs change)
    {
        _refused = null;
        var demanded = RecordHead.Read(_typed);
        _problem = demanded is null && !string.IsNullOrWhiteSpace(_typed) ? L.NoPair() : null;
        if (_problem is not null)
            return;

        _busy = true;
        try
        {
            _refused = await TakeAsync(change.File, demanded);
            _bundles = Shelf.All();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The line broke, or the disk is full: the file is not here, and everything else still is.
            LogNotOpened(Log, failure);
            _refused = L["Chưa mở được tệp. Hãy chọn tệp lần nữa; các gói đã mở vẫn còn."];
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<string?> TakeAsync(IBrowserFile file, RecordHead? demanded)
    {
        if (file.Size > BundleShelf.MostBytes)
            return L.Say(BundleRefusal.TooLarge);

        if (!await Trail.NoteAsync(_user, AccessKind.BundleOpened, $"{Address}/{AttachmentName.Clean(file.Name, "goi.zip")}", sessionId: null))
            return L["Chưa ghi được nhật ký truy cập nên chưa mở gói. Hãy thử lại sau ít phút; nếu vẫn không được, báo người quản trị."];

        using var time = _time.Begin();
        await using var content = file.OpenReadStream(BundleShelf.MostBytes, time.Token);
        return await Shelf.OpenAsync(content, demanded, time.Token) is BundleReply.Refused { Reason: var reason } ? L.Say(reason) : null;
    }

    /// <inheritdoc />
    public void Dispose() => _time.Dispose();

    private async Task RemoveAsync(string key)
    {
        if (!await Trail.NoteAsync(_user, AccessKind.BundleRemoved, $"{Address}/{key}", sessionId: null))
            return;

        Shelf.Remove(key);
        _bundles = Shelf.All();
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A bundle could not be opened.")]
    private static partial void LogNotOpened(ILogger log, Exception failure);
}
