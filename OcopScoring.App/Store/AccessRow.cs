namespace OcopScoring.App.Store;

/// <summary>
/// One look at, or one taking away of, what sessions hold: kept outside their record, which it does not change. It names a badge, never a
/// person. Rows are added, never changed: triggers see to it.
/// </summary>
public sealed class AccessRow
{
    /// <summary>Its place in the log, from 1.</summary>
    public int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The badge: "auditor", "office", or a seat as "seat/tv1".</summary>
    public required string Who { get; init; }

    public required AccessKind What { get; init; }

    /// <summary>The address that was asked for.</summary>
    public required string Path { get; init; }

    /// <summary>The session; null for what concerns no single one.</summary>
    public required string? SessionId { get; init; }
}

/// <summary>What was done with what a session holds. The names stand in the database: they are added to, never changed.</summary>
public enum AccessKind
{
    /// <summary>A page was shown.</summary>
    View,

    /// <summary>A file was handed out.</summary>
    Export,

    /// <summary>The course of a session was played again.</summary>
    Replay,

    /// <summary>A record was verified.</summary>
    Verify,

    /// <summary>A bundle from elsewhere was opened.</summary>
    BundleOpened,

    /// <summary>An opened bundle was removed.</summary>
    BundleRemoved,
}
