namespace OcopScoring.Core.Criteria;

/// <summary>One thing that is wrong with the law's data. Reading never stops at the first; it reports them all.</summary>
/// <param name="File">The file, relative to the criteria folder, with forward slashes.</param>
/// <param name="Path">The JSON path in the file, such as $.parts[0].criteria[2].max.</param>
/// <param name="Message">What is wrong and what to do, in Vietnamese: it is read by the official who keeps the folder.</param>
public sealed record CriteriaProblem(string File, string Path, string Message);
