namespace OcopScoring.Core.Criteria;

/// <summary>
/// A star rating (hạng sao), one to five. The numeric value is the number of stars, so ratings compare as numbers do.
/// Source: 148/QĐ-TTg and 26/2026/QĐ-TTg, classification of products into five grades.
/// </summary>
public enum StarRating
{
    /// <summary>One star: below 30 points.</summary>
    One = 1,

    /// <summary>Two stars: from 30 to below 50 points.</summary>
    Two = 2,

    /// <summary>Three stars: from 50 to below 70 points; the first rating that is recognised and certified.</summary>
    Three = 3,

    /// <summary>Four stars: from 70 to below 90 points.</summary>
    Four = 4,

    /// <summary>Five stars: from 90 to 100 points.</summary>
    Five = 5,
}
