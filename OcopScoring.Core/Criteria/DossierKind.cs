namespace OcopScoring.Core.Criteria;

/// <summary>Why a product is rated; decides which edition applies during a transition (26/2026/QĐ-TTg, Điều 11–12).</summary>
public enum DossierKind
{
    /// <summary>Rated for the first time (đánh giá lần đầu).</summary>
    First,

    /// <summary>Asks for a higher star (nâng hạng).</summary>
    Upgrade,

    /// <summary>Its certificate runs out (đánh giá lại).</summary>
    ReRating,
}

/// <summary>A kind of dossier as an edition knows it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="Filing">When it must be filed, where the edition says so.</param>
public sealed record DossierKindRule(DossierKind Kind, string Name, FilingWindow? Filing);

/// <summary>When a dossier must be filed and finished.</summary>
/// <param name="DaysBeforeExpiryFrom">First day, in days before the certificate ends.</param>
/// <param name="DaysBeforeExpiryTo">Last day, in days before the certificate ends.</param>
/// <param name="DoneWithinDays">Days within which the rating must be done.</param>
/// <param name="WrittenOpinion">Whether the council rates by written opinion unless opinions differ.</param>
public sealed record FilingWindow(int DaysBeforeExpiryFrom, int DaysBeforeExpiryTo, int DoneWithinDays, bool WrittenOpinion);
