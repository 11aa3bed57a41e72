using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Store;

/// <summary>
/// A session as a list shows it. Disposable: made from the record alone, and made anew from it at any time. Who reads these rows is
/// not known, so nothing stands in them that not everybody may see.
/// </summary>
public sealed record SessionRow
{
    public required string Id { get; init; }

    /// <summary>The version of the record it was made from.</summary>
    public required int Version { get; init; }

    /// <summary>The shape of the function that made it: rows of another shape are made anew at the next start.</summary>
    public required int Shape { get; init; }

    public required string Title { get; init; }

    public required SessionPurpose Purpose { get; init; }

    public required SessionForm Form { get; init; }

    public required CouncilLevel Level { get; init; }

    public required int Year { get; init; }

    /// <summary>The number of the campaign in its year.</summary>
    public required int Campaign { get; init; }

    public required DateOnly SittingOn { get; init; }

    public required DateOnly? Deadline { get; init; }

    public required string Place { get; init; }

    public required SessionPhase Phase { get; init; }

    public required int Edition { get; init; }

    public required int Seats { get; init; }

    public required int Products { get; init; }

    /// <summary>How many of the products the council is done with.</summary>
    public required int Settled { get; init; }
}

/// <summary>A product of a session as a statistic needs it. Figures are there only while its result stands; see <see cref="SessionRow"/>.</summary>
public sealed record ProductRow
{
    public required string SessionId { get; init; }

    public required string Id { get; init; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public required int Position { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Producer { get; init; }

    public required string SetId { get; init; }

    public required string EditionId { get; init; }

    /// <summary>SHA-256 of the edition it is judged by: who recognises what is asked of those bytes.</summary>
    public required string EditionSha256 { get; init; }

    public required ProductStage Stage { get; init; }

    /// <summary>How many forms the result rests on.</summary>
    public required int? Counted { get; init; }

    /// <summary>The sum of their totals, in points.</summary>
    public required int? Sum { get; init; }

    public required RatingOutcome? Outcome { get; init; }

    public required StarRating? Stars { get; init; }
}

/// <summary>How far a product has come; the names are those of <see cref="ProductProgress"/>.</summary>
public enum ProductStage
{
    Waiting,
    Scoring,
    Closed,
    Rated,
    Contested,
    Eliminated,
    Withdrawn,
}
