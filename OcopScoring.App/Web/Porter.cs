using System.Security.Claims;
using OcopScoring.App.Desk;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>What somebody is told at a door.</summary>
public enum Entry
{
    /// <summary>They may come in.</summary>
    Open,

    /// <summary>There is nothing here for them to know of: no such address, or a session of which they may not even know that there is one.</summary>
    Hidden,

    /// <summary>It is others' address.</summary>
    NotTheirs,

    /// <summary>It hangs on their role, and the record that would say it does not hold.</summary>
    Damaged,
}

/// <summary>Says at every door whether somebody may come in: over HTTP, on the circuit of a page, and on the line of a screen.</summary>
public sealed class Porter(Reach reach, SessionDesk desk)
{
    /// <summary>What somebody is told at a door.</summary>
    /// <param name="door">The door; null for an address that has none.</param>
    /// <param name="user">Who comes.</param>
    /// <param name="sessionId">The session behind it; null for a door of none.</param>
    public async ValueTask<Entry> AskAsync(Door? door, ClaimsPrincipal user, string? sessionId)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (door is null)
            return Entry.Hidden;

        var callers = sessionId is null ? At(user) : At(user, sessionId);
        if ((door.Open & callers) != Callers.None)
            return Entry.Open;

        if (sessionId is not null && !callers.HasFlag(Callers.Informed))
            return Entry.Hidden;

        try
        {
            return (door.Open & Callers.Roles) != Callers.None && sessionId is not null && (door.Open & await RoleAsync(user, sessionId)) != Callers.None
                ? Entry.Open
                : Entry.NotTheirs;
        }
        catch (RecordDamagedException)
        {
            return Entry.Damaged;
        }
    }

    private Callers At(ClaimsPrincipal user) =>
        Whoever(user)
        | If(reach.IsIn(user), Callers.Informed)
        | If(OfficeBadge.IsWornBy(user), Callers.Office)
        | If(SeatBadge.Of(user) is not null, Callers.Seated);

    private Callers At(ClaimsPrincipal user, string sessionId) =>
        Whoever(user)
        | If(reach.Knows(user, sessionId), Callers.Informed)
        | If(reach.IsOffice(user, sessionId), Callers.Office)
        | If(SeatBadge.Of(user, sessionId) is not null, Callers.Seated);

    private static Callers Whoever(ClaimsPrincipal user) =>
        Callers.Anybody
        | If(AccountClaims.Of(user) is not null, Callers.Account)
        | If(OfficeBadge.IsOfAll(user), Callers.OfficeOfAll)
        | If(AuditorBadge.IsWornBy(user), Callers.Auditor)
        | If(AdminBadge.IsWornBy(user), Callers.Administrator);

    private async ValueTask<Callers> RoleAsync(ClaimsPrincipal user, string sessionId) =>
        SeatBadge.Of(user, sessionId) is { } badge && await desk.FindAsync(sessionId) is { } state ? Of(state.FindSeat(badge.SeatId)?.Role) : Callers.None;

    private static Callers Of(SeatRole? role) => role switch
    {
        SeatRole.Chair => Callers.Chair,
        SeatRole.ViceChair => Callers.ViceChair,
        SeatRole.Member => Callers.Member,
        SeatRole.Secretary => Callers.Secretary,
        SeatRole.AdvisoryTeam => Callers.AdvisoryTeam,
        _ => Callers.None,
    };

    private static Callers If(bool so, Callers callers) => so ? callers : Callers.None;
}
