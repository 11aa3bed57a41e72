namespace OcopScoring.Core.Scoring;

/// <summary>Why a set of choices is not a ballot.</summary>
public enum BallotProblemKind
{
    /// <summary>The set has no such leaf.</summary>
    UnknownCriterion,

    /// <summary>A leaf has no answer; "nothing ticked" must be said.</summary>
    MissingCriterion,

    /// <summary>The criterion has no such option.</summary>
    UnknownOption,

    /// <summary>An option is ticked where the criterion does not apply (5.2 without a product story).</summary>
    NotApplicable,
}

/// <summary>One reason why a set of choices is not a ballot.</summary>
/// <param name="Kind">The kind of problem.</param>
/// <param name="Criterion">The number of the criterion.</param>
/// <param name="Option">The option id given, if any.</param>
public sealed record BallotProblem(BallotProblemKind Kind, string Criterion, string? Option);
