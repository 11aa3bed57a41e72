using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OcopScoring.App.Components.Controls;
using OcopScoring.App.Desk;
using OcopScoring.App.Live;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>
/// A page on which a form is filled in, by its member or by a secretary copying paper: what is ticked goes through the browser's outbox
/// to a draft on disk, is looked over as a whole, and handed in.
/// </summary>
public abstract partial class FormComponent : SessionComponent, IAsyncDisposable
{
    private const int PatienceMs = 2000;

    private readonly BallotFollower _follower = new();
    private DotNetObjectReference<FormComponent>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _outbox;
    private string? _outboxAddress;
    private FormPlace? _place;

    /// <summary>The product's id.</summary>
    [Parameter, EditorRequired]
    public string ProductId { get; set; } = string.Empty;

    [Inject]
    protected DraftDesk Drafts { get; set; } = null!;

    [Inject]
    private IStringLocalizer<AppWords> L { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private TabLine Line { get; set; } = null!;

    [Inject]
    private ILogger<FormComponent> Log { get; set; } = null!;

    /// <summary>Who writes on which form; null for someone who has none here.</summary>
    protected abstract DraftHand? Hand { get; }

    /// <summary>Whether the form can be filled in now.</summary>
    protected abstract bool IsEditing { get; }

    protected BallotSheet? Sheet { get; private set; }

    /// <summary>Whether the whole form is being looked over.</summary>
    protected bool Reviewing { get; set; }

    /// <summary>What the page has to say about the last step.</summary>
    protected string? Message { get; set; }

    /// <summary>The element that gets the keyboard after the next drawing.</summary>
    protected string? FocusNext { get; set; }

    /// <summary>The frame of the form, where the outbox listens.</summary>
    protected FormFrame? Frame { get; set; }

    protected CriteriaEdition Law => Desk.Scoreboard.EditionOf(Sheet!.Product.Product);

    // Where the browser keeps what this seat has not delivered of this form, whichever round it was meant for.
    private string Drawer => Web.Drawer.OfForm(SessionId, Seat!.Id, AccountId, ProductId, Hand!);

    // Which form it is, with the round: what was meant for one must not end up in another.
    private string? Address => Sheet is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{SessionId}/{ProductId}/{_place!.Hand}/{_place.Round}");

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Hand is null)
            return;

        Listen(Topic.Drafts(SessionId, Hand.Key));
        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        // A copy of paper is there only while it can be made: once the form is in, it is its member's, and not the secretary's to read.
        if (State is null || Hand is not { } hand || State.FindProduct(ProductId) is not { } product
            || (hand.CopiedBy is not null && Drafts.WhyNot(State, ProductId, hand) is not null))
        {
            Sheet = null;
            return;
        }

        var place = new FormPlace(hand.Key, product.CurrentRound?.Number ?? 0);
        if (place != _place)
        {
            _place = place;
            StartOver();
        }

        if (await Drafts.FindAsync(SessionId, ProductId, hand) is { } saved)
            _follower.Follow(Desk.Scoreboard.SetOf(product.Product), saved, Removed);

        Draw();
        Look();
    }

    /// <summary>Forgets what belonged to another round.</summary>
    protected virtual void StartOver()
    {
        _follower.Restart();
        Reviewing = false;
        Message = null;
    }

    /// <summary>What a page works out besides the form itself, after each reading.</summary>
    protected virtual void Look()
    {
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var address = Frame is null ? null : Address;
        if (address != _outboxAddress)
        {
            _outboxAddress = address;
            await StartOutboxAsync(address);
        }

        if (FocusNext is { } id && _outbox is not null)
        {
            FocusNext = null;
            await _outbox.InvokeVoidAsync("focus", id);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await TidyUp.InBrowserAsync(async () =>
        {
            await StopOutboxAsync();
            if (_module is not null)
                await _module.DisposeAsync();
        });
        _self?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected IEnumerable<BallotLine> LinesOf(Part part) =>
        Sheet!.Set.Leaves.Where(leaf => leaf.Part == part.Code).Select(leaf => _follower.LineOf(Sheet, leaf, IsEditing));

    protected BallotNotice? OpinionNotice => _follower.NoticeOf(BallotChange.Opinion);

    private void Draw() =>
        Sheet = BallotSheet.Of(State!, Desk.Scoreboard, ProductId, Hand!.SeatId, _follower.Latest, Desk.Today);

    protected async Task ReviewAsync()
    {
        Message = null;
        if (_outbox is not null && await _outbox.InvokeAsync<int>("settled", PatienceMs) is > 0 and var left)
        {
            Message = L["Còn {0} thay đổi chưa lưu được. Hãy chờ lưu xong rồi nộp.", left];
        }
        else if (Sheet!.Draft.Unanswered is { IsEmpty: false } missing)
        {
            Message = L["Còn {0} tiêu chí chưa chấm. Hãy chấm đủ, hoặc chọn “Không đạt mức nào”.", missing.Length];
            StateHasChanged();
            await _outbox!.InvokeVoidAsync("next");
        }
        else
        {
            Reviewing = true;
            FocusNext = BallotSummary.HeadingId;
        }
    }

    protected void Back()
    {
        Reviewing = false;
        Message = null;
        FocusNext = BallotBar.ReviewId;
    }

    // Steps beside the form say why they were refused in their own place.
    protected async Task<string?> AskAsync(SessionCommand command)
    {
        var done = await DoAsync(command);
        StateHasChanged();
        return done ? null : Refused;
    }

    private string Removed(Criterion leaf) =>
        L["Câu trả lời ở đây đã được gỡ, vì tiêu chí {0} không còn điểm và tiêu chí này chỉ áp dụng khi tiêu chí ấy có điểm.", leaf.DependsOn ?? ""];

    private async Task StartOutboxAsync(string? address)
    {
        await StopOutboxAsync();
        if (address is null)
            return;

        _self ??= DotNetObjectReference.Create(this);
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Components/Controls/FormFrame.razor.js"]);
        _outbox = await _module.InvokeAsync<IJSObjectReference>("start", Frame!.Root, _self, address, new { drawer = Drawer, round = _place!.Round });
    }

    private async Task StopOutboxAsync()
    {
        if (_outbox is null)
            return;

        Line.Unsent(null);
        await _outbox.InvokeVoidAsync("stop");
        await _outbox.DisposeAsync();
        _outbox = null;
    }

    private sealed record FormPlace(string Hand, int Round);
}
