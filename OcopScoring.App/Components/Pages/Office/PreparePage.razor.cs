using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Office;

/// <summary>Preparing a session: its seats, its products and their order. The work of the office, the secretary and whoever presides.</summary>
public partial class PreparePage
{
    // Asked with a product that lacks everything: what is missing of it is no matter, who asks and when is.
    private bool MayPrepare =>
        Desk.Consider(State!, new EnterProduct("", "", "", "", 0, DossierKind.First, default), Actor!)
            is not (Refusal.NotYourRole or Refusal.WrongPhase);

    private bool Ended => State!.Phase is SessionPhase.Sealed or SessionPhase.Voided;

    // The parts below do not know when a command begins and ends; this page tells them.
    private async Task<string?> AskAsync(SessionCommand command)
    {
        var doing = DoAsync(command);
        StateHasChanged();
        var done = await doing;
        StateHasChanged();
        return done ? null : Refused ?? L["Chưa ghi được. Hãy thử lại; nếu vẫn không được, báo người quản trị."];
    }
}
