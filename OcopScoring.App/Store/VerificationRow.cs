namespace OcopScoring.App.Store;

/// <summary>What one verification of a session came to. Rows are added, never changed: triggers see to it.</summary>
public sealed class VerificationRow
{
    /// <summary>What stands for the levels of a session that could not be examined.</summary>
    public const string NoLevels = "[]";

    /// <summary>Its place among all verifications, from 1.</summary>
    public int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string SessionId { get; init; }

    public required VerificationCause Cause { get; init; }

    /// <summary>How many events there were.</summary>
    public required int Events { get; init; }

    /// <summary>The hash of the last of them; null when there was none.</summary>
    public required string? Head { get; init; }

    /// <summary>The head that was demanded, "COUNT:HASH"; null when none was given.</summary>
    public required string? Demanded { get; init; }

    /// <summary>How many things do not hold.</summary>
    public required int Findings { get; init; }

    /// <summary>What each level came to, as JSON.</summary>
    public required string Levels { get; init; }

    /// <summary>The first of the findings, as JSON.</summary>
    public required string Listed { get; init; }

    /// <summary>Whether the record could be examined at all.</summary>
    public bool IsExamined => Levels != NoLevels;
}

/// <summary>Why a session was verified. The names stand in the database.</summary>
public enum VerificationCause
{
    /// <summary>Someone asked for it on its page.</summary>
    Demand,

    /// <summary>It was due.</summary>
    Schedule,

    /// <summary>Someone asked for it on the command line.</summary>
    CommandLine,
}
