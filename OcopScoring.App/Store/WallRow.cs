namespace OcopScoring.App.Store;

/// <summary>
/// How the wall of a session hangs: durable, but outside the record, since what is looked at is no fact of a session.
/// </summary>
public sealed class WallRow
{
    public required string SessionId { get; init; }

    /// <summary>How often the wall was held or let go: of two views, the one of the later turn is the newer.</summary>
    public required int Turn { get; init; }

    /// <summary>The version that is shown while the wall is held; null when it was let go.</summary>
    public required int? Version { get; init; }

    public required int? Edition { get; init; }

    public required DateTimeOffset? Since { get; init; }
}
