using BenchmarkDotNet.Attributes;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Bench;

/// <summary>What Core takes: to read the law, to count a product of fifteen forms, to say how close its result is.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private readonly Lawbook _law = BenchLaw.Read();
    private readonly Classification _classification;
    private readonly Tally _tally;

    public ScoringBenchmarks()
    {
        _tally = BenchLaw.FifteenForms(_law);
        _classification = Classify();
    }

    [Benchmark(Description = "Read the law")]
    public Lawbook ReadLaw() => BenchLaw.Read();

    [Benchmark(Description = "Tally and classify 15 forms")]
    public Classification Classify() => Classification.Of(
        Tally.Of(_tally.Set, _tally.Ballots), _law.Criteria.EditionOf(_tally.Set).StarBands, RatingRules.Default);

    [Benchmark(Description = "Sensitivity of 15 forms")]
    public Sensitivity Sensitivity() => Core.Scoring.Sensitivity.Of(_classification);
}
