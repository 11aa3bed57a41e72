using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.App.Web;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>The second person's page: a paper form's scan beside what was entered, to be confirmed or sent back.</summary>
public sealed partial class ComparePage
{
    private PaperEntry? _entry;
    private DraftAnswers? _answers;
    private Ballot? _ballot;
    private bool _changed;
    private string? _refused;
    private string? _done;

    /// <summary>The product's id.</summary>
    [Parameter, EditorRequired]
    public string ProductId { get; set; } = string.Empty;

    /// <summary>The seat whose form it is.</summary>
    [Parameter, EditorRequired]
    public string SeatId { get; set; } = string.Empty;

    private ProductState? Product => State?.FindProduct(ProductId);

    private string Home => Seat is null ? "/" : Seating.PlaceOf(SessionId, Seat);

    protected override Task RefreshAsync()
    {
        var entry = Seat is not null && Product is { Progress: ProductProgress.Scoring, CurrentRound: { } round } product
            && PaperSight.MayCompare(State!, product, SeatId, Seat.Id)
                ? round.Papers[SeatId]
                : null;

        // What is confirmed is what was looked at: an entry that came instead of it must be looked at anew.
        _changed = _entry is not null && entry is not null && (_changed || entry.Form.Version != _entry.Form.Version);
        _entry = entry;
        _answers = entry is null ? null : new DraftAnswers(entry.Form.Choices, entry.Form.Comments, entry.Form.Opinion);
        _ballot = _answers is not null && _answers.On(Desk.Scoreboard.SetOf(Product!.Product)).TryComplete(out var ballot) ? ballot : null;
        return Task.CompletedTask;
    }

    private async Task ConfirmAsync()
    {
        var office = State!.OfficeOf(SeatId) ?? "";
        _refused = await GiveAsync(new ConfirmPaperBallot(ProductId, SeatId, _entry!.Form.Version));
        if (_refused is null)
            _done = L["Đã xác nhận. Phiếu của {0} được tính từ bây giờ.", office];
    }

    private async Task<string?> RejectAsync(string reason)
    {
        var refused = await GiveAsync(new RejectPaperBallot(ProductId, SeatId, _entry!.Form.Version, reason));
        if (refused is null)
            _done = L["Đã trả lại. Thư ký sẽ thấy lý do và nhập lại."];

        return refused;
    }

    private async Task<string?> GiveAsync(SessionCommand command)
    {
        var done = await DoAsync(command);
        StateHasChanged();
        return done ? null : Refused ?? "";
    }
}
