using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Web;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages;

/// <summary>The front door: what the program is; in a demonstration, where one takes a seat; otherwise, the way in and the choice of what to work as. Needs no circuit.</summary>
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

    [Inject]
    private Duties Duties { get; set; } = null!;

    private static string SessionId => DemonstrationSession.Id;

    private SessionState? Session { get; set; }

    private Seat? Seat { get; set; }

    private ClaimsPrincipal User { get; set; } = null!;

    private Choices? Choices { get; set; }

    private bool Damaged { get; set; }

    private bool InOffice { get; set; }

    private bool Audits { get; set; }

    private bool MayPractise { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var user = User = (await Authentication).User;
        InOffice = OfficeBadge.IsWornBy(user);
        if (!Mode.Demonstration)
        {
            Choices = AccountClaims.Of(user) is { } account ? await Duties.OfAsync(account) : null;
            return;
        }

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
