namespace OcopScoring.Core.Criteria;

/// <summary>
/// The three parts of every form: A product and community strength (40 points), B marketing (25), C quality (35).
/// Source: 26/2026/QĐ-TTg, Điều 3.1.
/// </summary>
public enum PartCode
{
    /// <summary>Part A, at most 40 points.</summary>
    A,

    /// <summary>Part B, at most 25 points.</summary>
    B,

    /// <summary>Part C, at most 35 points.</summary>
    C,
}
