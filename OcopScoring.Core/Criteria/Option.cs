using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>One answer of a criterion's scale, with the points the law gives it.</summary>
/// <remarks>
/// Points are never an identity: scales have gaps, and two scales print the same points twice. An option is named by its id.
/// </remarks>
public sealed class Option
{
    internal Option(string id, string? caseId, string? text, int points, StarRating? minimumForStar, ImmutableArray<Correction> corrections)
    {
        Id = id;
        CaseId = caseId;
        Text = text;
        Points = points;
        MinimumForStar = minimumForStar;
        Corrections = corrections;
    }

    /// <summary>The id in the order of the form: "1", "2", …; "a1", "b2" where the criterion has cases.</summary>
    public string Id { get; }

    /// <summary>The case the option belongs to, or null where the criterion has none.</summary>
    public string? CaseId { get; }

    /// <summary>The statutory wording, or null where the form prints points and a box without words.</summary>
    public string? Text { get; }

    /// <summary>Points, 0 to the criterion's maximum.</summary>
    public int Points { get; }

    /// <summary>The star (three to five) whose mark the form prints on this option, or null.</summary>
    public StarRating? MinimumForStar { get; }

    /// <summary>Misprints of this option.</summary>
    public ImmutableArray<Correction> Corrections { get; }
}

/// <summary>One of the alternative cases of a criterion (set 26: criteria 8, 9 and 15); exactly one is scored.</summary>
/// <param name="Id">"a", "b".</param>
/// <param name="Title">The statutory wording.</param>
public sealed record ScoringCase(string Id, string Title);
