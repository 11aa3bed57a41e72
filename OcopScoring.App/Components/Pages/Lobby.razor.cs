using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Web;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages;

/// <summary>Where one comes into a session: what it is, when and where, its products, and its seats. Needs no circuit.</summary>
public partial class Lobby
{
    /// <summary>The session's id, from the address.</summary>
    [Parameter, EditorRequired]
    public string SessionId { get; set; } = string.Empty;

    /// <summary>Why someone was sent back here, as <see cref="Seating"/> put it into the address.</summary>
    [SupplyParameterFromQuery(Name = Seating.ProblemKey)]
    public string? Problem { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private RunMode Mode { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private Reach Reach { get; set; } = null!;

    private SessionState? State { get; set; }

    private Seat? Seat { get; set; }

    private bool Damaged { get; set; }

    private bool MayPrepare { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // Of a session of another council not even that there is one is said.
        var user = (await Authentication).User;
        if (!Reach.Knows(user, SessionId))
            return;

        try
        {
            State = await Desk.FindAsync(SessionId);
        }
        catch (RecordDamagedException)
        {
            Damaged = true;
            return;
        }

        Seat = SeatBadge.Of(user, SessionId) is { } badge ? State?.FindSeat(badge.SeatId) : null;
        MayPrepare = Reach.IsOffice(user, SessionId) || Seat is { Role: SeatRole.Chair or SeatRole.Secretary };
    }
}
