using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Desk;

/// <summary>The law this program works by: read once at the start, the same for everybody until the next start.</summary>
public sealed class CriteriaShelf(Lawbook law, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? files = null)
{
    /// <summary>Editions, sets and councils' rules.</summary>
    public Lawbook Law { get; } = law;

    /// <summary>The very bytes it was read from, by path: they go along wherever a record goes.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; } = files ?? ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>
    /// Opens the shelf, or says in Vietnamese what is wrong and what to do. A program that scores by a law it cannot read in
    /// full must not start.
    /// </summary>
    /// <param name="given">What <c>--criteria</c> names, if anything.</param>
    /// <param name="error">Where to say it.</param>
    public static CriteriaShelf? Open(string? given, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var folder = CriteriaFolder.Find(given);
        var reading = folder.Read();
        if (reading.Lawbook is { } law)
            return new CriteriaShelf(law, reading.Files);

        error.WriteLine($"Không dùng được bộ tiêu chí trong thư mục {folder.Path}:");
        foreach (var problem in reading.Problems)
            error.WriteLine($"  {problem.Line()}");
        error.WriteLine($"Sửa các chỗ trên rồi chạy lại; kiểm tra bằng lệnh: criteria check \"{folder.Path}\"");
        return null;
    }
}

/// <summary>How a problem is written where people read it.</summary>
public static class CriteriaProblemText
{
    /// <summary>File, path and message on one line.</summary>
    /// <param name="problem">The problem.</param>
    public static string Line(this CriteriaProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return $"{problem.File}: {problem.Path}: {problem.Message}";
    }
}
