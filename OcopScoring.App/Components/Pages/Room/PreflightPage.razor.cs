using System.Globalization;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.App.Operation.Preflight;
using OcopScoring.App.Web;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Room;

/// <summary>
/// What is in order and what is still to be done before a session is opened, for those who prepare and lead it. Needs no circuit, so that it
/// also answers where lines of pages do not come about.
/// </summary>
public partial class PreflightPage
{
    private SessionState? _state;
    private Seat? _seat;
    private PreflightList? _list;
    private DateTimeOffset _now;

    /// <summary>The session's id, from the address.</summary>
    [Parameter, EditorRequired]
    public string SessionId { get; set; } = string.Empty;

    /// <summary>How many seconds the browser's clock is ahead, as its script says; a word of whoever looks, to nobody but them.</summary>
    [SupplyParameterFromQuery(Name = "lech")]
    public string? Ahead { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private Reach Reach { get; set; } = null!;

    [Inject]
    private PreflightProbe Probe { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool MayPrepare => _seat is not null;

    private bool MayIssue => _seat is not { Role: SeatRole.Chair or SeatRole.ViceChair };

    private string Back => _seat switch
    {
        null => $"/phien/{SessionId}/chuan-bi",
        { Role: SeatRole.Chair or SeatRole.ViceChair } => $"/phien/{SessionId}/dieu-hanh",
        _ => $"/phien/{SessionId}/thu-ky",
    };

    private string BackTo => _seat switch
    {
        null => L["Chuẩn bị phiên họp"],
        { Role: SeatRole.Chair or SeatRole.ViceChair } => L["Điều hành phiên họp"],
        _ => L["Bàn thư ký"],
    };

    /// <summary>Where it is for a session.</summary>
    public static string AddressOf(string sessionId) => $"/phien/{sessionId}/san-sang";

    /// <summary>Whether there is something to check: before the opening, and not after it.</summary>
    public static bool IsDue(SessionPhase phase) => phase == SessionPhase.Convened;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Context.Response.Headers.CacheControl = "no-cache, no-store";
        var state = await Desk.FindSoundAsync(SessionId);
        _seat = SeatBadge.Of(Context.User, SessionId) is { } badge ? state?.FindSeat(badge.SeatId) : null;
        if (state?.Convening is null || !(_seat is { Role: SeatRole.Chair or SeatRole.ViceChair or SeatRole.Secretary } || (_seat is null && Reach.IsOffice(Context.User, SessionId))))
            return;

        _state = state;
        if (!IsDue(state.Phase))
            return;

        TimeSpan? ahead = int.TryParse(Ahead, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
        _list = PreflightList.Of(await Probe.MeasureAsync(SessionId, state, ahead, Context.RequestAborted), L);
        _now = Clock.GetUtcNow(); // the last thing before the page goes out: its browser compares
    }

    private static string SignOf(PreflightMark mark) => mark switch
    {
        PreflightMark.Good => "✓",
        PreflightMark.Advised => "!",
        _ => "✕",
    };

    private static string ClassOf(PreflightMark mark) => mark switch
    {
        PreflightMark.Good => "good",
        PreflightMark.Advised => "advised",
        _ => "required",
    };

    private string WordOf(PreflightMark mark) => mark switch
    {
        PreflightMark.Good => L["Được"],
        PreflightMark.Advised => L["Nên xem"],
        _ => L["Phải làm"],
    };

    private string NameOf(PreflightCheck check) => check switch
    {
        PreflightCheck.Criteria => L["Bộ tiêu chí"],
        PreflightCheck.Rules => L["Quy chế"],
        PreflightCheck.Programme => L["Hồ sơ phiên và chương trình"],
        PreflightCheck.Quorum => L["Điểm danh"],
        PreflightCheck.Devices => L["Máy và mã vào phòng"],
        PreflightCheck.Database => L["Cơ sở dữ liệu"],
        PreflightCheck.Disk => L["Ổ đĩa"],
        PreflightCheck.Clock => L["Đồng hồ"],
        PreflightCheck.Backup => L["Sao lưu"],
        PreflightCheck.Pdf => L["Bộ chuyển PDF"],
        PreflightCheck.Fonts => L["Phông chữ"],
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
