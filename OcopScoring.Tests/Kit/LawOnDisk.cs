using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Tests.Kit;

/// <summary>The law this repository carries, read once, and what the transcriptions beside the repository say of it.</summary>
internal static class LawOnDisk
{
    /// <summary>The bytes of criteria/ as the program reads them: JSON files without the schemas.</summary>
    public static ImmutableDictionary<string, ReadOnlyMemory<byte>> Files { get; } = ReadFiles();

    public static LawbookReading Reading { get; } = Lawbook.Read(Files);

    public static Lawbook Book => Reading.Lawbook;

    public static IEnumerable<CriteriaSet> Sets => Book.Criteria.Editions.SelectMany(edition => edition.Sets);

    public static CriteriaEdition Edition(string id) => Book.Criteria.Editions.Single(edition => edition.Id == id);

    public static CriteriaSet Set(string id) => Book.Criteria.FindSet(id)!;

    public static ImmutableArray<StarBand> Bands => Edition("qd-26-2026").StarBands;

    /// <summary>The ids of all 52 sets, for theories.</summary>
    public static TheoryData<string> SetIds => new(Sets.Select(set => set.Id));

    /// <summary>The transcriptions: a folder beside the repository, promised in CI, absent on most machines.</summary>
    public static string Transcriptions()
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "law"));
        if (Directory.Exists(folder))
            return folder;

        const string NotRun = "NOT RUN: the transcriptions (../shared/law beside the repository) are not here, so criteria/ was not compared with them.";
        if (Environment.GetEnvironmentVariable("OCOP_CI") == "1")
            Assert.Fail(NotRun);
        Assert.Skip(NotRun);
        return folder;
    }

    private static ImmutableDictionary<string, ReadOnlyMemory<byte>> ReadFiles()
    {
        var root = Repository.FullPath("criteria");
        return Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .Where(file => !file.Name.StartsWith("schema/", StringComparison.Ordinal))
            .ToImmutableDictionary(file => file.Name, file => new ReadOnlyMemory<byte>(File.ReadAllBytes(file.File)));
    }
}
