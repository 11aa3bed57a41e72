namespace OcopScoring.App.Accounts;

/// <summary>What happened at the door. Rows are added, never changed: triggers see to it.</summary>
public sealed class SignInLogRow
{
    public int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required SignInEvent What { get; init; }

    public required SignInWay? Way { get; init; }

    /// <summary>The account, when it is known: a name typed wrong may be a password typed into the wrong field, and is not kept.</summary>
    public required string? AccountId { get; init; }

    public required string? SessionId { get; init; }

    public required string? SeatId { get; init; }

    public required string Device { get; init; }

    /// <summary>The sign-in that it concerns, when there is one.</summary>
    public required Guid? SignInId { get; init; }
}

/// <summary>What can happen at the door. The names stand in the database.</summary>
public enum SignInEvent
{
    /// <summary>Somebody came in.</summary>
    Entered,

    /// <summary>A password, code or key was wrong.</summary>
    Refused,

    /// <summary>Too many were wrong in a row: the account or the code is locked for a while.</summary>
    LockedOut,

    /// <summary>A badge was put on: a seat, the office, the inspection, the administration.</summary>
    BadgeTaken,

    /// <summary>The screen was locked, by hand or because nobody touched it.</summary>
    Locked,

    /// <summary>It was unlocked.</summary>
    Unlocked,

    /// <summary>Somebody left.</summary>
    Left,

    /// <summary>The sign-in was ended by somebody else.</summary>
    Ended,
}
