using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Secretary;

/// <summary>Copying the paper form of a member without a device, beside its scan; it counts only once a second person has compared them.</summary>
public sealed partial class PaperPage
{
    /// <summary>The seat whose form it is.</summary>
    [Parameter, EditorRequired]
    public string SeatId { get; set; } = string.Empty;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override DraftHand? Hand => Seat is { Role: SeatRole.Secretary } secretary ? new DraftHand(SeatId, secretary.Id) : null;

    protected override bool IsEditing => Sheet?.Form is not null;

    private string Home => $"/phien/{SessionId}/thu-ky";

    private string? Scan => Sheet?.Answers.ScanSha256;

    private bool Entered => Sheet?.Product.CurrentRound?.Papers.ContainsKey(SeatId) == true;

    private string WhyNot => Drafts.WhyNot(State!, ProductId, Hand!) is { } refusal ? Refusals.Say(refusal, State!) : string.Empty;

    private async Task AttachAsync(string sha256)
    {
        Message = await Drafts.ScanAsync(SessionId, ProductId, Hand!, sha256) is DraftReply.Refused { Refusal: var refusal }
            ? Refusals.Say(refusal, State!)
            : null;
        await RefreshAsync();
    }

    private async Task EnterAsync()
    {
        // What is entered is what the summary shows.
        var answers = Sheet!.Answers;
        if (!Sheet.Draft.TryComplete(out var ballot))
            return;

        if (await DoAsync(new EnterPaperBallot(ProductId, SeatId, ballot.Choices, answers.Comments, answers.Opinion, answers.ScanSha256 ?? string.Empty)))
            Navigation.NavigateTo(Home);
        else
            Message = Refused;
    }
}
