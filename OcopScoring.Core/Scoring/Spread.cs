namespace OcopScoring.Core.Scoring;

/// <summary>How far the members' totals lie apart (chênh lệch điểm).</summary>
/// <param name="Min">The lowest total, in points.</param>
/// <param name="Max">The highest total, in points.</param>
public readonly record struct Spread(int Min, int Max)
{
    /// <summary>The distance between the lowest and the highest total, in points.</summary>
    public int Width => Max - Min;

    /// <summary>
    /// Whether two totals lie more than the limit apart. The law is silent; provincial regulations (Tây Ninh, Đồng Tháp) set 10.
    /// </summary>
    /// <param name="limit">The widest distance allowed, in points.</param>
    public bool Exceeds(int limit) => Width > limit;
}
