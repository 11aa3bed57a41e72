using System.Collections.Immutable;
using System.Text.Json;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Criteria.Reading;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// Reads texts of law that came with a record. There is no register: what each file is, its first line says, and which bytes are meant,
/// the record's pins say. A file with problems is left out, so that whoever needs it misses it.
/// </summary>
internal sealed class PinnedLawReader
{
    private const string Corrected = "superseded/";

    private readonly List<CriteriaEdition> _editions = [];
    private readonly List<CriteriaSet> _sets = [];
    private readonly List<CouncilRules> _rules = [];
    private readonly List<FormTemplate> _templates = [];

    public ImmutableArray<CouncilRules> Rules => [.. _rules];

    public ImmutableArray<FormTemplate> Templates => [.. _templates];

    // Texts that were current come first: of several versions of one text the first stands for it, the others are found by their bytes.
    public static PinnedLawReader Read(LawFiles files)
    {
        var reader = new PinnedLawReader();
        foreach (var name in files.Names.OrderBy(name => name.StartsWith(Corrected, StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal))
        {
            var problems = files.ProblemsOf(name);
            try
            {
                if (files.Root(name, problems) is { } root)
                {
                    reader.Read(root, files.Sha256(name), problems);
                }
            }
            catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
            {
                // Anyone may have made these files: one that no reader foresaw is left out like any other that cannot be read.
                problems.Add("$", "Không đọc được tệp này như một văn bản luật.");
            }
        }

        return reader;
    }

    public CriteriaLibrary Library()
    {
        var sets = _sets.DistinctBy(set => set.Id, StringComparer.Ordinal).OrderBy(set => set.Number).ToLookup(set => set.EditionId, StringComparer.Ordinal);
        ImmutableArray<CriteriaEdition> current =
        [
            .. _editions.DistinctBy(edition => edition.Id, StringComparer.Ordinal)
                .Select(edition => edition.With([.. sets[edition.Id]]))
                .OrderBy(edition => edition.Instrument.Issued),
        ];
        return new CriteriaLibrary(current, new Superseded([.. _sets], [.. _editions]));
    }

    private void Read(JsonElement root, string sha256, ProblemList problems)
    {
        switch (FormatOf(root))
        {
            case "\"instrument/1\"":
                var (instrument, procedure) = EditionReader.Read(root, sha256, problems);
                Keep(_editions, new CriteriaEdition(instrument, procedure, []), problems);
                break;
            case "\"criteria-set/1\"":
                Keep(_sets, CriteriaSetReader.Read(root, sha256, problems), problems);
                break;
            case "\"council-rules/1\"":
                Keep(_rules, CouncilRulesReader.Read(root, sha256, problems), problems);
                break;
            case "\"form-template/2\"":
                Keep(_templates, FormTemplateReader.Read(root, sha256, problems), problems);
                break;
            case var other:
                problems.Add("$.format", $"Không biết định dạng {other}.");
                break;
        }
    }

    private static void Keep<T>(List<T> kept, T text, ProblemList problems)
    {
        if (problems.Problems.Count == 0)
        {
            kept.Add(text);
        }
    }

    private static string FormatOf(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format) ? format.GetRawText() : "?";
}
