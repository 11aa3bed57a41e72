namespace OcopScoring.App.Accounts;

/// <summary>
/// One sign-in at one browser, from the moment the cookie is handed out until it is ended: what administrators and secretaries see as an
/// active device, and what is asked before anything is done with that cookie.
/// </summary>
public sealed class SignInRow
{
    public required Guid Id { get; init; }

    /// <summary>The account; null for a seat taken with a code, and for a screen.</summary>
    public required string? AccountId { get; init; }

    public required SignInWay Way { get; init; }

    /// <summary>What it acts as, as <see cref="Web.Reader.BadgeOf"/> names it; null while nothing has been chosen.</summary>
    public required string? Badge { get; init; }

    /// <summary>The session of the badge, when it has one.</summary>
    public required string? SessionId { get; init; }

    /// <summary>The seat of the badge, when it has one.</summary>
    public required string? SeatId { get; init; }

    /// <summary>The kind of browser, such as "Chrome, Android": enough to tell tablets apart, too little to tell people apart.</summary>
    public required string Device { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset LastSeen { get; set; }

    public DateTimeOffset? LockedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>How somebody came in. The names stand in the database.</summary>
public enum SignInWay
{
    /// <summary>With a password, and an authenticator's code where the account asks for one.</summary>
    Password,

    /// <summary>With a passkey.</summary>
    Passkey,

    /// <summary>With the province's own sign-on.</summary>
    SignOn,

    /// <summary>With the code or QR code of a seat.</summary>
    SeatCode,

    /// <summary>With the link of a screen on the wall.</summary>
    ScreenLink,
}
