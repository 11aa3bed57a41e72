using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OcopScoring.App.Store;
using OcopScoring.App.Words;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Verification;

/// <summary>What is kept of a verification: each level's figures, and the first findings in Vietnamese.</summary>
/// <param name="Levels">One a level, in order.</param>
/// <param name="Findings">The first of the findings.</param>
public sealed record VerificationResult(ImmutableArray<LevelResult> Levels, ImmutableArray<ListedFinding> Findings)
{
    /// <summary>How many findings are kept: a record that was overwritten has one an event, and a hundred say as much.</summary>
    public const int MostListed = 100;

    private const int LongestSide = 400;

    private static readonly FindingWords Words = new(VietnameseWords.Instance);

    // Vietnamese stays readable to whoever looks into the file; the text is never placed into HTML unescaped.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What a report comes to.</summary>
    public static VerificationResult Of(ReplayReport report, SessionState names, FindingWords words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(words);
        return new VerificationResult(
            [.. report.Levels.Select(level => new LevelResult(level.Level, level.Examined, level.Unexamined, level.Findings.Length))],
            [.. report.Findings.Take(MostListed).Select(finding => Listed(finding, names, words))]);
    }

    /// <summary>What was kept.</summary>
    public static VerificationResult Of(VerificationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new VerificationResult(
            JsonSerializer.Deserialize<ImmutableArray<LevelResult>>(row.Levels, Options), JsonSerializer.Deserialize<ImmutableArray<ListedFinding>>(row.Listed, Options));
    }

    /// <summary>
    /// Whether nothing speaks against the record but a pair that someone typed: one wrong digit must not put a session that holds under
    /// suspicion on every list. The schedule demands heads it knows itself; what those find is never of this kind.
    /// </summary>
    /// <param name="row">A verification.</param>
    public static bool IsOfTheTypedPairAlone(VerificationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { Cause: VerificationCause.Demand, Demanded: not null, Findings: 1 } && Of(row).Findings.All(finding => finding.Rule == ReplayRule.Head);
    }

    internal static VerificationRow Row(string sessionId, VerificationCause cause, DateTimeOffset at, ReplayReport report, SessionState names)
    {
        var result = Of(report, names, Words);
        return new VerificationRow
        {
            At = at,
            SessionId = sessionId,
            Cause = cause,
            Events = report.Head?.Count ?? 0,
            Head = report.Head?.Hash,
            Demanded = report.Demanded?.Pair,
            Findings = report.Findings.Count(),
            Levels = JsonSerializer.Serialize(result.Levels, Options),
            Listed = JsonSerializer.Serialize(result.Findings, Options),
        };
    }

    internal static VerificationRow NotExamined(string sessionId, VerificationCause cause, DateTimeOffset at) => new()
    {
        At = at,
        SessionId = sessionId,
        Cause = cause,
        Events = 0,
        Head = null,
        Demanded = null,
        Findings = 1,
        Levels = VerificationRow.NoLevels,
        Listed = JsonSerializer.Serialize<ImmutableArray<ListedFinding>>(
            [new ListedFinding(null, ReplayRule.Form, "Chương trình gặp lỗi giữa chừng nên không xem xét được hồ sơ này. Chi tiết nằm trong nhật ký của chương trình; hãy báo người quản trị.", null, null)], Options),
    };

    private static ListedFinding Listed(ReplayFinding finding, SessionState names, FindingWords words)
    {
        var (expected, found) = words.Sides(finding.Flaw);
        return new ListedFinding(finding.Version, finding.Rule, words.Say(finding.Flaw, names), Short(expected), Short(found));
    }

    private static string? Short(string? side) => side is { Length: > LongestSide } ? side[..LongestSide] + "…" : side;
}

/// <summary>What one level came to.</summary>
/// <param name="Level">The level.</param>
/// <param name="Examined">How many things were examined.</param>
/// <param name="Unexamined">How many events could not be.</param>
/// <param name="Findings">How many things do not hold.</param>
public sealed record LevelResult(ReplayLevel Level, int Examined, int Unexamined, int Findings);

/// <summary>One finding in words.</summary>
/// <param name="Version">The event; null when it concerns no single one.</param>
/// <param name="Rule">The rule broken.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What was expected; null where there is nothing to set beside it.</param>
/// <param name="Found">What was found.</param>
public sealed record ListedFinding(int? Version, ReplayRule Rule, string Message, string? Expected, string? Found);
