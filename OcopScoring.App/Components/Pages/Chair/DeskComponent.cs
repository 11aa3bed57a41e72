using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Chair;

/// <summary>
/// A page from which a session is run: it brings one product into the middle, knows what the seat can do now, and shows a refusal where
/// its command was given.
/// </summary>
public abstract class DeskComponent : SessionComponent
{
    /// <summary>The key in the address that brings a product into the middle.</summary>
    public const string ProductKey = "sp";

    private const string Procedure = "procedure";

    // Progress is counts: ten times a second looks live, and two hundred members do not draw the desk two hundred times.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private static readonly IReadOnlyDictionary<string, int> NoDrafts = new Dictionary<string, int>();
    private static readonly IReadOnlyDictionary<string, DateTimeOffset> NotSaved = new Dictionary<string, DateTimeOffset>();

    private string? _chosen;
    private string? _open;
    private string? _refusedAt;
    private int? _focusAfter;
    private (int Version, string? Product) _read;

    /// <summary>The product to begin with; none when empty or unknown.</summary>
    [SupplyParameterFromQuery(Name = ProductKey)]
    private string? Asked { get; set; }

    [Inject]
    protected DraftDesk Drafts { get; set; } = null!;

    /// <summary>Whether this is the desk of whoever looks.</summary>
    protected abstract bool Allowed { get; }

    protected CouncilRules Rules => Desk.Scoreboard.RulesOf(State!);

    /// <summary>The panel in the middle, which takes the keyboard after a command.</summary>
    protected ProductPanel? Panel { get; set; }

    /// <summary>What the seat can do now; null before anything was read.</summary>
    protected Offers? Offers { get; private set; }

    /// <summary>What the seat may know of the product in the middle.</summary>
    protected Sight? Sight { get; private set; }

    /// <summary>For each seat that has begun, how many criteria are settled.</summary>
    protected IReadOnlyDictionary<string, int> Progress { get; private set; } = NoDrafts;

    /// <summary>For each seat that has begun, when its form was last saved; empty for whoever may see nothing of the product.</summary>
    protected IReadOnlyDictionary<string, DateTimeOffset> SavedAt { get; private set; } = NotSaved;

    // The product in the middle of the page: the one chosen, else the one being scored, else the one waiting for a decision.
    protected ProductState? Shown =>
        (_chosen is null ? null : State!.FindProduct(_chosen))
        ?? State!.OpenProduct
        ?? State.Products.FirstOrDefault(product => product.Progress is ProductProgress.Closed);

    protected override async Task OnInitializedAsync()
    {
        _chosen = Asked;
        Listen(Topic.Drafts(SessionId), Pace);
        Listen(Topic.Devices(SessionId), Pace);
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

        var open = Shown is { Progress: ProductProgress.Scoring } product && !product.IsRecused(Seat.Id) ? product.Product.Id : null;
        Progress = open is null ? NoDrafts : await Drafts.ProgressAsync(SessionId, open);
        SavedAt = open is null ? NotSaved : await Drafts.SavedAtAsync(SessionId, open);
        Look();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // After a command the keyboard goes to the heading of what it changed, once the change is on the screen.
        if (_focusAfter is { } version && State?.Version > version)
        {
            _focusAfter = null;
            if (Panel is not null)
                await Panel.FocusAsync();
        }
    }

    // What depends on the record alone is worked out once for each version of it, not for every tick of a draft.
    private void Look()
    {
        var shown = Shown;
        if (_read == (State!.Version, shown?.Product.Id))
            return;

        _read = (State.Version, shown?.Product.Id);
        Offers = new Offers(Desk, State, Seat!);
        Sight = shown is null ? null : Core.Session.Sight.Of(Desk.Scoreboard, State, shown, Viewer.InSeat(Seat!.Id));
    }

    protected async Task ChooseAsync(string productId)
    {
        _chosen = productId;
        _focusAfter = State!.Version - 1;
        await RefreshAsync();
    }

    // For steps that show their refusal themselves, in the form that asked for the reason.
    protected async Task<string?> AskAsync(SessionCommand command) => await GiveAsync(Procedure, command) ? null : Refused;

    protected async Task<string?> AskAboutAsync(string productId, SessionCommand command)
    {
        // What was decided about a product stays in the middle, also when nothing is left to do with it.
        _chosen = productId;
        var refused = await AskAsync(command);
        Look();
        StateHasChanged();
        return refused;
    }

    protected Task<bool> RecordAsync(RecordAttendance command) => GiveAsync("attendance", command, inTurn: true);

    protected Task<bool> GiveToSessionAsync(SessionCommand command) => GiveAsync("session", command);

    protected async Task<bool> GiveToProductAsync(string productId, SessionCommand command)
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

    private async Task<bool> GiveAsync(string place, SessionCommand command, bool inTurn = false)
    {
        // The sections below do not know when a command ends; this page tells them.
        _refusedAt = place;
        var doing = inTurn ? DoInTurnAsync(command) : DoAsync(command);
        StateHasChanged();
        var done = await doing;
        StateHasChanged();
        return done;
    }

    // A refusal is shown where its command was given, and nowhere else.
    protected string? RefusedAt(string place) => _refusedAt == place ? Refused : null;
}
