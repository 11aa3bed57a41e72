using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// Lets people in, gives them a badge, and lets them out. Every sign-in has a row in the database: what stands there counts, whatever a cookie
/// says. Only a demonstration knows cookies without one.
/// </summary>
public sealed class Doorkeeper(SignIns signIns, SignInLog log, SessionDesk desk, RunMode mode, TimeProvider clock)
{
    /// <summary>How long whoever came by a code or a screen's link stays after the session was sealed or voided: to read what they sign, and no longer.</summary>
    public static readonly TimeSpan AfterTheEnd = TimeSpan.FromHours(1);

    /// <summary>Lets somebody in who has shown who they are.</summary>
    /// <param name="context">The request.</param>
    /// <param name="way">How they have shown it.</param>
    /// <param name="accountId">The account; null for a code or a screen.</param>
    /// <param name="badge">What they act as; null until they choose.</param>
    /// <returns>The id of the sign-in.</returns>
    public async Task<Guid> LetInAsync(HttpContext context, SignInWay way, string? accountId, ClaimsPrincipal? badge)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Whoever was in at this browser is out: one person at a time, and nothing of the one before is left standing.
        if (SignIns.IdOf(context.User) is { } before)
            await signIns.EndAsync(row => row.Id == before);

        return await BeginAsync(context, SignInEvent.Entered, way, accountId, badge ?? NoBadge, clock.GetUtcNow());
    }

    /// <summary>Gives whoever is in another badge, which the caller has found to be theirs; null takes the one they wear.</summary>
    /// <returns>The sign-in it is worn in; null in a demonstration, and for whoever is not in any more.</returns>
    public async Task<Guid?> WearAsync(HttpContext context, ClaimsPrincipal? badge)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (SignIns.IdOf(context.User) is not { } id)
        {
            await context.SignInAsync(Seating.Scheme, badge ?? NoBadge, new() { IsPersistent = true }); // a demonstration
            return null;
        }

        // A sign-in has one badge for good: with a new one it is another, so that pages left open under the old one end. It does not last longer for it.
        // One that somebody else has just ended is not continued by another.
        return await signIns.ReadAsync(id) is { } row && await signIns.EndAsync(old => old.Id == id) == 1
            ? await BeginAsync(context, SignInEvent.BadgeTaken, row.Way, row.AccountId, badge ?? NoBadge, row.At)
            : null;
    }

    /// <summary>Lets somebody out.</summary>
    public async Task LetOutAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (SignIns.IdOf(context.User) is { } id)
        {
            await signIns.EndAsync(row => row.Id == id);
            await NoteAsync(context, SignInEvent.Left, null, AccountClaims.Of(context.User), null, null, id);
        }

        await context.SignOutAsync(Seating.Scheme);
    }

    /// <summary>How whoever comes with this cookie stands.</summary>
    public async ValueTask<Standing> StandingAsync(ClaimsPrincipal user)
    {
        if (SignIns.IdOf(user) is not { } id)
            return mode.Demonstration ? Standing.Good : Standing.Gone;

        // An account stays who it is; a code and a screen are for one session, and go with it.
        if (AccountClaims.Of(user) is null && await IsOverAsync(SeatBadge.Of(user)?.SessionId ?? ScreenBadge.Of(user)?.SessionId))
            await signIns.EndAsync(row => row.Id == id);

        return await signIns.StandingAsync(id);
    }

    /// <summary>Asked with every request that brings a cookie.</summary>
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Principal is { } user && await StandingAsync(user) != Standing.Gone)
            return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Seating.Scheme);
    }

    /// <summary>Notes what happened at the door.</summary>
    public Task NoteAsync(
        HttpContext context, SignInEvent what, SignInWay? way, string? accountId = null, string? sessionId = null, string? seatId = null, Guid? signIn = null) =>
        log.AddAsync(new SignInLogRow
        {
            At = clock.GetUtcNow(),
            What = what,
            Way = way,
            AccountId = accountId,
            SessionId = sessionId,
            SeatId = seatId,
            Device = DeviceName.Of(context),
            SignInId = signIn,
        });

    // The last event of such a session is the one that ended it.
    private async ValueTask<bool> IsOverAsync(string? sessionId)
    {
        try
        {
            return sessionId is not null
                && await desk.FindAsync(sessionId) is { Phase: SessionPhase.Sealed or SessionPhase.Voided, Version: var last }
                && desk.MomentOf(sessionId, last) is { } ended
                && clock.GetUtcNow() - ended > AfterTheEnd;
        }
        catch (RecordDamagedException)
        {
            return false; // nothing is shown of it anyway
        }
    }

    private async Task<Guid> BeginAsync(HttpContext context, SignInEvent what, SignInWay way, string? accountId, ClaimsPrincipal badge, DateTimeOffset since)
    {
        var seat = SeatBadge.Of(badge);
        var row = new SignInRow
        {
            Id = Guid.NewGuid(),
            AccountId = accountId,
            Way = way,
            Badge = Reader.BadgeOf(badge),
            SessionId = seat?.SessionId ?? ScreenBadge.Of(badge)?.SessionId,
            SeatId = seat?.SeatId,
            Device = DeviceName.Of(context),
            At = since,
            LastSeen = clock.GetUtcNow(),
        };
        await signIns.BeginAsync(row);
        await NoteAsync(context, what, way, accountId, row.SessionId, row.SeatId, row.Id);
        await context.SignInAsync(Seating.Scheme, AccountClaims.Sign(badge, row.Id, accountId), new() { IsPersistent = true });
        return row.Id;
    }

    private static ClaimsPrincipal NoBadge => new(new ClaimsIdentity([], Seating.Scheme));
}
