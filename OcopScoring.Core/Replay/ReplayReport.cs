using System.Collections.Immutable;
using OcopScoring.Core.Record;

namespace OcopScoring.Core.Replay;

/// <summary>What verification came to.</summary>
/// <param name="SessionId">The session; null when there is nothing to name it.</param>
/// <param name="Head">How far the record comes; null when it is empty.</param>
/// <param name="Demanded">The head it was held against; null when none was given.</param>
/// <param name="Levels">One report for each level, in order.</param>
public sealed record ReplayReport(string? SessionId, RecordHead? Head, RecordHead? Demanded, ImmutableArray<LevelReport> Levels)
{
    /// <summary>Everything that does not hold, level by level.</summary>
    public IEnumerable<ReplayFinding> Findings => Levels.SelectMany(level => level.Findings);

    /// <summary>Whether everything that was examined holds.</summary>
    public bool IsIntact => !Findings.Any();
}

/// <summary>What one level came to.</summary>
/// <param name="Level">The level.</param>
/// <param name="Examined">How many things were examined: events, decisions, results, rows; 0 when the level could not be examined.</param>
/// <param name="Unexamined">How many events could not be examined, because what stands before them cannot be read or makes no session.</param>
/// <param name="Findings">What does not hold.</param>
public sealed record LevelReport(ReplayLevel Level, int Examined, int Unexamined, ImmutableArray<ReplayFinding> Findings);

/// <summary>How far verification has come.</summary>
/// <param name="Level">The level being examined.</param>
/// <param name="Done">Events done at this level.</param>
/// <param name="Of">Events there are.</param>
public sealed record ReplayProgress(ReplayLevel Level, int Done, int Of);
