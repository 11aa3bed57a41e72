using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Desk;

/// <summary>An answer as the page writes it: an option id, "-" for "nothing ticked", or nothing at all while unanswered.</summary>
public static class BallotToken
{
    public const string Unanswered = "";
    public const string Nothing = "-";

    public static string Of(Draft draft, Criterion criterion) => draft.MarkOf(criterion) switch
    {
        null => Unanswered,
        { Option: null } => Nothing,
        { Option: { } option } => option.Id,
    };

    /// <summary>The option id of a given answer: null for "nothing ticked".</summary>
    public static string? ToOption(string token) => token == Nothing ? null : token;
}
