using System.Security.Claims;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;

namespace OcopScoring.App.Web;

/// <summary>Which sessions somebody's badge reaches: those of its council, never another's.</summary>
public sealed class Reach(SessionCouncils councils, RunMode mode)
{
    /// <summary>Whether they work in the office that prepares this session: that of its council, or of all in a demonstration.</summary>
    public bool IsOffice(ClaimsPrincipal user, string sessionId) =>
        OfficeBadge.IsWornBy(user) && (OfficeBadge.CouncilOf(user) is not { } council || councils.Of(sessionId) == council);

    /// <summary>Whether they may know of a session at all: its council, its screens, the inspection, and everybody in a demonstration.</summary>
    public bool Knows(ClaimsPrincipal user, string sessionId) =>
        mode.Demonstration
        || IsOffice(user, sessionId)
        || AuditorBadge.IsWornBy(user)
        || ScreenBadge.Of(user)?.SessionId == sessionId
        || (SeatBadge.Of(user) is { } seat && (seat.SessionId == sessionId || IsOfSameCouncil(seat.SessionId, sessionId)));

    /// <summary>Whether they are in: signed in, and in a demonstration everybody. A screen on the wall shows one session and is nobody.</summary>
    public bool IsIn(ClaimsPrincipal user) => mode.Demonstration || (user.Identity is { IsAuthenticated: true } && ScreenBadge.Of(user) is null);

    private bool IsOfSameCouncil(string one, string other) => councils.Of(one) is { } council && councils.Of(other) == council;
}
