using Microsoft.AspNetCore.Components;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Minutes;

/// <summary>Where the wording of a session's papers is changed, with a look at what comes of it.</summary>
public sealed partial class WordingPage
{
    private Wording? _wording;
    private MinutesContent? _preview;
    private int _from;
    private bool _saved;

    [Inject]
    private MinutesDesk Minutes { get; set; } = null!;

    // Asked of Core as the fields stand: what would be refused is said before anyone presses.
    private Refusal? Problem => Desk.Consider(State!, new ReviseTemplate(_wording!.Texts, _from), Actor!);

    private string Pinned
    {
        get
        {
            var template = Desk.Scoreboard.TemplateOf(State!);
            return State!.Template is { } revised
                ? L["Mẫu “{0}” phiên bản {1}, đã sửa lần {2} trong phiên.", template.Name, template.Version, revised.Revision]
                : L["Mẫu “{0}” phiên bản {1}, chưa sửa trong phiên.", template.Name, template.Version];
        }
    }

    /// <summary>Where the wording of a session's papers stands.</summary>
    public static string AddressOf(string sessionId) => $"/phien/{sessionId}/bien-ban/cau-chu";

    protected override async Task RefreshAsync()
    {
        if (State?.Convening is null || Seat is null || !MinutesSight.MayPrepare(State, Seat.Id))
            return;

        // What is in the fields is this person's until it is recorded; the record moving on does not take it away.
        if (_wording is null)
        {
            _wording = new Wording(Desk.Scoreboard.TemplateOf(State).Texts);
            _from = State.Template?.Revision ?? 0;
        }

        _preview = await Minutes.ReadAsync(SessionId);
    }

    private async Task SaveAsync()
    {
        _saved = false;
        _saved = await DoAsync(new ReviseTemplate(_wording!.Texts, _from));
        if (_saved)
            _from++;
    }
}
