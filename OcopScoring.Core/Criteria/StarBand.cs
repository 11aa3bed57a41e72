namespace OcopScoring.Core.Criteria;

/// <summary>
/// The points from which a star rating is reached, before its minimums are asked for. A band ends where the next higher one begins.
/// </summary>
/// <param name="Star">The rating of the band.</param>
/// <param name="From">The least mean total of the band, in points (0–100), inclusive.</param>
public sealed record StarBand(StarRating Star, int From);
