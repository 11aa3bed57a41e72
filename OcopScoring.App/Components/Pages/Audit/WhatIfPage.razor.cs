using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.App.Views;
using OcopScoring.App.Web;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Audit;

/// <summary>
/// A sealed session reckoned anew under what the address assumes. The whole assumption stands in the address, so that a calculation can be
/// shown to somebody else; nothing of it is kept.
/// </summary>
public sealed partial class WhatIfPage
{
    private SessionState? _state;
    private WhatIfChoice _choice = null!;
    private WhatIf? _result;

    /// <summary>The session's id, from the address.</summary>
    [Parameter, EditorRequired]
    public string SessionId { get; set; } = string.Empty;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private CriteriaShelf Shelf { get; set; } = null!;

    /// <summary>Where a session can be reckoned anew.</summary>
    public static string AddressOf(string sessionId) => $"/phien/{sessionId}/tinh-thu";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            if (Reader.Of(Context.User, SessionId) is not { } reader || await Desk.FindAsync(SessionId) is not { } state || !WhatIfSight.MaySee(state, reader))
                return;

            _state = state;
        }
        catch (RecordDamagedException)
        {
            return; // said where it was found; nothing is reckoned from a record that does not hold
        }

        _choice = WhatIfChoice.Of(name => Context.Request.Query[name], Shelf.Law);
        if (_choice is { IsEmpty: false, Unknown.IsEmpty: true })
            _result = WhatIf.Of(Desk.Scoreboard, _state, _choice.Over(Desk.Scoreboard.RulesOf(_state).Rating));
    }
}
