using System.Collections.Immutable;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Views;

/// <summary>
/// What the official sessions of a campaign at one level came to: a product that a higher level rates anew is counted at each level by
/// itself, never added up. Results count once their session is sealed: until then they can change.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Campaign">The number of the campaign in it.</param>
/// <param name="Level">The level of the councils.</param>
/// <param name="Sealed">Sessions that are sealed.</param>
/// <param name="Underway">Sessions that are not, among them those reopened; nothing of theirs is counted.</param>
/// <param name="Rated">Products with a rating.</param>
/// <param name="ByStars">Of these, how many got five, four, three, two and one star, in this order.</param>
/// <param name="WithoutStar">Of these, how many were not recognised.</param>
/// <param name="Eliminated">Products that were eliminated.</param>
/// <param name="Withdrawn">Products that were withdrawn.</param>
public sealed record CampaignResult(
    int Year,
    int Campaign,
    CouncilLevel Level,
    int Sealed,
    int Underway,
    int Rated,
    ImmutableArray<int> ByStars,
    int WithoutStar,
    int Eliminated,
    int Withdrawn)
{
    /// <summary>The stars, in the order of <see cref="ByStars"/>.</summary>
    public static ImmutableArray<StarRating> Stars { get; } = [.. Enum.GetValues<StarRating>().OrderDescending()];

    /// <summary>
    /// One result for each campaign and level, newest first. This is the only door into a statistic, and only official sessions pass it: practice
    /// and demonstration are not left out by whoever asks, they never come in. Nor does a session that was declared void.
    /// </summary>
    public static ImmutableArray<CampaignResult> Of(IEnumerable<SessionRow> sessions, IEnumerable<ProductRow> products)
    {
        var bySession = products.ToLookup(row => row.SessionId, StringComparer.Ordinal);
        return
        [
            .. sessions
                .Where(row => row.Purpose == SessionPurpose.Official && row.Phase != SessionPhase.Voided)
                .GroupBy(row => (row.Year, row.Campaign, row.Level))
                .OrderByDescending(campaign => campaign.Key)
                .Select(campaign => Of(campaign.Key, [.. campaign], bySession)),
        ];
    }

    private static CampaignResult Of((int Year, int Campaign, CouncilLevel Level) key, List<SessionRow> sessions, ILookup<string, ProductRow> products)
    {
        var concluded = sessions.Where(row => row.Phase == SessionPhase.Sealed).ToList();
        var settled = concluded.SelectMany(row => products[row.Id]).ToLookup(row => row.Stage);
        var rated = settled[ProductStage.Rated].ToList();
        return new CampaignResult(
            key.Year,
            key.Campaign,
            key.Level,
            concluded.Count,
            sessions.Count - concluded.Count,
            rated.Count,
            [.. Stars.Select(star => rated.Count(row => row.Stars == star))],
            rated.Count(row => row.Stars is null),
            settled[ProductStage.Eliminated].Count(),
            settled[ProductStage.Withdrawn].Count());
    }
}
