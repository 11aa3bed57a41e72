using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using OcopScoring.App.Store;

namespace OcopScoring.App.Components.Controls;

/// <summary>Where a scan or a signed document is handed in.</summary>
public sealed partial class ScanUpload : IDisposable
{
    private readonly UploadTime _time = new();
    private bool _busy;
    private string? _problem;

    /// <summary>The session's id.</summary>
    [Parameter, EditorRequired]
    public string SessionId { get; set; } = string.Empty;

    /// <summary>What is asked for.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>The one kind that is taken; null for every kind a scan may be.</summary>
    [Parameter]
    public AttachmentKind? Only { get; set; }

    /// <summary>Called with the hash of a scan that is on disk.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnStored { get; set; }

    [Inject]
    private AttachmentStore Store { get; set; } = null!;

    [Inject]
    private ILogger<ScanUpload> Log { get; set; } = null!;

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        _problem = null;
        _busy = true;
        try
        {
            if (await SaveAsync(change.File) is AttachmentReply.Saved { Sha256: var sha256 })
                await OnStored.InvokeAsync(sha256);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The line broke, or the disk is full: the file is not here, and everything else still is.
            LogNotStored(Log, SessionId, failure);
            _problem = L["Chưa tải lên được tệp. Hãy chọn tệp lần nữa; những gì đã ghi vẫn còn."];
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<AttachmentReply> SaveAsync(IBrowserFile file)
    {
        AttachmentReply reply;
        if (file.Size > AttachmentStore.MostBytes)
        {
            reply = new AttachmentReply.Refused(AttachmentRefusal.TooLarge);
        }
        else
        {
            using var time = _time.Begin();
            await using var content = file.OpenReadStream(AttachmentStore.MostBytes, time.Token);
            reply = await Store.SaveAsync(SessionId, file.Name, content, Only, time.Token);
        }

        _problem = reply is AttachmentReply.Refused { Reason: var reason } ? Say(reason) : null;
        return reply;
    }

    /// <inheritdoc />
    public void Dispose() => _time.Dispose();

    private string Say(AttachmentRefusal reason) => reason switch
    {
        AttachmentRefusal.Empty => L["Tệp này không có gì bên trong. Hãy chụp hoặc quét lại rồi chọn tệp khác."],
        AttachmentRefusal.TooLarge => L["Tệp lớn hơn 10 MB. Hãy quét với độ phân giải thấp hơn (khoảng 200 dpi) rồi chọn lại."],
        AttachmentRefusal.WrongKind when Only == AttachmentKind.Pdf => L["Chỉ nhận tệp PDF. Hãy lưu bản đã ký thành PDF rồi chọn lại."],
        AttachmentRefusal.WrongKind => L["Chỉ nhận tệp PDF, JPEG hoặc PNG. Hãy lưu bản chụp ở một trong các dạng đó rồi chọn lại."],
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A scan for session {Session} could not be stored.")]
    private static partial void LogNotStored(ILogger log, string session, Exception failure);
}
