using OcopScoring.App.Components.Controls;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>A member's form for one product: filling it in, looking it over, submitting it, and what may be seen afterwards.</summary>
public sealed partial class BallotPage
{
    private Sight? _sight;
    private int _sightAt;
    private DateTimeOffset? _sentAt;
    private bool _reopened;

    protected override DraftHand? Hand => Seat is { Scores: true } seat ? DraftHand.Of(seat.Id) : null;

    protected override bool IsEditing => Sheet is { Form: not null } sheet && (sheet.Sent is null || sheet.IsChanged || _reopened);

    private int Decimals => Desk.Scoreboard.RulesOf(State!).Decimals;

    // The title says which form this is, and nothing of what is on anyone's.
    private string Title => Sheet is { } sheet
        ? L["Phiếu chấm {0}", sheet.Product.Product.Name]
        : L["Phiếu chấm"];

    protected override void StartOver()
    {
        base.StartOver();
        _reopened = false;
        _sentAt = null;
    }

    protected override void Look()
    {
        // What the others' forms come to changes with the record alone; a tick must not work it out again.
        if (_sightAt != State!.Version)
        {
            _sightAt = State.Version;
            _sight = Sight.Of(Desk.Scoreboard, State, Sheet!.Product, Viewer.InSeat(Seat!.Id));
        }

        NoteSubmission();
    }

    private void NoteSubmission()
    {
        if (Sheet?.Form is null)
            Reviewing = false;

        var sentAt = Sheet?.Sent is { } sent ? Desk.MomentOf(SessionId, sent.Version) : null;
        if (sentAt == _sentAt)
            return;

        _sentAt = sentAt;
        if (Sheet is { IsChanged: false })
        {
            FocusNext = Reviewing ? BallotStanding.HeadingId : null;
            Reviewing = _reopened = false;
        }
    }

    private void Reopen()
    {
        _reopened = true;
        Message = null;
    }

    private async Task SubmitAsync()
    {
        // What is sent is what the summary shows.
        var answers = Sheet!.Answers;
        if (!Sheet.Draft.TryComplete(out var ballot))
            return;

        await DoAsync(new CastBallot(ProductId, ballot.Choices, answers.Comments, answers.Opinion));
        Message = Refused;
    }
}
