using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Chair;

/// <summary>The page from which a session is presided over and its attendance kept.</summary>
public partial class ChairPage
{
    private const string Procedure = "procedure";

    private static readonly IReadOnlyDictionary<string, int> NoDrafts = new Dictionary<string, int>();

    private ProductPanel? _panel;
    private Offers? _offers;
    private Sight? _sight;
    private string? _chosen;
    private string? _open;
    private string? _refusedAt;
    private int? _focusAfter;
    private (int Version, string? Product) _read;
    private IReadOnlyDictionary<string, int> _drafts = NoDrafts;

    [Inject]
    private DraftDesk Drafts { get; set; } = null!;

    private bool Allowed => Seat is { Role: SeatRole.Chair or SeatRole.ViceChair or SeatRole.Secretary };

    private CouncilRules Rules => Desk.Scoreboard.RulesOf(State!);

    // The product in the middle of the page: the one chosen, else the one being scored, else the one waiting for a decision.
    private ProductState? Shown =>
        (_chosen is null ? null : State!.FindProduct(_chosen))
        ?? State!.OpenProduct
        ?? State.Products.FirstOrDefault(product => product.Progress is ProductProgress.Closed);

    protected override async Task OnInitializedAsync()
    {
        Listen(Topic.Drafts(SessionId));
        await base.OnInitializedAsync();
    }

    protected override async Task RefreshAsync()
    {
        if (State is null || Seat is null || !Allowed)
            return;

        // A choice lasts until the next round opens: then that product comes into the middle. In a written opinion all are open at once.
        if (!State.IsWritten && State.OpenProduct?.Product.Id is var now && now != _open)
        {
            _open = now;
            if (now is not null)
                _chosen = null;
        }

        _drafts = Shown is { Progress: ProductProgress.Scoring } open ? await Drafts.ProgressAsync(SessionId, open.Product.Id) : NoDrafts;
        Look();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // After a command the keyboard goes to the heading of what it changed, once the change is on the screen.
        if (_focusAfter is { } version && State?.Version > version)
        {
            _focusAfter = null;
            if (_panel is not null)
                await _panel.FocusAsync();
        }
    }

    // What depends on the record alone is worked out once for each version of it, not for every tick of a draft.
    private void Look()
    {
        var shown = Shown;
        if (_read == (State!.Version, shown?.Product.Id))
            return;

        _read = (State.Version, shown?.Product.Id);
        _offers = new Offers(Desk, State, Seat!);
        _sight = shown is null ? null : Sight.Of(Desk.Scoreboard, State, shown, Viewer.InSeat(Seat!.Id));
    }

    private async Task ChooseAsync(string productId)
    {
        _chosen = productId;
        _focusAfter = State!.Version - 1;
        await RefreshAsync();
    }

    // For steps that show their refusal themselves, in the form that asked for the reason.
    private async Task<string?> AskAsync(SessionCommand command) => await GiveAsync(Procedure, command) ? null : Refused;

    private async Task<string?> AskAboutAsync(string productId, SessionCommand command)
    {
        // What was decided about a product stays in the middle, also when nothing is left to do with it.
        _chosen = productId;
        var refused = await AskAsync(command);
        Look();
        StateHasChanged();
        return refused;
    }

    private Task<bool> RecordAsync(RecordAttendance command) => GiveAsync("attendance", command);

    private Task<bool> GiveToSessionAsync(SessionCommand command) => GiveAsync("session", command);

    private async Task<bool> GiveToProductAsync(string productId, SessionCommand command)
    {
        var before = State!.Version;
        var done = await GiveAsync(productId, command);
        if (done)
        {
            _chosen = productId;
            _focusAfter = before;
        }

        return done;
    }

    private async Task<bool> GiveAsync(string place, SessionCommand command)
    {
        // The sections below do not know when a command ends; this page tells them.
        _refusedAt = place;
        var doing = DoAsync(command);
        StateHasChanged();
        var done = await doing;
        StateHasChanged();
        return done;
    }

    // A refusal is shown where its command was given, and nowhere else.
    private string? RefusedAt(string place) => _refusedAt == place ? Refused : null;
}
