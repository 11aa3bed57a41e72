using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using OcopScoring.App.Accounts;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Office;

/// <summary>Calling a session: the first fact of its record. There is no session yet, so this is no page of one.</summary>
public partial class ConvenePage
{
    private static readonly Action<ILogger, Exception?> ConveningFailed =
        LoggerMessage.Define(LogLevel.Error, new EventId(1, nameof(ConveningFailed)), "A session could not be convened.");

    private readonly ConveneForm _form = new();
    private readonly CommandIds _commandIds = new();
    private ImmutableArray<SessionPurpose> _purposes = [];
    private string? _refused;
    private string? _council;
    private bool _allowed;
    private bool _ready;
    private bool _busy;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private SessionCouncils Councils { get; set; } = null!;

    [Inject]
    private DataFolder Folder { get; set; } = null!;

    [Inject]
    private CriteriaShelf Shelf { get; set; } = null!;

    [Inject]
    private RefusalWords Words { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<ConvenePage> Log { get; set; } = null!;

    private IEnumerable<int> Years => Enumerable.Range(Desk.Today.Year - 1, 3);

    private string PurposeNote => _form.Purpose switch
    {
        SessionPurpose.Official => L["Kết quả có hiệu lực; chỉ dùng bộ tiêu chí đủ điều kiện, và chỉ họp đúng ngày."],
        _ => L["Kết quả không có hiệu lực và không tính vào thống kê."],
    };

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        _allowed = OfficeBadge.IsWornBy(user);
        _council = OfficeBadge.CouncilOf(user);
        _purposes = [.. Enum.GetValues<SessionPurpose>().Where(Folder.Keeps)];
        _form.Purpose = _purposes[0];
        _form.HeldOn = Desk.Today;
        _form.Year = Desk.Today.Year;
        _form.Rules = Shelf.Law.Councils.FirstOrDefault();
        _ready = true;
    }

    private async Task ConveneAsync()
    {
        if (_busy)
            return;

        if (_form.Read(out var missing) is not { } command)
        {
            _refused = Words.Say(missing!, SessionState.Initial);
            return;
        }

        _busy = true;
        try
        {
            var commandId = _commandIds.Of(command, out _);
            var id = SessionIds.Of(command, commandId);
            if (_council is { } council)
                await Councils.GiveAsync(id, council);

            var answer = await Desk.DoAsync(id, command, Actor.Office, commandId);
            _commandIds.Answered();
            _refused = answer is Answer.Refused { Refusal: var refusal } ? Words.Say(refusal, SessionState.Initial) : null;
            if (answer is not Answer.Refused)
                Navigation.NavigateTo(answer is Answer.Damaged ? Damaged.Address : $"/phien/{id}/chuan-bi");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // As on the pages of a session: what was typed must outlive a full disk or a locked database.
            ConveningFailed(Log, failure);
            _refused = L.NotWritten(failure);
        }
        finally
        {
            _busy = false;
        }
    }
}
