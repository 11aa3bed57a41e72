using System.Collections.Immutable;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Verification;

/// <summary>Puts what was found beside the record, in files and documents, into the report on the record.</summary>
public static class ReportParts
{
    /// <summary>The report with more findings at one of its levels, before those that are there.</summary>
    public static ReplayReport With(this ReplayReport report, ReplayLevel level, ImmutableArray<ReplayFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with
        {
            Levels = [.. report.Levels.Select(one => one.Level == level ? one with { Findings = [.. findings, .. one.Findings] } : one)],
        };
    }
}
