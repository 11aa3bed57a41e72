using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Desk;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components;

/// <summary>
/// A page of one session: it knows who looks, reads what the session is, and reads it again whenever the record moves. Pages show
/// and ask; what may be done is decided at the desk.
/// </summary>
public abstract class SessionComponent : ComponentBase, IDisposable
{
    private static readonly Action<ILogger, string, string, Exception?> CommandFailed = LoggerMessage.Define<string, string>(
        LogLevel.Error, new EventId(1, nameof(CommandFailed)), "{Command} could not be written to the record of {Session}.");

    private readonly List<IDisposable> _subscriptions = [];
    private readonly CommandIds _commandIds = new();
    private TaskCompletionSource _underWay = new();
    private bool _disposed;
    private bool _noted;

    /// <summary>The session's id, from the address.</summary>
    [Parameter, EditorRequired]
    public string SessionId { get; set; } = string.Empty;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    protected SessionDesk Desk { get; set; } = null!;

    [Inject]
    protected SessionFeed Feed { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<AppWords> Words { get; set; } = null!;

    [Inject]
    private Reach Reach { get; set; } = null!;

    [Inject]
    private AccessTrail Trail { get; set; } = null!;

    [Inject]
    private ILogger<SessionComponent> Log { get; set; } = null!;

    [Inject]
    protected RefusalWords Refusals { get; set; } = null!;

    /// <summary>The session as last read; null until it is, or when there is none of this id.</summary>
    protected SessionState? State { get; private set; }

    /// <summary>The seat of whoever looks, or null for someone without one in this session.</summary>
    protected Seat? Seat { get; private set; }

    /// <summary>As whom whoever looks may read: their seat in this session, or the inspection; null for a stranger and for the office.</summary>
    protected Viewer? Viewer { get; private set; }

    /// <summary>In whose name commands are given: the viewer's seat in this session or, without one, the office; null for a stranger.</summary>
    protected Actor? Actor { get; private set; }

    /// <summary>The account of whoever looks; null for whoever came with a code, and in a demonstration.</summary>
    protected string? AccountId { get; private set; }

    /// <summary>Why the last command was not carried out; null after one that was.</summary>
    protected string? Refused { get; set; }

    /// <summary>Whether a command is under way: its button waits.</summary>
    protected bool Busy { get; private set; }

    /// <summary>Set once the session has been read.</summary>
    protected bool Ready { get; private set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;

        _disposed = true;
        foreach (var subscription in _subscriptions)
            subscription.Dispose();

        _subscriptions.Clear();
    }

    protected override async Task OnInitializedAsync()
    {
        // Listen first, then read: a change between the two is seen twice rather than never.
        Listen(Topic.Record(SessionId));
        await ReadAsync();
        Ready = true;
    }

    /// <summary>Wakes this page on a topic, no more often than the pace allows.</summary>
    protected void Listen(string topic, TimeSpan pace = default)
    {
        // Whoever left while the page was still reading is gone: nothing would ever end this subscription.
        if (_disposed)
            return;

        _subscriptions.Add(Feed.Subscribe(topic, () => InvokeAsync(async () =>
        {
            await ReadAsync();
            StateHasChanged();
        }), pace));
    }

    /// <summary>What a page reads besides the session itself; called on every change.</summary>
    protected virtual Task RefreshAsync() => Task.CompletedTask;

    /// <summary>Gives a command in the name of whoever looks.</summary>
    /// <returns>Whether it was carried out.</returns>
    protected Task<bool> DoAsync(SessionCommand command) => DoAsync(command, id => Desk.DoAsync(SessionId, command, Actor!, id));

    /// <summary>Gives a command that is carried out in a way of its own, in the name of whoever looks.</summary>
    /// <param name="command">What is asked; the same again after silence is the same command.</param>
    /// <param name="carryOut">Carries it out under this id.</param>
    /// <returns>Whether it was carried out.</returns>
    protected async Task<bool> DoAsync(SessionCommand command, Func<Guid, Task<Answer>> carryOut)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(carryOut);
        if (Actor is null || State is null)
            return false;

        if (Busy)
        {
            // A press too many is not carried out, and nobody may take it for done.
            Refused = Words[AppWords.Key("Việc trước đang được ghi. Hãy chờ rồi làm lại.")];
            return false;
        }

        Busy = true;
        _underWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var id = _commandIds.Of(command, out var again);
            var answer = await carryOut(id);
            _commandIds.Answered();

            // If the first try reached the disk after all, nobody has been told of it yet.
            if (again)
                Feed.Announce(Topic.Record(SessionId));

            if (answer is Answer.Damaged)
                SayDamaged();

            Refused = answer switch
            {
                Answer.Refused { Refusal: var refusal } => Refusals.Say(refusal, State),
                Answer.Damaged => Words[AppWords.Key("Hồ sơ của phiên không còn nguyên vẹn nên không ghi thêm. Hãy báo người quản trị.")],
                _ => null,
            };
            return answer is Answer.Done;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A full disk or a locked database must not take the page away: it may be better in a moment.
            CommandFailed(Log, command.GetType().Name, SessionId, failure);
            Refused = Words.NotWritten(failure);
            return false;
        }
        finally
        {
            Busy = false;
            _underWay.SetResult();
        }
    }

    /// <summary>As <see cref="DoAsync"/>, after whatever is under way: for steps that may follow one another quickly.</summary>
    protected async Task<bool> DoInTurnAsync(SessionCommand command)
    {
        while (Busy)
            await _underWay.Task;

        return await DoAsync(command);
    }

    private async Task ReadAsync()
    {
        SessionState? state;
        try
        {
            state = await Desk.FindAsync(SessionId);
        }
        catch (RecordDamagedException)
        {
            SayDamaged();
            return;
        }

        // Of a session of another council not even that there is one is shown.
        var user = (await Authentication).User;
        if (!Reach.Knows(user, SessionId))
            return;

        Viewer = Reader.Of(user, SessionId);
        if (!await IsNotedAsync(user, state))
        {
            Navigation.NavigateTo(Pages.Audit.NotLogged.Address);
            return;
        }

        State = state;
        AccountId = AccountClaims.Of(user);
        Seat = SeatBadge.Of(user, SessionId) is { } badge ? State?.FindSeat(badge.SeatId) : null;
        Actor = Seat is { } seat ? Actor.InSeat(seat.Id) : Reach.IsOffice(user, SessionId) ? Actor.Office : null;
        await RefreshAsync();
    }

    // Once a page: what moves on it later was asked for with it.
    private async Task<bool> IsNotedAsync(ClaimsPrincipal user, SessionState? state) =>
        _noted
        || Viewer is not Viewer.Inspector
        || state is null
        || !AuditSight.MayRead(state)
        || (_noted = await Trail.NotePageAsync(user, PageAddress.Local(Navigation), SessionId));

    private void SayDamaged() => Navigation.NavigateTo(Pages.Damaged.Address);
}
