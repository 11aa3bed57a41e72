using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// What a council of one level does with a rated product, and the clause that says so (148/QĐ-TTg, Phụ lục II; 1489/QĐ-TTg;
/// 26/2026/QĐ-TTg, Điều 3–9).
/// </summary>
public abstract record NextStep
{
    private NextStep(string clause) => Clause = clause;

    /// <summary>The clause, as precisely as our sources know it.</summary>
    public string Clause { get; }

    /// <summary>This level recognises the star and issues the certificate.</summary>
    public sealed record Recognise(StarRating Star, string Clause) : NextStep(Clause);

    /// <summary>
    /// The dossier goes to a higher level, which rates it anew. The law sends it by its points alone, even where a star minimum
    /// is missed here.
    /// </summary>
    public sealed record Forward(CouncilLevel To, int FromPoints, string Clause) : NextStep(Clause);

    /// <summary>The dossier goes back to the level that sent it (26/2026/QĐ-TTg: below 90 points at the central council).</summary>
    public sealed record SendBack(CouncilLevel To, int BelowPoints, string Clause) : NextStep(Clause);

    /// <summary>No decision and no certificate: one or two stars, not recognised, or eliminated.</summary>
    public sealed record ReturnToProducer(string Clause) : NextStep(Clause);

    /// <summary>This level has no competence for that star: for instance a district after 05/07/2025.</summary>
    public sealed record NoCompetence(string Clause) : NextStep(Clause);

    /// <summary>Rules the next step.</summary>
    /// <param name="edition">The edition the product was rated by.</param>
    /// <param name="level">The level of the council.</param>
    /// <param name="day">The day of the evaluation.</param>
    /// <param name="classification">The result.</param>
    public static NextStep Of(CriteriaEdition edition, CouncilLevel level, DateOnly day, Classification classification)
    {
        ArgumentNullException.ThrowIfNull(classification);
        return Of(edition, level, day, classification.Outcome, classification.Stars, classification.Tally.Mean);
    }

    /// <summary>Rules the next step of a result that was found before.</summary>
    /// <param name="edition">The edition the product was rated by.</param>
    /// <param name="level">The level of the council.</param>
    /// <param name="day">The day of the evaluation.</param>
    /// <param name="outcome">How the rating ended.</param>
    /// <param name="stars">The star; null when there is none.</param>
    /// <param name="mean">The exact mean; not looked at after an elimination, which may come before any form.</param>
    public static NextStep Of(
        CriteriaEdition edition, CouncilLevel level, DateOnly day, RatingOutcome outcome, StarRating? stars, Mean mean)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (edition.CompetenceOf(level, day) is not { } competence)
        {
            return new NoCompetence(edition.Instrument.Number);
        }

        // An elimination ends the dossier here, however many points it has: no other level gets to rate it.
        if (outcome == RatingOutcome.Eliminated)
        {
            return new ReturnToProducer(competence.Clause);
        }

        if (competence.Forward is { } forward && mean.Reaches(forward.Points))
        {
            return new Forward(forward.To, forward.Points, competence.Clause);
        }

        if (competence.ReturnBelow is { } back && !mean.Reaches(back.Points))
        {
            return new SendBack(back.To, back.Points, competence.Clause);
        }

        return stars switch
        {
            null or < StarRating.Three => new ReturnToProducer(competence.Clause),
            { } star when competence.Recognises.Contains(star) => new Recognise(star, competence.Clause),
            _ => new NoCompetence(competence.Clause),
        };
    }
}
