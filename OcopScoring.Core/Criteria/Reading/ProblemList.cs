namespace OcopScoring.Core.Criteria.Reading;

/// <summary>Collects what is wrong in one file.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<CriteriaProblem> _problems = [];

    public string File { get; } = file;

    public IReadOnlyList<CriteriaProblem> Problems => _problems;

    public void Add(string path, string message) => _problems.Add(new CriteriaProblem(File, path, message));
}
