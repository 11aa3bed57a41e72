namespace OcopScoring.App.Store;

/// <summary>
/// A target as the office set it for a year, outside any session. The last change of a year is the one that holds; rows are added,
/// never changed: triggers see to it.
/// </summary>
public sealed record TargetRow
{
    public required int Year { get; init; }

    /// <summary>The number of the change among those of its year, from 1.</summary>
    public required int Change { get; init; }

    public required int Recognised { get; init; }

    public required int FiveStars { get; init; }

    public required string Source { get; init; }

    /// <summary>Who changed it, as the record names actors.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
