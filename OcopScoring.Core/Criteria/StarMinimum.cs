namespace OcopScoring.Core.Criteria;

/// <summary>
/// A minimum that must be reached for a star (yêu cầu tối thiểu): in one criterion, the lowest option that carries the star's
/// mark. Minimums are independent of the total: a 98-point product can miss one.
/// </summary>
/// <param name="Star">Three, four or five.</param>
/// <param name="Criterion">The leaf it stands in.</param>
/// <param name="Option">The least option that satisfies it.</param>
public sealed record StarMinimum(StarRating Star, Criterion Criterion, Option Option);
