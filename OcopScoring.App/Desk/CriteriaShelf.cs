using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Desk;

public sealed class CriteriaShelf(Lawbook law)
{
    public Lawbook Law { get; } = law;
}
