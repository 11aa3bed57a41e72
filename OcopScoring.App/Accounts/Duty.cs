namespace OcopScoring.App.Accounts;

/// <summary>What an account may be used for. The names stand in the database: they are added to, never changed.</summary>
public enum Duty
{
    /// <summary>Administrator: people, councils, devices, backups. Sees no form, no score and no session from inside.</summary>
    Administrator,

    /// <summary>Secretary: the office of a council; convenes and prepares its sessions, and may be given its secretary's seat.</summary>
    Secretary,

    /// <summary>Chair of a council: may be given the seat that presides.</summary>
    Chair,

    /// <summary>Member of a council: may be given a seat that scores.</summary>
    Member,

    /// <summary>Advisory team of a council: may be given a seat that presents the dossiers.</summary>
    AdvisoryTeam,

    /// <summary>Auditor: reads sealed sessions, of one council or of all.</summary>
    Auditor,
}

/// <summary>That an account has a duty, since when and until when. Ended, never deleted: the history says who could do what.</summary>
public sealed class DutyRow
{
    public int Number { get; init; }

    public required string AccountId { get; init; }

    public required Duty Duty { get; init; }

    /// <summary>The council; null for an administrator, and for an auditor of all councils.</summary>
    public required string? CouncilId { get; init; }

    /// <summary>The office the person sits for, such as "Sở Công Thương"; null where none is named.</summary>
    public required string? Office { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>That a seat of a session is an account's. One person may hold different seats in different sessions.</summary>
public sealed class SeatHolderRow
{
    public int Number { get; init; }

    public required string SessionId { get; init; }

    public required string SeatId { get; init; }

    public required string AccountId { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
