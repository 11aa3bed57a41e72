using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Room;

/// <summary>
/// Where the secretary and the office let people into the room: codes of the seats, who holds them, and the link of the screen. Needs no
/// circuit: what is given out stands in one answer, and in no page that is kept in memory.
/// </summary>
public partial class CodesPage
{
    // Every button says what is to be done, and to which seat: "phat/ct".
    private const string Do = "viec";
    private const string Issue = "phat";
    private const string IssueAll = "phat-lai";
    private const string Revoke = "thu-hoi";
    private const string Move = "chuyen-may";
    private const string Holder = "giao";
    private const string Screen = "man-hinh";
    private const string NoScreen = "thu-hoi-man-hinh";

    private SessionState? _state;
    private bool _inOffice;
    private IReadOnlyDictionary<string, SeatCodeRow> _codes = new Dictionary<string, SeatCodeRow>();
    private IReadOnlyDictionary<string, string> _holders = new Dictionary<string, string>();
    private IReadOnlyList<SeatCandidate> _candidates = [];
    private ILookup<string, SignInRow> _devices = Array.Empty<SignInRow>().ToLookup(row => row.Id.ToString());
    private readonly List<IssuedCode> _issued = [];
    private DateTimeOffset? _screenSince;
    private int _screens;
    private string? _screenLink;
    private AccountProblem? _problem;

    /// <summary>The session's id, from the address.</summary>
    [Parameter, EditorRequired]
    public string SessionId { get; set; } = string.Empty;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private RunMode Mode { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private Reach Reach { get; set; } = null!;

    [Inject]
    private SeatCodes Codes { get; set; } = null!;

    [Inject]
    private ScreenLinks Links { get; set; } = null!;

    [Inject]
    private SeatCandidates Candidates { get; set; } = null!;

    [Inject]
    private Duties Duties { get; set; } = null!;

    [Inject]
    private SignIns SignIns { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private RefusalWords Words { get; set; } = null!;

    private ClaimsPrincipal User => Context.User;

    // An account by its id; whoever came in by a code, by the office at the table.
    private string By => AccountClaims.Of(User) ?? Reader.BadgeOf(User) ?? AdminLog.Program;

    private string Back => _inOffice ? $"/phien/{SessionId}/chuan-bi" : $"/phien/{SessionId}/thu-ky";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Context.Response.Headers.CacheControl = "no-cache, no-store";
        var state = await FindAsync();
        _inOffice = Reach.IsOffice(User, SessionId);
        if (state?.Convening is null || !(_inOffice || (SeatBadge.Of(User, SessionId) is { } badge && state.FindSeat(badge.SeatId) is { Role: SeatRole.Secretary })))
            return;

        _state = state;
        await ReadAsync();
    }

    private async Task ActAsync()
    {
        if (_state is not { } state || Mode.Demonstration || !RoomDoor.IsOpen(state.Phase))
            return;

        var form = await Context.Request.ReadFormAsync();
        var (what, seatId) = form[Do].ToString().Split('/', 2) is [var verb, var about] ? (verb, about) : ("", "");
        var seat = state.FindSeat(seatId);
        switch (what, seat)
        {
            case (Issue, null):
                await IssueAsync(state.Seats.Where(one => !_codes.ContainsKey(one.Id)));
                break;
            case (IssueAll, _):
                await IssueAsync(state.Seats);
                break;
            case (Issue, { } one):
                await IssueAsync([one]);
                break;
            case (Revoke, not null):
                await Codes.RevokeAsync(SessionId, seatId, By);
                break;
            case (Move, not null):
                await Codes.MoveAsync(SessionId, seatId, By);
                break;
            case (Holder, { } held) when form[$"{Holder}/{seatId}"].ToString() is var account && MayHold(held, account):
                _problem = await Duties.SeatAsync(SessionId, seatId, account.Length == 0 ? null : account, By);
                break;
            case (Screen, _):
                _screenLink = Navigation.ToAbsoluteUri(RoomDoor.ScreenOf(SessionId, await Links.IssueAsync(SessionId, By))).ToString();
                break;
            case (NoScreen, _):
                await Links.RevokeAsync(SessionId, By);
                break;
        }

        await ReadAsync();
    }

    private bool MayHold(Seat seat, string accountId) =>
        accountId.Length == 0 || _candidates.Any(candidate => candidate.Account.Id == accountId && candidate.Fits(seat.Role));

    private async Task IssueAsync(IEnumerable<Seat> seats)
    {
        foreach (var seat in seats)
            _issued.Add(await Codes.IssueAsync(SessionId, seat.Id, By));
    }

    private async Task ReadAsync()
    {
        _codes = await Codes.OfAsync(SessionId);
        _holders = await Duties.HoldersAsync(SessionId);
        _candidates = await Candidates.OfAsync(SessionId);
        _screenSince = await Links.SinceAsync(SessionId);
        var here = await SignIns.ActiveAsync(row => row.SessionId == SessionId);
        _devices = here.Where(row => row.SeatId is not null).ToLookup(row => row.SeatId!);
        _screens = here.Count(row => row.Way == SignInWay.ScreenLink);
    }

    private string Say(Seat seat)
    {
        var devices = _devices[seat.Id].ToList();
        var code = _codes.GetValueOrDefault(seat.Id);
        return (devices, code) switch
        {
            ([var device, ..], _) => device.Way == SignInWay.SeatCode
                ? L["● Đang vào bằng mã từ {0}, ở {1}", Moments.DayAndTime(device.At), device.Device]
                : L["● Đang vào bằng tài khoản từ {0}, ở {1}", Moments.DayAndTime(device.At), device.Device],
            (_, { UsedAt: { } used }) => L["○ Mã đã dùng từ {0}; máy ấy đã rời ghế và vào lại được bằng mã", Moments.DayAndTime(used)],
            (_, { } issued) => L["○ Đã phát mã lúc {0}, chưa dùng", Moments.DayAndTime(issued.At)],
            _ => L["○ Chưa có mã"],
        };
    }

    private async Task<SessionState?> FindAsync()
    {
        try
        {
            return await Desk.FindAsync(SessionId);
        }
        catch (RecordDamagedException)
        {
            return null;
        }
    }
}
