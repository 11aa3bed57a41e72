using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OcopScoring.App.Components.Controls;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>A member's form for one product: filling it in, looking it over, submitting it, and what may be seen afterwards.</summary>
public sealed partial class BallotPage : IAsyncDisposable
{
    private const string Opinion = "opinion";
    private const int PatienceMs = 2000;

    private readonly BallotFollower _follower = new();
    private ElementReference _root;
    private DotNetObjectReference<BallotPage>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _outbox;
    private string? _outboxAddress;
    private SessionSeatRound? _place;
    private Sight? _sight;
    private int _sightAt;
    private DateTimeOffset? _sentAt;
    private bool _reopened;
    private bool _reviewing;
    private string? _message;
    private string? _focusNext;

    /// <summary>The product's id.</summary>
    [Parameter, EditorRequired]
    public string ProductId { get; set; } = string.Empty;

    [Inject]
    private DraftDesk Drafts { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private ILogger<BallotPage> Log { get; set; } = null!;

    private BallotSheet? Sheet { get; set; }

    private bool IsEditing => Sheet is { Form: not null } sheet && (sheet.Sent is null || sheet.IsChanged || _reopened);

    // Which form it is, with the round: what was meant for one must not end up in another.
    private string? Address => Sheet is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{SessionId}/{ProductId}/{_place!.SeatId}/{_place.Round}");

    private int Decimals => Desk.Scoreboard.RulesOf(State!).Decimals;

    // The title says which form this is, and nothing of what is on anyone's.
    private string Title => Sheet is { } sheet
        ? L["Phiếu chấm {0}", sheet.Product.Product.Name]
        : L["Phiếu chấm"];

    private CriteriaEdition Law => Desk.Scoreboard.EditionOf(Sheet!.Product.Product);

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Seat is null)
            return;

        Listen(Topic.Drafts(SessionId, Seat.Id));
        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        if (State is null || Seat is not { Scores: true } seat || State.FindProduct(ProductId) is not { } product)
        {
            Sheet = null;
            return;
        }

        var place = new SessionSeatRound(seat.Id, product.CurrentRound?.Number ?? 0);
        if (place != _place)
            StartOver(place);

        var set = Desk.Scoreboard.SetOf(product.Product);
        if (await Drafts.FindAsync(SessionId, ProductId, seat.Id) is { } saved)
            _follower.Follow(set, saved, Removed);

        Draw();
        Look();
        NoteSubmission();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var address = Address;
        if (address != _outboxAddress)
        {
            _outboxAddress = address;
            await StartOutboxAsync(address);
        }

        if (_focusNext is { } id && _outbox is not null)
        {
            _focusNext = null;
            await _outbox.InvokeVoidAsync("focus", id);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        try
        {
            await StopOutboxAsync();
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has left; there is nothing to tidy up there.
        }

        _self?.Dispose();
    }

    private IEnumerable<BallotLine> LinesOf(Part part) =>
        Sheet!.Set.Leaves.Where(leaf => leaf.Part == part.Code).Select(leaf => _follower.LineOf(Sheet, leaf, IsEditing));

    private void Draw() =>
        Sheet = BallotSheet.Of(State!, Desk.Scoreboard, ProductId, Seat!.Id, _follower.Latest, Desk.Today);

    private void StartOver(SessionSeatRound place)
    {
        _place = place;
        _follower.Restart();
        _reopened = _reviewing = false;
        _message = null;
        _sentAt = null;
    }

    // What the others' forms come to changes with the record alone; a tick must not work it out again.
    private void Look()
    {
        if (_sightAt == State!.Version)
            return;

        _sightAt = State.Version;
        _sight = Sight.Of(Desk.Scoreboard, State, Sheet!.Product, Viewer.InSeat(Seat!.Id));
    }

    private void NoteSubmission()
    {
        if (Sheet?.Form is null)
            _reviewing = false;

        var sentAt = Sheet?.Sent is { } sent ? Desk.MomentOf(SessionId, sent.Version) : null;
        if (sentAt == _sentAt)
            return;

        _sentAt = sentAt;
        if (Sheet is { IsChanged: false })
        {
            _focusNext = _reviewing ? BallotStanding.HeadingId : null;
            _reviewing = _reopened = false;
        }
    }

    private void Reopen()
    {
        _reopened = true;
        _message = null;
    }

    private async Task ReviewAsync()
    {
        _message = null;
        if (_outbox is not null && await _outbox.InvokeAsync<int>("settled", PatienceMs) is > 0 and var left)
        {
            _message = L["Còn {0} thay đổi chưa lưu được. Hãy chờ lưu xong rồi nộp.", left];
        }
        else if (Sheet!.Draft.Unanswered is { IsEmpty: false } missing)
        {
            _message = L["Còn {0} tiêu chí chưa chấm. Hãy chấm đủ, hoặc chọn “Không đạt mức nào”.", missing.Length];
            StateHasChanged();
            await _outbox!.InvokeVoidAsync("next");
        }
        else
        {
            _reviewing = true;
            _focusNext = BallotSummary.HeadingId;
        }
    }

    private void BackAsync()
    {
        _reviewing = false;
        _message = null;
        _focusNext = BallotBar.ReviewId;
    }

    private async Task SubmitAsync()
    {
        // What is sent is what the summary shows.
        var answers = Sheet!.Answers;
        if (!Sheet.Draft.TryComplete(out var ballot))
            return;

        await DoAsync(new CastBallot(ProductId, ballot.Choices, answers.Comments, answers.Opinion));
        _message = Refused;
    }

    // Steps beside the form say why they were refused in their own place.
    private async Task<string?> AskAsync(SessionCommand command)
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
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Components/Pages/Council/BallotPage.razor.js"]);
        _outbox = await _module.InvokeAsync<IJSObjectReference>("start", _root, _self, address);
    }

    private async Task StopOutboxAsync()
    {
        if (_outbox is null)
            return;

        await _outbox.InvokeVoidAsync("stop");
        await _outbox.DisposeAsync();
        _outbox = null;
    }

    private sealed record SessionSeatRound(string SeatId, int Round);
}
