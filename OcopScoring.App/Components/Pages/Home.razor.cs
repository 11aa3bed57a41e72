using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Web;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages;

/// <summary>The front door: what the program is and, in a demonstration, where one takes a seat. Needs no circuit.</summary>
public partial class Home
{
    /// <summary>Why someone was sent back here, as <see cref="Seating"/> put it into the address.</summary>
    [SupplyParameterFromQuery(Name = Seating.ProblemKey)]
    public string? Problem { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private RunMode Mode { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    private static string SessionId => DemonstrationSession.Id;

    private SessionState? Session { get; set; }

    private Seat? Seat { get; set; }

    private bool Damaged { get; set; }

    private bool InOffice { get; set; }

    private bool Audits { get; set; }

    private bool MayPractise { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!Mode.Demonstration)
            return;

        var user = (await Authentication).User;
        InOffice = OfficeBadge.IsWornBy(user);
        Audits = AuditorBadge.IsWornBy(user);
        MayPractise = await OfficeDoor.MayPractiseAsync(user, Desk);
        try
        {
            Session = await Desk.FindAsync(SessionId);
        }
        catch (RecordDamagedException)
        {
            Damaged = true;
            return;
        }

        Seat = SeatBadge.Of(user, SessionId) is { } badge ? Session?.FindSeat(badge.SeatId) : null;
    }
}
