using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Desk;

/// <summary>Where the law lies on this machine. It is only ever read: the folder may be on a read-only disk.</summary>
/// <param name="Path">The folder.</param>
public sealed record CriteriaFolder(string Path)
{
    private const string Name = "criteria";
    private const string Schemas = "schema/";

    /// <summary>The folder given, else the copy beside the program, else the one beside the solution.</summary>
    /// <param name="given">What <c>--criteria</c> names, if anything.</param>
    public static CriteriaFolder Find(string? given)
    {
        if (!string.IsNullOrWhiteSpace(given))
            return new CriteriaFolder(System.IO.Path.GetFullPath(given));

        var published = System.IO.Path.Combine(AppContext.BaseDirectory, Name);
        return new CriteriaFolder(Directory.Exists(published) ? published : BesideTheSolution() ?? published);
    }

    /// <summary>Reads everything and says everything that is wrong, the files that cannot be opened included.</summary>
    public CriteriaReading Read()
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (!Directory.Exists(Path))
            return new CriteriaReading([new CriteriaProblem(Path, "$", "Không có thư mục này, hoặc không được quyền mở.")], [], null, files);

        var closed = new List<CriteriaProblem>();
        foreach (var name in Names())
        {
            try
            {
                files.Add(name, File.ReadAllBytes(System.IO.Path.Combine(Path, name)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                closed.Add(new CriteriaProblem(name, "$", "Không mở được tệp này; kiểm tra quyền đọc."));
            }
        }

        var reading = Lawbook.Read(files);
        // A file that is there but closed is not "missing"; one sentence about it is enough.
        var others = reading.Problems.Where(problem => closed.TrueForAll(file => file.File != problem.File));
        ImmutableArray<CriteriaProblem> problems = [.. closed, .. others];
        return new CriteriaReading(problems, [.. reading.SetsForReport], problems.IsEmpty ? reading.Lawbook : null, files);
    }

    private List<string> Names() =>
    [
        .. Directory.EnumerateFiles(Path, "*.json", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Where(name => !name.StartsWith(Schemas, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string? BesideTheSolution()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "OcopScoring.sln")))
                return System.IO.Path.Combine(folder.FullName, Name);
        }

        return null;
    }
}

/// <summary>What reading a folder of law came to.</summary>
/// <param name="Problems">Everything that is wrong.</param>
/// <param name="Sets">The sets that could be read, for a report; never for scoring.</param>
/// <param name="Lawbook">The law, only when nothing is wrong.</param>
/// <param name="Files">The bytes it was read from, by path.</param>
public sealed record CriteriaReading(
    ImmutableArray<CriteriaProblem> Problems,
    ImmutableArray<CriteriaSet> Sets,
    Lawbook? Lawbook,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files);
