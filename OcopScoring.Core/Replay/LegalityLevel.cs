using System.Collections.Immutable;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Replay;

/// <summary>Whether the recorded facts could have been decided so: by the texts the session is pinned to.</summary>
internal static class LegalityLevel
{
    public static LevelReport Run(ImmutableArray<ReadEvent> record, Lawbook law, ReplayWatch watch)
    {
        var findings = ImmutableArray.CreateBuilder<ReplayFinding>();
        foreach (var read in record)
        {
            if (read.Fact is { } fact)
            {
                findings.AddRange(PinnedTexts.Of(fact).Where(text => !text.IsIn(law))
                    .Select(text => new ReplayFinding(read.Stored.Version, ReplayRule.Law, new ReplayFlaw.LawMissing(text.Id, text.Sha256))));
            }

            watch.Step(ReplayLevel.Legality, record.Length);
        }

        return new LevelReport(ReplayLevel.Legality, record.Length, 0, findings.ToImmutable());
    }
}
