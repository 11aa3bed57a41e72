using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Chair;

/// <summary>The product in the middle of the chair's page.</summary>
public partial class ProductPanel
{
    private ElementReference _heading;
    private bool _closing;
    private bool _rescoring;
    private bool _accepting;
    private bool _leftClosing;

    /// <summary>The session's id.</summary>
    [Parameter, EditorRequired]
    public string SessionId { get; set; } = string.Empty;

    /// <summary>The session.</summary>
    [Parameter, EditorRequired]
    public SessionState State { get; set; } = null!;

    /// <summary>The seat of whoever looks.</summary>
    [Parameter, EditorRequired]
    public Seat Seat { get; set; } = null!;

    /// <summary>The product.</summary>
    [Parameter, EditorRequired]
    public ProductState Product { get; set; } = null!;

    /// <summary>What this seat may know of it now.</summary>
    [Parameter]
    public Sight? Sight { get; set; }

    /// <summary>What this seat can do with it now.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<Offer> Offers { get; set; } = [];

    /// <summary>For each seat that has begun, how many criteria are settled.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, int> Drafts { get; set; } = null!;

    /// <summary>What stands beside each seat whose form is expected.</summary>
    [Parameter]
    public RenderFragment<Seat>? Beside { get; set; }

    /// <summary>When each version of the session came in.</summary>
    [Parameter, EditorRequired]
    public Func<int, DateTimeOffset?> MomentOf { get; set; } = _ => null;

    /// <summary>Decimals shown.</summary>
    [Parameter]
    public int Decimals { get; set; } = 2;

    /// <summary>Gives a command.</summary>
    [Parameter, EditorRequired]
    public Func<SessionCommand, Task<bool>> Give { get; set; } = null!;

    /// <summary>Gives a command that shows its own refusal.</summary>
    [Parameter, EditorRequired]
    public Func<SessionCommand, Task<string?>> Ask { get; set; } = null!;

    /// <summary>Why the last one was refused.</summary>
    [Parameter]
    public string? Refused { get; set; }

    /// <summary>Whether a command is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private RefusalWords Words { get; set; } = null!;

    private string Id => Product.Product.Id;

    private CriteriaSet Set => Desk.Scoreboard.SetOf(Product.Product);

    /// <summary>Brings the keyboard to the product's heading.</summary>
    public ValueTask FocusAsync() => _heading.FocusAsync();

    // A form whose step is gone, because another screen was first, is gone with it: it must not hide why this one was refused.
    protected override void OnParametersSet()
    {
        _closing = _closing && OfferOf<CloseRound>() is not null;
        _rescoring = _rescoring && OfferOf<AcceptSpread>() is not null;
        _accepting = _accepting && OfferOf<AcceptSpread>() is not null;
    }

    // The keyboard is given back once; a button that comes back later for another reason must not take it.
    protected override void OnAfterRender(bool firstRender) => _leftClosing = false;

    private Offer? OfferOf<TCommand>() => Offers.FirstOrDefault(offer => offer.Command is TCommand);

    private bool Blocked => Product.Progress is ProductProgress.Closed { SpreadExceeded: not null };

    // While the result can still change, nothing follows from it yet.
    private NextStep? Next(Classification classification) =>
        Product.Progress is ProductProgress.Scoring || Blocked ? null : Desk.Scoreboard.NextStepOf(State, Product.Product, classification);

    private async Task CloseAsync(Offer close)
    {
        if (close.NeedsReason)
            _closing = true;
        else
            await GiveAsync(close.Command);
    }

    private void AskSpread(bool rescore)
    {
        _rescoring = rescore;
        _accepting = !rescore;
    }

    private void LeaveClosing()
    {
        _leftClosing = true;
        Stop();
    }

    private void Stop() => _closing = _rescoring = _accepting = false;

    private async Task<bool> GiveAsync(SessionCommand command)
    {
        var done = await Give(command);
        if (done)
            Stop();

        return done;
    }
}
