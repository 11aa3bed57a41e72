using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Criteria.Reading;

namespace OcopScoring.Core.Scoring;

/// <summary>Everything a folder of law holds: the editions with their sets, the councils' rules, the templates of papers, the plans. Immutable.</summary>
public sealed class Lawbook
{
    private Lawbook(
        CriteriaLibrary criteria, ImmutableArray<CouncilRules> councils, ImmutableArray<FormTemplate> templates, ImmutableArray<TargetPlan> plans)
    {
        Plans = plans;
        Criteria = criteria;
        Councils = councils;
        Templates = templates;
    }

    /// <summary>The editions and their sets.</summary>
    public CriteriaLibrary Criteria { get; }

    /// <summary>The rules of councils, as registered.</summary>
    public ImmutableArray<CouncilRules> Councils { get; }

    /// <summary>The standing texts of forms and minutes, as registered.</summary>
    public ImmutableArray<FormTemplate> Templates { get; }

    /// <summary>The plans with targets, as registered.</summary>
    public ImmutableArray<TargetPlan> Plans { get; }

    /// <summary>
    /// Reads a folder of law strictly: unknown or repeated keys, wrong sums, references that lead nowhere and bytes that do not
    /// match the register are all problems, and all of them are reported.
    /// </summary>
    /// <param name="files">The bytes of every JSON file, by its path relative to the folder, with forward slashes; without schemas.</param>
    public static LawbookReading Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var lawFiles = new LawFiles(files);
        var register = Register.Read(lawFiles);
        var criteria = CriteriaLibraryReader.Read(lawFiles, register);
        ImmutableArray<CouncilRules> councils = [.. register.Councils.Select(entry => ReadRules(lawFiles, entry)).OfType<CouncilRules>()];
        ImmutableArray<FormTemplate> templates = [.. register.Templates.Select(entry => ReadTemplate(lawFiles, entry)).OfType<FormTemplate>()];
        ImmutableArray<TargetPlan> plans = [.. register.Plans.Select(entry => ReadPlan(lawFiles, entry)).OfType<TargetPlan>()];
        return new LawbookReading(new Lawbook(criteria, councils, templates, plans), [.. lawFiles.Problems]);
    }

    /// <summary>
    /// Reads the texts of law that came with a record, which has pinned each by its bytes: there is no register, of an edition there may
    /// be few sets, and of one text several versions. What cannot be read whole is not in the book, and told.
    /// </summary>
    /// <param name="files">The bytes of every JSON file, by its path as in the folder of law.</param>
    /// <param name="problems">Everything that is wrong with them.</param>
    public static Lawbook ReadPinned(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, out ImmutableArray<CriteriaProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        var lawFiles = new LawFiles(files);
        var reader = PinnedLawReader.Read(lawFiles);
        problems = [.. lawFiles.Problems];
        return new Lawbook(reader.Library(), reader.Rules, reader.Templates, []);
    }

    /// <summary>The book as it read while other texts were current.</summary>
    /// <param name="editions">SHA-256 of the instrument, by id of the edition.</param>
    /// <param name="sets">SHA-256 of the set's file, by id of the set.</param>
    internal Lawbook WhileCurrent(IReadOnlyDictionary<string, string> editions, IReadOnlyDictionary<string, string> sets) =>
        new(Criteria.WhileCurrent(editions, sets), Councils, Templates, Plans);

    /// <summary>The rules with this id and version, or null.</summary>
    /// <param name="id">The id of the rules.</param>
    /// <param name="version">The version.</param>
    public CouncilRules? FindRules(string id, int version) =>
        Councils.FirstOrDefault(rules => rules.Id == id && rules.Version == version);

    /// <summary>The template with this id and version, or null.</summary>
    /// <param name="id">The id of the template.</param>
    /// <param name="version">The version.</param>
    public FormTemplate? FindTemplate(string id, int version) =>
        Templates.FirstOrDefault(template => template.Id == id && template.Version == version);

    private static CouncilRules? ReadRules(LawFiles files, RegisteredText registered)
    {
        var problems = files.ProblemsOf(registered.File.Name);
        if (files.Root(registered.File.Name, problems) is not { } root)
        {
            return null;
        }

        var rules = CouncilRulesReader.Read(root, files.Sha256(registered.File.Name), problems);
        if (rules.Id != registered.Id || rules.Version != registered.Version)
        {
            problems.Add("$", "Mã hoặc phiên bản Quy chế khác với sổ đăng ký.");
        }

        return rules;
    }

    private static FormTemplate? ReadTemplate(LawFiles files, RegisteredText registered)
    {
        var problems = files.ProblemsOf(registered.File.Name);
        if (files.Root(registered.File.Name, problems) is not { } root)
        {
            return null;
        }

        var template = FormTemplateReader.Read(root, files.Sha256(registered.File.Name), problems);
        if (template.Id != registered.Id || template.Version != registered.Version)
        {
            problems.Add("$", "Mã hoặc phiên bản mẫu khác với sổ đăng ký.");
        }

        return template;
    }

    private static TargetPlan? ReadPlan(LawFiles files, RegisteredText registered)
    {
        var problems = files.ProblemsOf(registered.File.Name);
        if (files.Root(registered.File.Name, problems) is not { } root)
        {
            return null;
        }

        var plan = TargetPlanReader.Read(root, files.Sha256(registered.File.Name), problems);
        if (plan.Id != registered.Id || plan.Version != registered.Version)
        {
            problems.Add("$", "Mã hoặc phiên bản kế hoạch khác với sổ đăng ký.");
        }

        return plan;
    }
}

/// <summary>What reading a folder of law came to.</summary>
public sealed class LawbookReading
{
    private readonly Lawbook _lawbook;

    internal LawbookReading(Lawbook lawbook, ImmutableArray<CriteriaProblem> problems)
    {
        _lawbook = lawbook;
        Problems = problems;
    }

    /// <summary>Everything that is wrong, in the order of the register.</summary>
    public ImmutableArray<CriteriaProblem> Problems { get; }

    /// <summary>The sets that could be read, for a report beside the problems; never for scoring.</summary>
    public IEnumerable<CriteriaSet> SetsForReport => _lawbook.Criteria.Editions.SelectMany(edition => edition.Sets);

    /// <summary>The law, only when nothing is wrong with it.</summary>
    /// <exception cref="InvalidOperationException">There are problems.</exception>
    public Lawbook Lawbook => Problems.IsEmpty ? _lawbook : throw new InvalidOperationException("The law has problems and may not be used.");
}
