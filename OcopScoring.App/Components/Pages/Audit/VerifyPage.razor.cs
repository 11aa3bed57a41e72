using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Audit;

/// <summary>
/// Where the record of a sealed session is verified. It shows itself also when the record does not hold: that is when it is needed.
/// </summary>
public sealed partial class VerifyPage : IDisposable
{
    // Often enough to be watched, seldom enough not to be felt.
    private const int MillisecondsBetweenDrawings = 100;

    private ClaimsPrincipal _user = new();
    private bool _ready;
    private bool _allowed;
    private bool _audits;
    private string? _title;
    private string _typed = string.Empty;
    private string? _problem;
    private string? _outcome;
    private CancellationTokenSource? _running;
    private LevelProgress? _levels;
    private Verified? _verified;
    private ImmutableArray<VerificationRow> _history = [];

    /// <summary>The session's id, from the address.</summary>
    [Parameter, EditorRequired]
    public string SessionId { get; set; } = string.Empty;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private SealedSessions Sealed { get; set; } = null!;

    [Inject]
    private SessionVerifier Verifier { get; set; } = null!;

    [Inject]
    private VerificationStore Results { get; set; } = null!;

    [Inject]
    private AccessTrail Trail { get; set; } = null!;

    [Inject]
    private FindingWords Findings { get; set; } = null!;

    [Inject]
    private ILogger<VerifyPage> Log { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool Running => _running is not null;

    private string? Status => Running ? L["Đang đối chiếu…"].Value : _outcome;

    private ImmutableArray<LevelResult> Levels =>
        _verified is { } verified ? VerificationResult.Of(verified.Report, verified.Names, Findings).Levels : [];

    /// <summary>Where the record of a session is verified.</summary>
    public static string AddressOf(string sessionId) => $"/phien/{sessionId}/doi-chieu";

    public void Dispose()
    {
        _running?.Cancel();
        _running?.Dispose();
        _running = null;
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _user = (await Authentication).User;
        _audits = AuditorBadge.IsWornBy(_user);
        _allowed = await IsAllowedAsync();
        if (_allowed && _audits && !await Trail.NotePageAsync(_user, PageAddress.Local(Navigation), SessionId))
        {
            Navigation.NavigateTo(NotLogged.Address);
            return;
        }

        if (_allowed)
            _history = await Results.OfAsync(SessionId, VerifyHistory.Most);
        _ready = true;
    }

    private async Task<bool> IsAllowedAsync()
    {
        try
        {
            if (await Desk.FindAsync(SessionId) is { Convening: { } convening } state)
            {
                _title = convening.Title;
                return Reader.Of(_user, SessionId) is { } reader && AuditSight.MayHaveRecord(state, reader);
            }
        }
        catch (RecordDamagedException)
        {
            // Whoever sits in a session that does not hold is nobody until it is looked into; the inspection is there to look.
        }

        return _audits && await Sealed.ContainAsync(SessionId);
    }

    private async Task StartAsync()
    {
        if (Running)
            return;

        var demanded = RecordHead.Read(_typed);
        _problem = demanded is null && !string.IsNullOrWhiteSpace(_typed) ? L.NoPair() : null;
        if (_problem is not null)
            return;

        if (!await Trail.NoteAsync(_user, AccessKind.Verify, PageAddress.Local(Navigation), SessionId))
        {
            _problem = L["Chưa ghi được nhật ký truy cập nên chưa đối chiếu. Hãy thử lại sau ít phút; nếu vẫn không được, báo người quản trị."];
            return;
        }

        await RunAsync(demanded);
    }

    private async Task RunAsync(RecordHead? demanded)
    {
        var stop = _running = new CancellationTokenSource();
        _verified = null;
        _outcome = null;
        _levels = new LevelProgress(MillisecondsBetweenDrawings, () => _ = InvokeAsync(StateHasChanged));
        try
        {
            _verified = await Verifier.RunAsync(SessionId, demanded, VerificationCause.Demand, _levels, stop.Token);
            _outcome = L["Đã đối chiếu xong."];
            _history = await Results.OfAsync(SessionId, VerifyHistory.Most);
        }
        catch (OperationCanceledException)
        {
            _levels = null;
            _outcome = L["Đã dừng. Lần đối chiếu này không được lưu."];
        }
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            LogNotExamined(Log, SessionId, unforeseen);
            _levels = null;
            _outcome = L["Chưa đối chiếu được: không xét được hồ sơ đến cùng. Chưa kết luận gì; hãy thử lại, nếu vẫn không được, báo người quản trị xem nhật ký máy chủ."];
        }
        finally
        {
            if (_running == stop)
            {
                stop.Dispose();
                _running = null;
            }
        }
    }

    private Task StopAsync() => _running?.CancelAsync() ?? Task.CompletedTask;

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The record of {SessionId} could not be examined.")]
    private static partial void LogNotExamined(ILogger log, string sessionId, Exception failure);
}
