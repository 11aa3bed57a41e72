namespace OcopScoring.Core.Scoring;

/// <summary>When a minimum is met by several forms; the law is silent (rulings, criteria/README.md).</summary>
public enum GateRule
{
    /// <summary>gate-majority/1: more than half of the counted forms chose an option worth at least the marked one.</summary>
    Majority,

    /// <summary>gate-all/1: every counted form did.</summary>
    All,

    /// <summary>gate-mean/1: the mean of the criterion's points is at least that of the marked option.</summary>
    Mean,
}

/// <summary>What happens when a band is reached but one of its minimums is missed; the law is silent.</summary>
public enum StarRule
{
    /// <summary>star-fallback/1: the highest lower star whose minimums are all met.</summary>
    Fallback,

    /// <summary>star-refuse/1: not recognised at all.</summary>
    Refuse,
}

/// <summary>The part of a council's rules that decides a rating.</summary>
/// <param name="SpreadLimit">The widest distance allowed between two totals, in points (0–100).</param>
/// <param name="GateRule">When a minimum is met.</param>
/// <param name="StarRule">What a missed minimum does.</param>
public sealed record RatingRules(int SpreadLimit, GateRule GateRule, StarRule StarRule)
{
    /// <summary>The default rulings: 10 points, gate-majority/1, star-fallback/1.</summary>
    public static RatingRules Default { get; } = new(10, GateRule.Majority, StarRule.Fallback);
}

/// <summary>The stable names of the rules, as files, commands and minutes write them.</summary>
public static class RuleNames
{
    /// <summary>The name of a gate rule.</summary>
    /// <param name="rule">The rule.</param>
    public static string Name(this GateRule rule) => rule switch
    {
        GateRule.Majority => "gate-majority/1",
        GateRule.All => "gate-all/1",
        GateRule.Mean => "gate-mean/1",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>The name of a star rule.</summary>
    /// <param name="rule">The rule.</param>
    public static string Name(this StarRule rule) => rule switch
    {
        StarRule.Fallback => "star-fallback/1",
        StarRule.Refuse => "star-refuse/1",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>The gate rule with this name, or null.</summary>
    /// <param name="name">A name such as gate-majority/1.</param>
    public static GateRule? FindGateRule(string? name) =>
        Enum.GetValues<GateRule>().Cast<GateRule?>().FirstOrDefault(rule => rule!.Value.Name() == name);

    /// <summary>The star rule with this name, or null.</summary>
    /// <param name="name">A name such as star-fallback/1.</param>
    public static StarRule? FindStarRule(string? name) =>
        Enum.GetValues<StarRule>().Cast<StarRule?>().FirstOrDefault(rule => rule!.Value.Name() == name);
}
