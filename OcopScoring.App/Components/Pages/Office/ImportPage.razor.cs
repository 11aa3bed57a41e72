using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using OcopScoring.App.Desk;
using OcopScoring.App.Import;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Office;

/// <summary>
/// Seats or products from a file: chosen, looked at row by row, then imported as a whole. The file lives in this page alone; while the
/// session moves on, the table is made anew and never carried out unseen.
/// </summary>
public sealed partial class ImportPage
{
    public const string Seats = "ghe";
    public const string Products = "san-pham";

    private readonly UploadTime _time = new();
    private ImportTable? _table;
    private ImportPlan? _plan;
    private string? _fileName;
    private string? _problem;
    private string? _reason;
    private string? _saved;
    private bool _reading;
    private bool _moved;
    private int _round;

    /// <summary>What is imported, from the address.</summary>
    [Parameter]
    public string Kind { get; set; } = string.Empty;

    [Inject]
    private SheetReader Reader { get; set; } = null!;

    [Inject]
    private SeatImport SeatImport { get; set; } = null!;

    [Inject]
    private ProductImport ProductImport { get; set; } = null!;

    [Inject]
    private ILogger<ImportPage> Log { get; set; } = null!;

    private IListImport? Import => Kind switch
    {
        Seats => SeatImport,
        Products => ProductImport,
        _ => null,
    };

    // Why there is nothing to choose here; null when there is.
    private string? Hindrance => Actor is null
        ? L["Trang này của Văn phòng Hội đồng, Thư ký và Chủ tịch."]
        : Import!.Hindrance(State!, Actor) is { } refusal ? Refusals.Say(refusal, State!) : null;

    private string Title => Kind == Seats ? L["Nhập danh sách ghế từ tệp"] : L["Nhập danh sách sản phẩm từ tệp"];

    private string Lead => Kind == Seats
        ? L["Tệp ghi tất cả các ghế, mỗi dòng một cơ quan với vai trò của ghế. Ghế không có trong tệp sẽ bỏ."]
        : L["Mỗi dòng một sản phẩm. Mã đã có trong chương trình thì dòng đó sửa sản phẩm; sản phẩm không có trong tệp giữ nguyên."];

    /// <summary>Where a list is imported.</summary>
    public static string AddressOf(string sessionId, string kind) => $"/phien/{sessionId}/chuan-bi/nhap/{kind}";

    // While the import itself is being recorded the record moves too; that is no news.
    protected override Task RefreshAsync()
    {
        if (!Busy)
            PlanAnew();

        return Task.CompletedTask;
    }

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        (_table, _plan, _problem, _saved, _moved, _fileName, Refused) = (null, null, null, null, false, null, null);
        if (change.File.Size > FileContent.MostBytes)
        {
            _problem = Reader.TooLarge;
            return;
        }

        _reading = true;
        try
        {
            using var bytes = new MemoryStream();
            using var time = _time.Begin();
            await using (var content = change.File.OpenReadStream(FileContent.MostBytes, time.Token))
                await content.CopyToAsync(bytes, time.Token);

            // Away from the circuit: a file that is long to read must not make the page deaf.
            var list = Import!.List;
            _table = await Task.Run(() => Reader.Read(bytes.ToArray(), list));
            _fileName = AttachmentName.Clean(change.File.Name, L["Tệp không tên"]);
            PlanAnew();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotRead(Log, SessionId, failure);
            _problem = L["Chưa đọc được tệp. Hãy chọn tệp lần nữa."];
        }
        finally
        {
            _reading = false;
            _round++; // the same file can be chosen again once it is mended
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _time.Dispose();
        base.Dispose(disposing);
    }

    private void PlanAnew()
    {
        if (_table is null || State is null || Actor is null || Import is null)
            return;

        var before = _plan;
        _plan = Import.Plan(_table, State, Actor, _reason);
        _moved |= before is not null && before.Outcome != _plan.Outcome;
    }

    private async Task ConfirmAsync()
    {
        if (Busy || _table is not { } table || _plan is not { Command: { } asked } shown)
            return;

        _moved = false;
        if (!await DoAsync(asked, id => CarryOutAsync(table, shown, id)))
        {
            var moved = _moved;
            PlanAnew();
            _moved = moved;
            if (moved)
                Refused = null; // said above the table

            return;
        }

        _saved = Said(shown);
        (_table, _plan, _fileName, _reason) = (null, null, null, null);
    }

    // What is carried out is what is on the screen, planned on the newest state; when that comes to something else it is shown first.
    private async Task<Answer> CarryOutAsync(ImportTable table, ImportPlan shown, Guid id)
    {
        try
        {
            var newest = await Desk.FindAsync(SessionId);
            if (newest is not null
                && Import!.Plan(table, newest, Actor!, _reason) is { Command: { } command } plan
                && plan.Outcome == shown.Outcome)
            {
                return await Desk.DoAsync(SessionId, command, Actor!, id);
            }

            _moved = true;
            return new Answer.Refused(new Refusal.RecordMovedOn(State!.Version, newest?.Version ?? 0));
        }
        catch (RecordDamagedException)
        {
            return new Answer.Damaged();
        }
    }

    private string Said(ImportPlan plan) => Kind == Seats
        ? L["Đã lưu {0} ghế.", plan.Rows.Length - plan.Count(RowFate.Removed)]
        : L["Đã nhập {0} sản phẩm mới, sửa {1}.", plan.Count(RowFate.New), plan.Count(RowFate.Changed)];

    private string Confirmation(ImportPlan plan) => (Kind, plan.Count(RowFate.New), plan.Count(RowFate.Changed)) switch
    {
        (Seats, _, _) => L["Lưu {0} ghế", plan.Rows.Length - plan.Count(RowFate.Removed)],
        (_, var added, 0) => L["Nhập {0} sản phẩm", added],
        (_, 0, var changed) => L["Sửa {0} sản phẩm", changed],
        (_, var added, var changed) => L["Nhập {0}, sửa {1} sản phẩm", added, changed],
    };

    private string Verdict(ImportPlan plan) => plan switch
    {
        { HasProblems: true } => L["Chưa nhập được: hãy sửa các lỗi trên trong tệp rồi chọn lại tệp. Chưa có gì thay đổi."],
        { Command: null } => L["Tệp không thay đổi gì so với phiên họp."],
        _ => L["Chưa có gì thay đổi. Tất cả được ghi cùng một lúc khi bạn xác nhận."],
    };

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A list for session {Session} could not be taken in.")]
    private static partial void LogNotRead(ILogger log, string session, Exception failure);
}
