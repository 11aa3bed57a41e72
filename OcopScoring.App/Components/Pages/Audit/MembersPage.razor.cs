using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.App.Views;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;
using OcopScoring.Core.Statistics;

namespace OcopScoring.App.Components.Pages.Audit;

/// <summary>How offices have marked across sealed sessions, and what different levels made of the same product. Needs no circuit.</summary>
public sealed partial class MembersPage
{
    private StatisticsSight _sight = new StatisticsSight.OfNothing();
    private JudgedReading? _reading;

    /// <summary>Where it is.</summary>
    public const string Address = "/kiem-tra/thanh-vien";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private Reach Reach { get; set; } = null!;

    [Inject]
    private JudgedSessions Sessions { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private CriteriaShelf Shelf { get; set; } = null!;

    [Inject]
    private AccessTrail Trail { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _sight = await SightOfAsync(Context.User);
        if (_sight is StatisticsSight.OfNothing)
            return;

        if (_sight is StatisticsSight.OfAll && !await Trail.NotePageAsync(Context.User, PageAddress.Local(Navigation), sessionId: null))
        {
            Navigation.NavigateTo(NotLogged.Address);
            return;
        }

        _reading = await Sessions.ReadAsync(_sight, id => Reach.Knows(Context.User, id));
    }

    private async Task<StatisticsSight> SightOfAsync(ClaimsPrincipal user)
    {
        if (AuditorBadge.IsWornBy(user))
            return StatisticsSight.Of(Viewer.Auditor, null);

        try
        {
            return SeatBadge.Of(user) is { } badge
                ? StatisticsSight.Of(Viewer.InSeat(badge.SeatId), await Desk.FindAsync(badge.SessionId))
                : new StatisticsSight.OfNothing();
        }
        catch (RecordDamagedException)
        {
            return new StatisticsSight.OfNothing(); // whoever sits in a session that does not hold is nobody until it is looked into
        }
    }
}
