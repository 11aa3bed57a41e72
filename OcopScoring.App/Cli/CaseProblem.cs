namespace OcopScoring.App.Cli;

/// <summary>One thing that is wrong with a line.</summary>
/// <param name="Path">Where, such as ballots[0].choices.9.9; empty for the whole line.</param>
/// <param name="Code">A stable word for programs.</param>
/// <param name="Message">What is wrong, in Vietnamese.</param>
public sealed record CaseProblem(string Path, string Code, string Message);

/// <summary>The stable words for what can be wrong with a line.</summary>
internal static class CaseCode
{
    public const string BadJson = "bad-json";
    public const string UnknownSet = "unknown-set";
    public const string UnknownCriterion = "unknown-criterion";
    public const string MissingCriterion = "missing-criterion";
    public const string UnknownOption = "unknown-option";
    public const string NotApplicable = "not-applicable";
    public const string NoBallots = "no-ballots";
    public const string DuplicateMember = "duplicate-member";
    public const string BadRules = "bad-rules";
}
